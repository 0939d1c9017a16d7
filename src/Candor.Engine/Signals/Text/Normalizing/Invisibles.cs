using Candor.Events.Texts;

namespace Candor.Signals.Text.Normalizing;

/// <summary>Which characters show nothing, and where they belong all the same.</summary>
internal static class Invisibles
{
    private const int BlackFlag = 0x1F3F4;
    private const int InformationSign = 0x2139; // a letter to Unicode, an emoji to people
    private const int CancelTag = 0xE007F;
    private const int MostFlagTags = 6;

    /// <summary>The sort of a point (DerivedCoreProperties, Default_Ignorable_Code_Point, and the control characters).</summary>
    public static Invisible Of(int point) => point switch
    {
        < 0x20 => point is >= 0x09 and <= 0x0D ? Invisible.None : Invisible.ZeroWidth,
        < 0x7F => Invisible.None,
        0x85 => Invisible.None,
        < 0xA0 => Invisible.ZeroWidth,
        0xAD => Invisible.SoftHyphen,
        < 0x34F => Invisible.None,
        0x200C or 0x200D => Invisible.Joiner,
        0x61C or 0x200E or 0x200F or (>= 0x202A and <= 0x202D) or (>= 0x2066 and <= 0x2069) => Invisible.Direction,
        0x202E => Invisible.Override,
        (>= 0xFE00 and <= 0xFE0F) or (>= 0x180B and <= 0x180D) or 0x180F or (>= 0xE0100 and <= 0xE01EF) => Invisible.Selector,
        >= 0xE0000 and <= 0xE0FFF => Invisible.Tag,
        0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x180E or 0x200B or (>= 0x2060 and <= 0x206F) or 0x3164 or 0xFEFF or 0xFFA0
            or (>= 0xFFF0 and <= 0xFFFB) or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) => Invisible.ZeroWidth,
        _ => Invisible.None,
    };

    /// <summary>Scripts whose letters change with joiners, or whose words are parted by zero-width spaces: Hebrew to Burmese, Khmer to Mongolian, and their like.</summary>
    public static bool IsJoining(int point) => point is (>= 0x0590 and <= 0x109F) or (>= 0x1780 and <= 0x18AF) or (>= 0xA800 and <= 0xAAFF);

    /// <summary>An emoji that folds to nothing else.</summary>
    public static bool IsEmoji(int point) =>
        ((Characters.Of(point) & CharacterClasses.Emoji) != 0 || point is (>= 0x2190 and <= 0x21FF) or (>= 0x2300 and <= 0x23FF))
        && Decompositions.Of(point).IsEmpty;

    /// <summary>Whether a selector behind it means something: ideographs, symbols, keycaps, and the scripts that have standardised forms.</summary>
    public static bool TakesSelector(int point) =>
        Characters.IsUnspaced(point) || IsJoining(point) || point == InformationSign || point > ' ' && !Characters.IsLetter(point) && !MarkStacks.IsMark(point) && Of(point) == Invisible.None;

    /// <summary>Characters of the tags of a regional flag that a text starts with, the one before being <paramref name="before"/>; 0 if it is none.</summary>
    public static int FlagLength(ReadOnlySpan<char> text, int before)
    {
        if (before != BlackFlag) return 0;
        for (var i = 0; i + 1 < text.Length && i <= 2 * MostFlagTags && char.IsSurrogatePair(text[i], text[i + 1]); i += 2)
        {
            var tag = char.ConvertToUtf32(text[i], text[i + 1]);
            if (tag == CancelTag) return i + 2;
            if (!char.IsAsciiLetterLower((char)(tag - 0xE0000)) && !char.IsAsciiDigit((char)(tag - 0xE0000))) return 0;
        }

        return 0;
    }
}
