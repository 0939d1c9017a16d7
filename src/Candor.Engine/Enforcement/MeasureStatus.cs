namespace Candor.Enforcement;

/// <summary>What became of a measure that a rule asked for.</summary>
public enum MeasureStatus : byte
{
    /// <summary>It is in force.</summary>
    Applied,

    /// <summary>A person has to decide.</summary>
    ForReview,

    /// <summary>The rule is being tried out: written down, not applied.</summary>
    Shadow,
}
