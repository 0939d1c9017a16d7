namespace Candor.Labels;

/// <summary>Whether silence about an AI's part was a lapse or an attempt to hide it: the second weighs more.</summary>
public enum Hiding : byte
{
    /// <summary>Nothing was left unsaid, or nothing is known.</summary>
    None,

    /// <summary>It was not declared.</summary>
    Omission,

    /// <summary>Marks were removed or disguised, or `none` was declared against the file's own mark.</summary>
    Concealment,
}
