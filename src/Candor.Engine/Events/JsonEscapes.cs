namespace Candor.Events;

/// <summary>Looks at the escapes in JSON without unescaping them.</summary>
internal static class JsonEscapes
{
    /// <summary>
    /// Where the line first escapes half of a surrogate pair, -1 if nowhere. A JSON reader lets such escapes pass and throws when the
    /// string is taken; a text with one cannot be written as UTF-8 again.
    /// </summary>
    public static int IndexOfLoneSurrogate(ReadOnlySpan<byte> line)
    {
        var at = line.IndexOf((byte)'\\');
        if (at < 0)
        {
            return -1;
        }

        while (true)
        {
            var code = CodeUnit(line[at..]);
            if (code is >= 0xd800 and <= 0xdfff)
            {
                if (code >= 0xdc00 || CodeUnit(line[(at + 6)..]) is not (>= 0xdc00 and <= 0xdfff))
                {
                    return at;
                }

                at += 6;
            }

            at += code < 0 ? 2 : 6;
            var next = at < line.Length ? line[at..].IndexOf((byte)'\\') : -1;
            if (next < 0)
            {
                return -1;
            }

            at += next;
        }
    }

    // The UTF-16 unit of `\uXXXX` at the start, -1 if something else stands there.
    private static int CodeUnit(ReadOnlySpan<byte> text)
    {
        if (text.Length < 6 || text[0] != '\\' || text[1] != 'u')
        {
            return -1;
        }

        var code = 0;
        for (var i = 2; i < 6; i++)
        {
            if (!char.IsAsciiHexDigit((char)text[i]))
            {
                return -1;
            }

            code = (code << 4) | ((text[i] & 0xf) + (text[i] > '9' ? 9 : 0));
        }

        return code;
    }
}
