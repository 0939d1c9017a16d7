namespace Candor.Policy;

/// <summary>The ladder, in rising severity; <see cref="Boost"/> is the positive lever and stands apart.</summary>
public enum MeasureKind : byte
{
    /// <summary>More reach, for declared, good AI work.</summary>
    Boost,

    /// <summary>A warning.</summary>
    Warn,

    /// <summary>The author is asked for a declaration.</summary>
    AskDeclaration,

    /// <summary>A label is put on the work.</summary>
    Label,

    /// <summary>The account is asked to show that a person is behind it.</summary>
    Challenge,

    /// <summary>Less reach.</summary>
    LimitDistribution,

    /// <summary>Fewer posts.</summary>
    LimitPosting,

    /// <summary>The account is closed for a time.</summary>
    Suspend,

    /// <summary>The account is closed, without an end.</summary>
    Ban,
}
