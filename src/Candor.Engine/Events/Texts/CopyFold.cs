using System.Globalization;

namespace Candor.Events.Texts;

/// <summary>
/// How texts are folded before they are compared, lightly, so that what they have in common is what a reader would count: small letters, full-width ASCII and
/// common punctuation as their plain twins, white space as one space, what shows nothing left out. One entry a character of the basic plane.
/// </summary>
internal static class CopyFold
{
    /// <summary>An entry's folded character; 0 for one that is left out.</summary>
    public const uint Character = 0xFFFF;

    /// <summary>Where an entry's units of substance begin: two bits.</summary>
    public const int UnitsAt = 16;

    /// <summary>Units of substance: the two bits.</summary>
    public const uint Units = 3 << UnitsAt;

    /// <summary>What a slot may begin with: a digit, an at sign, a number sign, a colon, a pictograph.</summary>
    public const uint Slot = 1 << 18;

    /// <summary>A pictograph, or half of a surrogate pair.</summary>
    public const uint Picture = 1 << 19;

    private const int FullWidth = 0xFEE0;

    /// <summary>The entries.</summary>
    public static readonly uint[] Entries = [.. Enumerable.Range(0, CharacterTable.Size).Select(c => Entry((char)c))];

    /// <summary>Astral characters as one unit: of 2,048 values, in the range of surrogates, so that nothing else is there.</summary>
    public static char Astral(char high, char low) => (char)(0xD800 | ((uint)char.ConvertToUtf32(high, low) * 0x9E3779B1 >> 21));

    private static uint Entry(char c)
    {
        if (char.IsWhiteSpace(c)) return ' ';
        if (char.IsSurrogate(c)) return c | Picture | Slot;
        if (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format || c is >= '\uFE00' and <= '\uFE0F') return 0;
        var folded = CharacterTable.Lowered[c is >= '！' and <= '～' ? c - FullWidth : CharacterTable.Folded[c]];
        var entry = folded | UnitsOf(folded) << UnitsAt;
        if (Characters.Of(folded).HasFlag(CharacterClasses.Emoji)) entry |= Picture | Slot;
        return char.IsAsciiDigit(folded) || folded is '@' or '#' or ':' ? entry | Slot : entry;
    }

    private static uint UnitsOf(char c)
    {
        var classes = CharacterTable.Classes[c];
        return (classes & CharacterClasses.Letter) == 0 ? 0U : (classes & CharacterClasses.Unspaced) != 0 ? 3U : c is >= '\uAC00' and <= '\uD7A3' ? 2U : 1U;
    }
}
