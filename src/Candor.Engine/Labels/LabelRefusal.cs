namespace Candor.Labels;

/// <summary>Why something cannot be done to a label.</summary>
public enum LabelRefusal : byte
{
    /// <summary>It can.</summary>
    None,

    /// <summary>Only another source may do this.</summary>
    NotTheirs,

    /// <summary>The label does not stand where this could be done.</summary>
    NotNow,

    /// <summary>The author can raise a label that others set, never lower or remove it.</summary>
    NeverLower,

    /// <summary>An objection to it has been decided; a reviewer can take it up again.</summary>
    Decided,

    /// <summary>It was withdrawn: a detector does not bring it back.</summary>
    Immune,

    /// <summary>It comes before what has already happened.</summary>
    TooLate,

    /// <summary>A reason and an actor are needed.</summary>
    Unreasoned,
}
