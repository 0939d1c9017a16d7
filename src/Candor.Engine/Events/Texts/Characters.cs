using System.Globalization;
using System.Text;

namespace Candor.Events.Texts;

/// <summary>What the text features mean by a letter, an emoji, a run without spaces.</summary>
internal static class Characters
{
    /// <summary>Full-width punctuation as its plain twin, so that Chinese and Latin marks count alike; anything else as it is.</summary>
    public static int Fold(int c) => c switch
    {
        '！' => '!',
        '？' => '?',
        '，' => ',',
        '：' => ':',
        '；' => ';',
        '。' or '．' or '｡' => '.',
        '（' => '(',
        '）' => ')',
        '＃' => '#',
        '＠' => '@',
        _ => c,
    };

    public static bool IsEmoji(int c) => c is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF);

    /// <summary>Scripts written without spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.</summary>
    public static bool IsUnspaced(int c) =>
        c is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x3040 and <= 0x30FF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x20000 and <= 0x3134F);

    public static bool IsLetter(int c) => c < 0x80 ? char.IsAsciiLetter((char)c) : Category(c) <= UnicodeCategory.OtherLetter;

    /// <summary>A letter, a number of any kind or the underscore: what may stand in a tag or a handle.</summary>
    public static bool IsWordPart(int c) =>
        c < 0x80 ? char.IsAsciiLetterOrDigit((char)c) || c == '_' : IsLetterOrNumber(Category(c));

    public static bool IsUpper(int c) => c < 0x80 ? char.IsAsciiLetterUpper((char)c) : Category(c) == UnicodeCategory.UppercaseLetter;

    public static bool IsLower(int c) => c < 0x80 ? char.IsAsciiLetterLower((char)c) : Category(c) == UnicodeCategory.LowercaseLetter;

    public static bool IsDigit(int c) => c < 0x80 ? char.IsAsciiDigit((char)c) : Category(c) == UnicodeCategory.DecimalDigitNumber;

    public static bool IsSpace(int c) => c < 0x10000 && char.IsWhiteSpace((char)c);

    public static int ToLower(int c) => c < 0x80
        ? (char.IsAsciiLetterUpper((char)c) ? c | 0x20 : c)
        : Rune.IsValid(c) ? Rune.ToLowerInvariant(new Rune(c)).Value : c;

    private static bool IsLetterOrNumber(UnicodeCategory category) =>
        category <= UnicodeCategory.OtherLetter || (category >= UnicodeCategory.DecimalDigitNumber && category <= UnicodeCategory.OtherNumber);

    private static UnicodeCategory Category(int c) => CharUnicodeInfo.GetUnicodeCategory(c);
}
