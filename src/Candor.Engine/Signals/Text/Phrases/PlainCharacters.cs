using System.Runtime.CompilerServices;
using Candor.Events.Texts;

namespace Candor.Signals.Text.Phrases;

/// <summary>Characters as the phrases have them: lower case, half width, curly marks straight. One for one, so that places stay what they are.</summary>
internal static class PlainCharacters
{
    /// <summary>A character in plain form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\x80' => c,
        >= '\u3400' and <= '\u9fff' => c,
        >= 'Ａ' and <= 'Ｚ' => (char)(c - 'Ａ' + 'a'),
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '。' or '｡' => '.',
        '、' => ',',
        '\u3000' or '\u00a0' => ' ',
        '’' or '‘' => '\'',
        _ => CharacterTable.Lowered[c],
    };

    private const byte Numeral = 1, Unspaced = 2, Spaced = 4;

    /// <summary>What each character is, found once: one look a character.</summary>
    private static readonly byte[] Kinds = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => KindOf((char)c))];

    /// <summary>Whether it is part of a word that is set apart by spaces.</summary>
    public static bool IsSpaced(char c) => (Kinds[c] & Spaced) != 0;

    /// <summary>Whether it is written without spaces.</summary>
    public static bool IsUnspaced(char c) => (Kinds[c] & Unspaced) != 0;

    /// <summary>Characters of the number that <paramref name="text"/> begins with: digits with points and commas inside, or Chinese numerals.</summary>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length)
        {
            var c = Fold(text[end]);
            var isInside = c is '.' or ',' && end > 0 && end + 1 < text.Length && char.IsAsciiDigit(Fold(text[end - 1])) && char.IsAsciiDigit(Fold(text[end + 1]));
            if (!IsNumeral(c) && !isInside) break;
            end++;
        }

        return end;
    }

    /// <summary>Whether a plain character may begin a number.</summary>
    public static bool IsNumeral(char c) => (Kinds[c] & Numeral) != 0;

    private static byte KindOf(char c)
    {
        var classes = c > '\x7f' ? CharacterTable.Classes[c] : default;
        var isUnspaced = c is >= '\u4e00' and <= '\u9fff' || (classes & CharacterClasses.Unspaced) != 0;
        var isSpaced = c is (>= 'a' and <= 'z') or (>= '0' and <= '9') || (classes & (CharacterClasses.WordPart | CharacterClasses.Unspaced)) == CharacterClasses.WordPart;
        return (byte)((BeginsNumber(c) ? Numeral : 0) | (isUnspaced ? Unspaced : 0) | (isSpaced ? Spaced : 0));
    }

    private static bool BeginsNumber(char c) => c is >= '0' and <= '9' or '一' or '二' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千'
        or '几' or '半' or '多' or '兩' or '幾';
}
