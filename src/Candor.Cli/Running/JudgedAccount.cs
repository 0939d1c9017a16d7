using Candor.Verdicts;

namespace Candor.Cli.Running;

/// <summary>An account with its verdict, as it is written.</summary>
internal sealed record JudgedAccount
{
    /// <summary>Its name.</summary>
    public required string Account { get; init; }

    /// <summary>What is said of it.</summary>
    public required AccountVerdict Verdict { get; init; }

    /// <summary>Reasons against it, the strongest first.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>Reasons that speak for a person, the strongest first.</summary>
    public required IReadOnlyList<Reason> ForPerson { get; init; }

    /// <summary>Whether the verdict would fall without the cited reasons; null if it is not a managed one.</summary>
    public bool? FallsWithoutReasons { get; init; }

    /// <summary>The evidence without each channel and family, nats; empty if the whole path is not at hand.</summary>
    public IReadOnlyDictionary<string, float> EvidenceWithout { get; init; } = new Dictionary<string, float>();

    /// <summary>Act at which the evidence first exceeded the threshold; null if it never did.</summary>
    public int? FlaggedAt { get; init; }

    /// <summary>When it acted in the window; null if the acts are not at hand.</summary>
    public ActivityProfile? Activity { get; init; }

    /// <summary>When the window began, Unix milliseconds.</summary>
    public required long WindowStart { get; init; }

    /// <summary>Windows closed before it.</summary>
    public required int WindowsBefore { get; init; }

    /// <summary>Of them, windows with a managed verdict.</summary>
    public required int ManagedBefore { get; init; }
}
