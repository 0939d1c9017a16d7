namespace Candor.Verdicts;

/// <summary>What is said of an account. "Human" is never said.</summary>
public enum VerdictKind : byte
{
    /// <summary>Nothing can be said: too few acts, or no calibration for such accounts.</summary>
    Unknown,

    /// <summary>Nothing was found; that is no proof of anything.</summary>
    NoFinding,

    /// <summary>Hard evidence on single acts: something was declared AI-made, came through the programming interface, or the account calls itself automated.</summary>
    Assisted,

    /// <summary>Run by an AI: evidence above the threshold in at least two families, one of them timing or client.</summary>
    Managed,
}
