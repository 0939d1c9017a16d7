namespace Candor.Events;

/// <summary>
/// A language as a number: the primary subtag of a BCP 47 tag, two or three letters in lower case, five bits a letter. 0 is "not given".
/// </summary>
public static class LanguageCode
{
    private static readonly string?[] Texts = new string?[ushort.MaxValue + 1];

    /// <summary>The number of a tag such as <c>zh-Hans</c>, <c>EN_us</c> or <c>yue</c>.</summary>
    /// <returns>0 if the tag does not begin with a subtag of two or three ASCII letters.</returns>
    public static ushort Pack(ReadOnlySpan<byte> tag)
    {
        var code = 0;
        var letters = 0;
        while (letters < tag.Length && char.IsAsciiLetter((char)tag[letters]))
        {
            if (letters == 3)
            {
                return 0;
            }

            code |= (tag[letters] & 0x1f) << (10 - (5 * letters));
            letters++;
        }

        var ends = letters == tag.Length || tag[letters] is (byte)'-' or (byte)'_';
        return letters >= 2 && ends ? (ushort)code : (ushort)0;
    }

    /// <summary>The subtag in lower case; empty for 0. One string a code: asking again allocates nothing.</summary>
    public static string ToText(ushort code) => Texts[code] ??= Write(code);

    private static string Write(ushort code)
    {
        Span<char> letters = stackalloc char[3];
        var length = 0;
        for (var shift = 10; shift >= 0 && ((code >> shift) & 0x1f) != 0; shift -= 5)
        {
            letters[length++] = (char)('a' - 1 + ((code >> shift) & 0x1f));
        }

        return letters[..length].ToString();
    }
}
