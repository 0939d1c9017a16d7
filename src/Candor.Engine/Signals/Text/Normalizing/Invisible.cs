namespace Candor.Signals.Text.Normalizing;

/// <summary>The sorts of characters that show nothing.</summary>
internal enum Invisible : byte
{
    /// <summary>It shows something, or is a blank.</summary>
    None,

    /// <summary>No width: separators, fillers, controls, a byte order mark that is not at the start.</summary>
    ZeroWidth,

    /// <summary>The zero-width joiner and non-joiner, which some scripts and emoji need.</summary>
    Joiner,

    /// <summary>A place where a word may be broken.</summary>
    SoftHyphen,

    /// <summary>Chooses a form of the character before it.</summary>
    Selector,

    /// <summary>The hidden copy of ASCII in plane 14.</summary>
    Tag,

    /// <summary>Marks, embeddings and isolates of bidirectional text.</summary>
    Direction,

    /// <summary>The right-to-left override: shows a text backwards.</summary>
    Override,
}
