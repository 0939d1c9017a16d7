using Candor.Evidence;
using Candor.Verdicts;

namespace Candor.Cli.Reporting;

/// <summary>A verdict line as the report needs it (docs/verdicts.md). Numbers that do not exist are NaN.</summary>
internal sealed record ReportedAccount
{
    public required string Account { get; init; }

    public required VerdictKind Verdict { get; init; }

    public required VerdictKind WouldBe { get; init; }

    public required double PValue { get; init; }

    public required double Evidence { get; init; }

    public required double Threshold { get; init; }

    public required double PooledThreshold { get; init; }

    public required Stratum Stratum { get; init; }

    public required IReadOnlyList<string> Families { get; init; }

    /// <summary>Acts in the window.</summary>
    public required int Acts { get; init; }

    /// <summary>Acts at the first look above the threshold; null if it never was.</summary>
    public int? FlaggedAt { get; init; }

    /// <summary>Bounds of the share of public posts that were posted automatically.</summary>
    public (double Low, double High) ShareAutomated { get; init; }

    /// <summary>Acts of its life at which it broke with its past; null if it did not.</summary>
    public int? BrokeAt { get; init; }

    /// <summary>The break statistic, nats.</summary>
    public double Break { get; init; } = double.NaN;

    /// <summary>When the window began; null for an account without an act.</summary>
    public DateTimeOffset? WindowStart { get; init; }

    /// <summary>Windows before it.</summary>
    public int WindowsBefore { get; init; }

    /// <summary>Of them, managed.</summary>
    public int ManagedBefore { get; init; }

    /// <summary>Reasons against it, the strongest first. Like all that follows read of flagged accounts only.</summary>
    public IReadOnlyList<ReportedReason> Reasons { get; init; } = [];

    /// <summary>What speaks for a person.</summary>
    public IReadOnlyList<ReportedReason> ForPerson { get; init; } = [];

    /// <summary>Whether the verdict would fall without the reasons; null if that was not asked.</summary>
    public bool? FallsWithoutReasons { get; init; }

    /// <summary>Evidence without each channel and family, nats.</summary>
    public IReadOnlyList<(string Name, double Evidence)> EvidenceWithout { get; init; } = [];

    public IReadOnlyList<SurfaceEvidence> Surfaces { get; init; } = [];

    public IReadOnlyList<StageEvidence> Stages { get; init; } = [];

    /// <summary>When it acted; null where the line does not say.</summary>
    public ActivityProfile? Activity { get; init; }

    /// <summary>Whether it is to be looked at.</summary>
    public bool IsFlagged => Verdict == VerdictKind.Managed || WouldBe == VerdictKind.Managed;

    /// <summary>Whether it had acts enough for evidence.</summary>
    public bool IsScored => Evidence > PathScore.TooYoung;
}
