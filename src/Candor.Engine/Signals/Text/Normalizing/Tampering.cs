namespace Candor.Signals.Text.Normalizing;

/// <summary>
/// What was done to a text so that it reads as it did and compares as another, each sort counted in characters. What writing needs
/// (emoji families, Persian non-joiners, right-to-left marks, a French space before a colon) is not in it but in <see cref="Harmless"/>.
/// </summary>
public struct Tampering
{
    /// <summary>Zero-width and control characters within a word; joiners where neither script nor emoji needs one.</summary>
    public int ZeroWidth { get; set; }

    /// <summary>Soft hyphens within a word.</summary>
    public int SoftHyphens { get; set; }

    /// <summary>Variation selectors behind what has no variants, or more than one behind a character.</summary>
    public int Selectors { get; set; }

    /// <summary>Characters of the tags block that are no regional flag: text that only a machine reads.</summary>
    public int Tags { get; set; }

    /// <summary>Bidirectional controls within a word of a text without right-to-left letters, and every right-to-left override.</summary>
    public int Directions { get; set; }

    /// <summary>Letters of another script or style in a word, folded to the script of the rest.</summary>
    public int Homoglyphs { get; set; }

    /// <summary>Marks above the fifth on one letter.</summary>
    public int Marks { get; set; }

    /// <summary>Fixed, thin, wide and Braille blanks between two letters.</summary>
    public int Spaces { get; set; }

    /// <summary>Words of three single letters or more with a blank between them. People write so too: not in <see cref="Total"/>.</summary>
    public int SpacedWords { get; set; }

    /// <summary>Characters removed or folded that writing needs or software leaves behind.</summary>
    public int Harmless { get; set; }

    /// <summary>All that is hardly an accident.</summary>
    public readonly int Total => ZeroWidth + SoftHyphens + Selectors + Tags + Directions + Homoglyphs + Marks + Spaces;
}
