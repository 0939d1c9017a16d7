using Candor.Signals.Coordination;

namespace Candor.Signals.Factories;

/// <summary>Accounts that one hand seems to run: one case, to be looked at and put right as one.</summary>
public sealed record Factory
{
    /// <summary>From its members alone: the same accounts have the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The accounts, the strongest first.</summary>
    public required IReadOnlyList<FactoryMember> Members { get; init; }

    /// <summary>ln of the e-value of "these accounts have nothing to do with each other"; of several tests their average.</summary>
    public required double LogEValue { get; init; }

    /// <summary>The same on the scale of an account's evidence: above 0 and below <see cref="FactoryFinder.MostEvidence"/>, nats.</summary>
    public double Evidence => FactoryFinder.Clip(LogEValue);

    /// <summary>What formed it, what speaks for it, and what its accounts have in common.</summary>
    public required IReadOnlyList<GroupReason> Reasons { get; init; }

    /// <summary>From when, in milliseconds.</summary>
    public required long From { get; init; }

    /// <summary>Until when, in milliseconds.</summary>
    public required long Until { get; init; }
}
