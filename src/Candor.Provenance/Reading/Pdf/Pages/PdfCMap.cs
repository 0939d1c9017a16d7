using System.Text;

namespace Candor.Provenance.Reading.Pdf.Pages;

/// <summary>A map from character codes to text (`ToUnicode`), or from strings to codes.</summary>
internal sealed class PdfCMap
{
    private const int Most = 65_536;

    /// <summary>Texts longer than this are no characters, whatever they are.</summary>
    private const int LongestText = 64;
    private readonly Dictionary<(int Length, uint Code), string> _texts = [];
    private readonly List<(int Length, uint Low, uint High)> _spaces = [];
    private int _left = Most;

    /// <summary>Reads a map; what is broken ends it.</summary>
    public static PdfCMap Read(ReadOnlySpan<byte> bytes, int depth)
    {
        var map = new PdfCMap();
        var lexer = new PdfLexer(bytes, depth);
        var operands = new List<PdfValue>();
        while (map._left > 0 && lexer.Position < bytes.Length)
        {
            if (lexer.TakesOperator() is { } word)
            {
                if (word == "endbfchar") map.Characters(operands);
                else if (word == "endbfrange") map.Ranges(operands);
                else if (word == "endcodespacerange") map.Spaces(operands);
                operands.Clear();
                continue;
            }

            var at = lexer.Position;
            if (lexer.Read() is { } value && operands.Count < Most) operands.Add(value);
            else if (lexer.Position == at) lexer.Position++;
        }

        return map;
    }

    /// <summary>The text of a code; null if the map does not know it.</summary>
    public string? Text(int length, uint code) => _texts.GetValueOrDefault((length, code));

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

    private void Characters(List<PdfValue> operands)
    {
        for (var index = 0; index + 1 < operands.Count; index += 2)
        {
            if (operands[index] is PdfString { Value: { Length: > 0 and <= 4 } code } && operands[index + 1] is PdfString { Value: var text }) Add(code.Length, Code(code), text, 0);
        }
    }

    private void Ranges(List<PdfValue> operands)
    {
        for (var index = 0; index + 2 < operands.Count; index += 3)
        {
            if (operands[index] is not PdfString { Value: { Length: > 0 and <= 4 } first } || operands[index + 1] is not PdfString { Value: { Length: <= 4 } last }) continue;
            var (low, high) = (Code(first), Code(last));
            for (uint step = 0; low + (ulong)step <= high && _left > 0; step++)
            {
                if (operands[index + 2] is PdfString { Value: var text }) Add(first.Length, low + step, text, step);
                else if (operands[index + 2] is PdfArray { Values: var texts } && step < texts.Count && texts[(int)step] is PdfString { Value: var one }) Add(first.Length, low + step, one, 0);
                else break;
            }
        }
    }

    /// <summary>In a range the last character goes on counting.</summary>
    private void Add(int length, uint code, byte[] text, uint step)
    {
        if (_left-- <= 0 || text.Length is 0 or > LongestText) return;
        var characters = text.Length == 1 ? [(char)text[0]] : Encoding.BigEndianUnicode.GetChars(text, 0, text.Length & ~1);
        characters[^1] += (char)step;
        _texts.TryAdd((length, code), new(characters));
    }
}
