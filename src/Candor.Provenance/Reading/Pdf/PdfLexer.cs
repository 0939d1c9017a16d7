using System.Text;

namespace Candor.Provenance.Reading.Pdf;

/// <summary>Reads PDF values from bytes.</summary>
/// <param name="bytes">A part of the file, or an inflated stream.</param>
/// <param name="depth">How deep values may nest.</param>
/// <param name="most">Values that it reads, those within others with them: two bytes of a file can become seventy in memory.</param>
internal ref struct PdfLexer(ReadOnlySpan<byte> bytes, int depth, int most = int.MaxValue)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Where it stands.</summary>
    public int Position { get; set; }

    /// <summary>Whether the bytes ended inside a value: more of them may help.</summary>
    public bool RanOut { get; private set; }

    /// <summary>Values that were read; may be set anew to count anew.</summary>
    public int Values { get; set; }

    /// <summary>Whether there were more values than it may read.</summary>
    public bool IsOver { get; private set; }

    private readonly ReadOnlySpan<byte> Rest => _bytes[Position..];

    /// <summary>Reads a value.</summary>
    /// <returns>Null if there is none, or it is broken.</returns>
    public PdfValue? Read(int level = 0)
    {
        Skip();
        IsOver |= Values >= most;
        if (level > depth || IsOver) return null;
        Values++;
        if (Position >= _bytes.Length)
        {
            RanOut = true;
            return null;
        }

        switch (_bytes[Position])
        {
            case (byte)'/':
                return new PdfName(Name());
            case (byte)'(':
                return PdfStrings.Literal(Rest, out var literal) is { } text ? Past(new PdfString(text, IsHexadecimal: false), literal) : Out();
            case (byte)'[':
                Position++;
                return Array(level);
            case (byte)'<' when Rest.StartsWith("<<"u8):
                Position += 2;
                return Dictionary(level);
            case (byte)'<':
                return PdfStrings.Hexadecimal(Rest, out var digits) is { } bytes ? Past(new PdfString(bytes, IsHexadecimal: true), digits) : Out();
            case (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.':
                return Number();
            default:
                return Word();
        }
    }

    /// <summary>Takes the operator that stands here, as content streams have them.</summary>
    /// <returns>Null if an operand stands here, or nothing.</returns>
    public string? TakesOperator()
    {
        Skip();
        if (Position >= _bytes.Length || !(char.IsAsciiLetter((char)_bytes[Position]) || _bytes[Position] is (byte)'\'' or (byte)'"')) return null;
        var length = PdfStrings.Token(Rest);
        var word = Encoding.Latin1.GetString(Rest[..length]);
        Position += length;
        return word;
    }

    /// <summary>Takes a word if it stands here.</summary>
    public bool Takes(ReadOnlySpan<byte> word)
    {
        Skip();
        if (!Rest.StartsWith(word)) return false;
        Position += word.Length;
        return true;
    }

    /// <summary>Takes a whole number without a sign.</summary>
    public bool TakesNumber(out long number)
    {
        Skip();
        number = 0;
        var start = Position;
        while (Position < _bytes.Length && Position - start < 15 && char.IsAsciiDigit((char)_bytes[Position])) number = (number * 10) + _bytes[Position++] - '0';
        if (Position >= _bytes.Length) RanOut = true;
        return Position > start;
    }

    /// <summary>Passes over white space and comments.</summary>
    public void Skip()
    {
        while (Position < _bytes.Length)
        {
            if (_bytes[Position] == '%')
            {
                var end = Rest.IndexOfAny((byte)'\r', (byte)'\n');
                Position = end < 0 ? _bytes.Length : Position + end;
            }
            else if (!PdfStrings.IsWhite(_bytes[Position])) return;
            else Position++;
        }
    }

    private PdfValue Past(PdfValue value, int length)
    {
        Position += length;
        return value;
    }

    private PdfValue? Out()
    {
        Position = _bytes.Length;
        RanOut = true;
        return null;
    }

    private PdfArray? Array(int level)
    {
        List<PdfValue> values = [];
        while (!Takes("]"u8))
        {
            if (Read(level + 1) is not { } value) return null;
            values.Add(value);
        }

        return new(values);
    }

    private PdfDictionary? Dictionary(int level)
    {
        var members = new Dictionary<string, PdfValue>();
        while (!Takes(">>"u8))
        {
            if (Read(level + 1) is not PdfName { Text: var key } || Read(level + 1) is not { } value) return null;
            members.TryAdd(key, value);
        }

        return new(members);
    }

    private string Name()
    {
        var length = PdfStrings.Token(Rest[1..]);
        var name = Rest.Slice(1, length);
        Position += length + 1;
        return name.IndexOf((byte)'#') < 0 ? Bytes.Text(name) : Bytes.Text(PdfStrings.Unescape(name));
    }

    private PdfName? Word()
    {
        var length = PdfStrings.Token(Rest);
        if (length == 0) return null;
        var word = Encoding.Latin1.GetString(Rest[..length]);
        Position += length;
        return word is "true" or "false" or "null" ? new(word) : null;
    }

    /// <summary>A number, or the first of the two of a reference.</summary>
    private PdfValue? Number()
    {
        var isNegative = _bytes[Position] == '-';
        if (_bytes[Position] is (byte)'-' or (byte)'+') Position++;
        if (!TakesNumber(out var number) && !Rest.StartsWith("."u8)) return RanOut ? null : Word();
        if (Rest.StartsWith("."u8)) return Fraction(isNegative, number);

        var end = Position;
        if (!isNegative && number is > 0 and <= int.MaxValue && TakesNumber(out var generation) && Takes("R"u8) && PdfStrings.Token(Rest) == 0) return new PdfReference((int)number, (int)Math.Min(generation, int.MaxValue));
        Position = end;
        return new PdfNumber(isNegative ? -number : number, isNegative ? -number : number);
    }

    private PdfNumber Fraction(bool isNegative, long number)
    {
        var length = Math.Max(1, PdfStrings.Token(Rest));
        var (exact, place) = ((double)number, .1);
        foreach (var digit in Rest[1..length])
        {
            if (!char.IsAsciiDigit((char)digit)) break;
            exact += (digit - '0') * place;
            place /= 10;
        }

        Position += length;
        return isNegative ? new(-number, -exact) : new(number, exact);
    }
}
