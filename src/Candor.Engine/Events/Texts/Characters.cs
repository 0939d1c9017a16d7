using System.Text;

namespace Candor.Events.Texts;

/// <summary>What the text features mean by a letter, an emoji, a run without spaces. One look-up a character; see <see cref="CharacterTable"/>.</summary>
internal static class Characters
{
    /// <summary>Full-width punctuation as its plain twin, so that Chinese and Latin marks count alike; anything else as it is.</summary>
    public static int Fold(int c) => c < CharacterTable.Size ? CharacterTable.Folded[c] : c;

    /// <summary>Scripts written without spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.</summary>
    public static bool IsUnspaced(int c) => Has(c, CharacterClasses.Unspaced);

    public static bool IsLetter(int c) => Has(c, CharacterClasses.Letter);

    /// <summary>A letter, a number of any kind or the underscore: what may stand in a tag or a handle.</summary>
    public static bool IsWordPart(int c) => Has(c, CharacterClasses.WordPart);

    public static bool IsSpace(int c) => Has(c, CharacterClasses.Space);

    /// <summary>Whether a character of an unspaced script is mostly a function word.</summary>
    public static bool IsFunction(int c) => Has(c, CharacterClasses.Function);

    /// <summary>All that is known of a character; nothing of a marker below 0.</summary>
    public static CharacterClasses Of(int c) =>
        (uint)c < CharacterTable.Size ? CharacterTable.Classes[c] : c < 0 ? CharacterClasses.None : CharacterTable.Classify(c);

    public static int ToLower(int c) => (uint)c < CharacterTable.Size ? CharacterTable.Lowered[c]
        : Rune.IsValid(c) ? Rune.ToLowerInvariant(new Rune(c)).Value : c;

    private static bool Has(int c, CharacterClasses classes) => (Of(c) & classes) != 0;
}
