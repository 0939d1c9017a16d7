namespace Candor.Signals.Interactions;

/// <summary>How false interaction is looked for.</summary>
public sealed record InteractionOptions
{
    /// <summary>Share of findings that may be false, on average: shared equally among the kinds, which keeps the sum. Default: 0.05.</summary>
    public double Fdr { get; init; } = 0.05;

    /// <summary>The most that a finding adds to an account's evidence, nats. Default: 3.</summary>
    public float MostNats { get; init; } = 3;

    /// <summary>The evidence of its own acts that an account must have to be named, as an e-value. Default: 20.</summary>
    public double OwnEvidence { get; init; } = 20;

    /// <summary>What people do at most.</summary>
    public PeopleBounds People { get; init; } = new();
}
