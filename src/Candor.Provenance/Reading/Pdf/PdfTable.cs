namespace Candor.Provenance.Reading.Pdf;

/// <summary>Reads one cross-reference table or stream into runs.</summary>
internal static class PdfTable
{
    private const int Entry = 20;

    /// <summary>Reads a table.</summary>
    /// <param name="objects">Takes the runs.</param>
    /// <param name="place">After `xref`.</param>
    /// <returns>Its trailer; null if it is broken.</returns>
    public static PdfPiece? Read(PdfObjects objects, long place)
    {
        var file = objects.File;
        List<PdfSection> runs = [];
        var buffer = new byte[64];
        while (file.Step() && place >= 0 && place < file.Length)
        {
            var head = buffer.AsSpan(0, (int)Math.Min(64, file.Length - place));
            if (!file.TryRead(place, head)) return null;
            var lexer = new PdfLexer(head, depth: 1);
            if (lexer.Takes("trailer"u8)) return Trailer(objects, place + lexer.Position, runs);
            if (!lexer.TakesNumber(out var first) || !lexer.TakesNumber(out var count)) return null;
            lexer.Skip();
            place += lexer.Position;
            var size = Size(head[lexer.Position..]);
            runs.Add(new(file, first, count, place, size));
            if (count > file.Length / size) return null;
            place += count * size;
        }

        return null;
    }

    /// <summary>Reads a stream.</summary>
    /// <returns>Its dictionary, which is its trailer too; null if it is broken.</returns>
    public static PdfPiece? ReadStream(PdfObjects objects, long place, int number)
    {
        if (PdfWindow.Read(objects.File, place, number) is not { Value: PdfDictionary stream } piece || stream.Name("Type") != "XRef") return null;
        if (Numbers(stream["W"]) is not [>= 0 and <= 8 and var kind, > 0 and <= 8 and var offset, >= 0 and <= 8 and var index]) return null;
        if (PdfStreams.Read(objects, stream) is not { } data) return null;
        int[] widths = [(int)kind, (int)offset, (int)index];
        var size = widths.Sum();
        var runs = Numbers(stream["Index"]) is { Count: > 1 } given ? given : [0, data.Length / size];
        var rest = data.AsMemory();
        for (var run = 0; run + 1 < runs.Count && rest.Length >= size && objects.File.Step(); run += 2)
        {
            var length = (int)Math.Clamp(runs[run + 1], 0, rest.Length / size) * size;
            if (!objects.Add(new(objects.File, runs[run], rest[..length], widths))) break;
            rest = rest[length..];
        }

        return piece;
    }

    /// <summary>
    /// In a file for old and new readers the table leaves out what lies in object streams, or calls it free, and its trailer points to a stream that does not: what is free
    /// in the table is free only if the stream does not have it.
    /// </summary>
    private static PdfPiece? Trailer(PdfObjects objects, long place, List<PdfSection> runs)
    {
        if (PdfWindow.Read(objects.File, place, number: null) is not { Value: PdfDictionary trailer } piece) return null;
        if (trailer["XRefStm"] is PdfNumber { Value: var stream } && ObjectNumber(objects.File, stream + objects.Shift) is { } number)
        {
            if (!runs.TrueForAll(run => objects.Add(run.PassingFree()))) return piece;
            ReadStream(objects, stream + objects.Shift, number);
        }

        runs.TrueForAll(objects.Add);
        return piece;
    }

    private static int? ObjectNumber(SourceFile file, long place)
    {
        Span<byte> head = stackalloc byte[16];
        if (!file.TryRead(place, head)) return null;
        var lexer = new PdfLexer(head, depth: 1);
        return lexer.TakesNumber(out var number) && number <= int.MaxValue ? (int)number : null;
    }

    /// <summary>Some writers end their entries with one character.</summary>
    private static int Size(ReadOnlySpan<byte> entries) => entries.Length >= Entry && (entries[Entry - 1] is >= (byte)'0' and <= (byte)'9' || entries[Entry - 1] == 't') ? Entry - 1 : Entry;

    private static List<long>? Numbers(PdfValue? value) =>
        value is PdfArray { Values: var values } && values.TrueForAll(one => one is PdfNumber) ? [.. values.Select(one => ((PdfNumber)one).Value)] : null;
}
