using System.Globalization;
using System.Text;

namespace Candor.Events.Texts;

/// <summary>The classes and twins of the 65,536 characters of the basic plane, made once: the text path asks for several of each character.</summary>
internal static class CharacterTable
{
    /// <summary>Characters in the tables.</summary>
    public const int Size = 1 << 16;

    /// <summary>What each character is.</summary>
    public static readonly CharacterClasses[] Classes = [.. Enumerable.Range(0, Size).Select(Classify)];

    /// <summary>Each character, full-width punctuation as its plain twin.</summary>
    public static readonly char[] Folded = [.. Enumerable.Range(0, Size).Select(c => Fold((char)c))];

    /// <summary>Each character in lower case.</summary>
    public static readonly char[] Lowered = [.. Enumerable.Range(0, Size).Select(c => Lower((char)c))];

    /// <summary>What a code point is.</summary>
    public static CharacterClasses Classify(int c)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(c);
        var classes = CharacterClasses.None;
        if (category <= UnicodeCategory.OtherLetter) classes |= CharacterClasses.Letter | CharacterClasses.WordPart;
        if (category is >= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber || c == '_') classes |= CharacterClasses.WordPart;
        if (category == UnicodeCategory.UppercaseLetter) classes |= CharacterClasses.Upper;
        if (category == UnicodeCategory.LowercaseLetter) classes |= CharacterClasses.Lower;
        if (category == UnicodeCategory.DecimalDigitNumber) classes |= CharacterClasses.Digit;
        if (c < Size && char.IsWhiteSpace((char)c)) classes |= CharacterClasses.Space;
        if (IsUnspaced(c)) classes |= CharacterClasses.Unspaced;
        if (c is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF)) classes |= CharacterClasses.Emoji;
        if (FunctionWords.ContainsPoint(c)) classes |= CharacterClasses.Function;
        return classes;
    }

    private static bool IsUnspaced(int c) =>
        c is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x3040 and <= 0x30FF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x20000 and <= 0x3134F);

    private static char Fold(char c) => c switch
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

    private static char Lower(char c)
    {
        if (char.IsSurrogate(c)) return c;
        var lower = Rune.ToLowerInvariant(new Rune(c)).Value;
        return lower < Size ? (char)lower : c;
    }
}
