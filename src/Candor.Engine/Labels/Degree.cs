namespace Candor.Labels;

/// <summary>How much of a work an AI made, apart from how sure that is. In rising order; a composite is at least edited.</summary>
public enum Degree : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An AI helped: corrected, translated, proposed.</summary>
    Assisted,

    /// <summary>An AI changed parts of what a person made.</summary>
    Edited,

    /// <summary>Parts that an AI made are put together with others.</summary>
    Composite,

    /// <summary>An AI made it.</summary>
    Generated,
}
