namespace Candor.Signals.Text.Normalizing;

/// <summary>What the normaliser knows of a character, above the 16 bits of what it folds to.</summary>
[Flags]
internal enum Folds : uint
{
    None = 0,

    /// <summary>One look is not enough: invisible, a mark, a surrogate, or more than one character when folded.</summary>
    Rare = 1 << 16,

    /// <summary>Stands for itself, but has parts that matter if the text is rare.</summary>
    HasParts = 1 << 17,

    /// <summary>A space or a break.</summary>
    Blank = 1 << 18,

    /// <summary>A letter of a script that has look-alikes. One bit above the blank: see <see cref="TextNormalizer"/>.</summary>
    Letter = 1 << 19,

    /// <summary>A Latin letter.</summary>
    Latin = 1 << 20,

    /// <summary>A letter of a script with Latin look-alikes.</summary>
    Foreign = 1 << 21,

    /// <summary>May belong to a link, a mention or a line ending: the layout must look.</summary>
    Layout = 1 << 22,

    /// <summary>Full-width punctuation.</summary>
    FullWidth = 1 << 23,

    /// <summary>Half-width punctuation.</summary>
    HalfWidth = 1 << 24,

    /// <summary>A letter of a right-to-left script.</summary>
    RightToLeft = 1 << 25,
}
