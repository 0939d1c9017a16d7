using System.Text;

namespace Candor.Provenance.Reading.Pdf.Pages;

/// <summary>A map from character codes to text (`ToUnicode`), or from strings to codes.</summary>
internal sealed class PdfCMap
{
    /// <summary>Values of a map that are read, and of one of its tables.</summary>
    private const int MostValues = 1 << 18;

    /// <summary>Texts longer than this are no characters, whatever they are.</summary>
    private const int LongestText = 64;
    private readonly PdfRanges<string> _texts = new();
    private readonly List<(int Length, uint Low, uint High)> _spaces = [];

    /// <summary>Reads a map; what is broken ends it, and so does the end of the fonts' budget.</summary>
    public static PdfCMap Read(ReadOnlySpan<byte> bytes, PdfFonts fonts)
    {
        var map = new PdfCMap();
        var lexer = new PdfLexer(bytes, fonts.Objects.File.Limits.Depth, MostValues);
        var operands = new List<PdfValue>();
        var goesOn = true;
        while (goesOn && !lexer.IsOver && lexer.Position < bytes.Length)
        {
            if (lexer.TakesOperator() is { } word)
            {
                if (word == "endbfchar") goesOn = map.Characters(operands, fonts);
                else if (word == "endbfrange") goesOn = map.Ranges(operands, fonts);
                else if (word == "endcodespacerange") map.Spaces(operands);
                operands.Clear();
                continue;
            }

            var at = lexer.Position;
            if (lexer.Read() is { } value) operands.Add(value);
            else if (lexer.Position == at) lexer.Position++;
        }

        return map;
    }

    /// <summary>The text of a code; null if the map does not know it. In a range the last character goes on counting.</summary>
    public string? Text(int length, uint code)
    {
        if (!_texts.TryFind(Key(length, code), out var low, out var text) || text is null) return null;
        var step = Key(length, code) - low;
        return step == 0 ? text : string.Concat(text.AsSpan(0, text.Length - 1), [(char)(text[^1] + step)]);
    }

    /// <summary>How many bytes the next code has; 0 if the map does not say.</summary>
    public int Next(ReadOnlySpan<byte> bytes)
    {
        for (var length = 1; length <= Math.Min(4, bytes.Length); length++)
        {
            var code = Code(bytes[..length]);
            foreach (var space in _spaces)
            {
                if (space.Length == length && Lies(code, space.Low, space.High)) return length;
            }
        }

        return 0;
    }

    /// <summary>A code as a number.</summary>
    public static uint Code(ReadOnlySpan<byte> bytes)
    {
        uint code = 0;
        foreach (var part in bytes) code = (code << 8) | part;
        return code;
    }

    /// <summary>Every byte of a code lies between those of the first and the last.</summary>
    private static bool Lies(uint code, uint low, uint high)
    {
        for (var shift = 0; shift < 32; shift += 8)
        {
            if ((code >> shift & 0xFF) < (low >> shift & 0xFF) || (code >> shift & 0xFF) > (high >> shift & 0xFF)) return false;
        }

        return true;
    }

    private void Spaces(List<PdfValue> operands)
    {
        for (var index = 0; index + 1 < operands.Count && _spaces.Count < 16; index += 2)
        {
            if (operands[index] is PdfString { Value: { Length: > 0 and <= 4 } low } && operands[index + 1] is PdfString { Value: var high } && high.Length == low.Length) _spaces.Add((low.Length, Code(low), Code(high)));
        }
    }

    private bool Characters(List<PdfValue> operands, PdfFonts fonts)
    {
        for (var index = 0; index + 1 < operands.Count; index += 2)
        {
            if (operands[index] is PdfString { Value: { Length: > 0 and <= 4 } code } && operands[index + 1] is PdfString { Value: var text } && !Add(Key(code.Length, Code(code)), 0, text, fonts)) return false;
        }

        return true;
    }

    private bool Ranges(List<PdfValue> operands, PdfFonts fonts)
    {
        for (var index = 0; index + 2 < operands.Count; index += 3)
        {
            if (operands[index] is not PdfString { Value: { Length: > 0 and <= 4 } first } || operands[index + 1] is not PdfString { Value: { Length: <= 4 } last } || Code(last) < Code(first)) continue;
            var (low, more) = (Key(first.Length, Code(first)), Code(last) - Code(first));
            if (operands[index + 2] is PdfString { Value: var text } && !Add(low, more, text, fonts)) return false;
            if (operands[index + 2] is not PdfArray { Values: var texts }) continue;
            for (var step = 0; step <= more && step < texts.Count && texts[step] is PdfString { Value: var one }; step++)
            {
                if (!Add(low + (uint)step, 0, one, fonts)) return false;
            }
        }

        return true;
    }

    /// <summary>Codes of different lengths are different codes.</summary>
    private static ulong Key(int length, uint code) => ((ulong)length << 32) | code;

    /// <returns>False once there are too many.</returns>
    private bool Add(ulong low, uint more, byte[] text, PdfFonts fonts)
    {
        if (!fonts.Take()) return false;
        if (text.Length is > 0 and <= LongestText) _texts.Add(low, low + more, text.Length == 1 ? ((char)text[0]).ToString() : Encoding.BigEndianUnicode.GetString(text, 0, text.Length & ~1));
        return true;
    }
}
