using System.Buffers;
using System.Text;

namespace Candor.Provenance.Reading.Pdf;

/// <summary>The writing of strings and names in PDF.</summary>
internal static class PdfStrings
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    /// <summary>Whether a byte is white space.</summary>
    public static bool IsWhite(byte character) => character is 0 or 9 or 10 or 12 or 13 or 32;

    /// <summary>Length of a token.</summary>
    public static int Token(ReadOnlySpan<byte> bytes) => bytes.IndexOfAny(Ends) is var end && end < 0 ? bytes.Length : end;

    /// <summary>A string in brackets.</summary>
    /// <param name="bytes">From the opening bracket on.</param>
    /// <param name="length">What it takes up.</param>
    /// <returns>Null if it does not end.</returns>
    public static byte[]? Literal(ReadOnlySpan<byte> bytes, out int length)
    {
        var text = new List<byte>();
        var open = 0;
        for (length = 0; length < bytes.Length;)
        {
            var plain = bytes[length..].IndexOfAny("\\()"u8);
            if (plain < 0) break;
            text.AddRange(bytes.Slice(length, plain));
            length += plain;
            var character = bytes[length++];
            if (character == '\\') Escape(bytes, ref length, text);
            else if (character == '(' && open++ == 0) continue;
            else if (character == ')' && --open == 0) return [.. text];
            else text.Add(character);
        }

        length = bytes.Length;

        return null;
    }

    /// <summary>A string of hexadecimal digits; what is no digit is passed over.</summary>
    /// <inheritdoc cref="Literal"/>
    public static byte[]? Hexadecimal(ReadOnlySpan<byte> bytes, out int length)
    {
        length = bytes.IndexOf((byte)'>') + 1;
        if (length == 0) return null;
        return Digits(bytes[1..(length - 1)]);
    }

    /// <summary>What hexadecimal digits stand for; a last one without its second is the first of two, the other 0.</summary>
    public static byte[] Digits(ReadOnlySpan<byte> digits)
    {
        var text = new byte[(digits.Length + 1) / 2];
        var count = 0;
        foreach (var character in digits)
        {
            if (!char.IsAsciiHexDigit((char)character)) continue;
            var digit = (character & 15) + (character >> 6) * 9;
            text[count / 2] |= (byte)(count % 2 == 0 ? digit << 4 : digit);
            count++;
        }

        return text.AsSpan(0, (count + 1) / 2).ToArray();
    }

    /// <summary>A name with `#41` in it.</summary>
    public static byte[] Unescape(ReadOnlySpan<byte> name)
    {
        var text = new List<byte>(name.Length);
        for (var index = 0; index < name.Length; index++)
        {
            var isEscape = name[index] == '#' && index + 2 < name.Length && char.IsAsciiHexDigit((char)name[index + 1]) && char.IsAsciiHexDigit((char)name[index + 2]);
            text.Add(isEscape ? Convert.FromHexString(Encoding.ASCII.GetString(name.Slice(index + 1, 2)))[0] : name[index]);
            if (isEscape) index += 2;
        }

        return [.. text];
    }

    /// <summary>A text string: UTF-16 or UTF-8 by its mark; many write UTF-8 without one, the rest is close to Latin-1.</summary>
    public static string Text(byte[] text) => text is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] ? Bytes.Utf16(text, bigEndian: true) : Bytes.Text(text);

    private static void Escape(ReadOnlySpan<byte> bytes, ref int at, List<byte> text)
    {
        if (at >= bytes.Length) return;
        var character = bytes[at++];
        switch (character)
        {
            case (byte)'n' or (byte)'r' or (byte)'t' or (byte)'b' or (byte)'f':
                text.Add("\n\r\t\b\f"u8["nrtbf"u8.IndexOf(character)]);
                break;
            case >= (byte)'0' and <= (byte)'7':
                var value = character - '0';
                for (var digits = 1; digits < 3 && at < bytes.Length && bytes[at] is >= (byte)'0' and <= (byte)'7'; digits++) value = (value * 8) + bytes[at++] - '0';
                text.Add((byte)value);
                break;
            case (byte)'\r':
                if (at < bytes.Length && bytes[at] == '\n') at++;
                break;
            case (byte)'\n':
                break;
            default:
                text.Add(character);
                break;
        }
    }
}
