namespace Candor.Provenance.Reading.Pdf;

/// <summary>Reads values at places of a file, taking no more of it than they need.</summary>
internal static class PdfWindow
{
    private const int First = 4096;

    /// <summary>Reads a value, and notes where its data begin if it is a stream.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">Where the value, or its `1 0 obj`, stands.</param>
    /// <param name="number">The object's number; null if a bare value stands there.</param>
    /// <returns>Null if it is not there, or broken.</returns>
    public static PdfPiece? Read(SourceFile file, long place, int? number)
    {
        if (place < 0) return null;
        for (long length = First; ; length *= 16)
        {
            length = Math.Min(Math.Min(length, file.Limits.BlockBytes), file.Length - place);
            if (length <= 0 || file.Take(place, length) is not { } window) return null;
            var lexer = new PdfLexer(window, file.Limits.Depth, file.Limits.Parts);
            var generation = 0L;
            if (number is { } asked && !(lexer.TakesNumber(out var found) && found == asked && lexer.TakesNumber(out generation) && lexer.Takes("obj"u8))) return null;
            lexer.Skip();
            var start = lexer.Position;
            var value = lexer.Read();
            if (lexer.IsOver) file.Cut();
            if (lexer.IsOver || !file.Spend((long)lexer.Values * PdfValue.Cost)) return null;
            var raw = window.AsMemory(start, lexer.Position - start);
            lexer.Skip();
            var isWhole = !lexer.RanOut && lexer.Position + 16 < window.Length;
            if (!isWhole && length < file.Length - place)
            {
                if (length < file.Limits.BlockBytes) continue;
                file.Cut();
            }

            var owner = new PdfReference(number ?? 0, (int)Math.Min(generation, int.MaxValue));
            if (value is PdfDictionary dictionary && lexer.Takes("stream"u8)) value = dictionary with { Data = place + DataStart(window, lexer.Position), Owner = owner };
            return value is null ? null : new(value, raw, owner);
        }
    }

    /// <summary>One end of line stands after `stream`.</summary>
    private static int DataStart(byte[] window, int at)
    {
        if (at < window.Length && window[at] == '\r') at++;
        return at < window.Length && window[at] == '\n' ? at + 1 : at;
    }
}
