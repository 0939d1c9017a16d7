using Candor.Evidence;

namespace Candor.Verdicts;

/// <summary>All that is said of an account for one window.</summary>
public sealed record AccountVerdict
{
    /// <summary>The verdict.</summary>
    public required VerdictKind Verdict { get; init; }

    /// <summary>What all calibration people together would make of it: the verdict's stand-in where it is unknown.</summary>
    public required VerdictKind WouldBe { get; init; }

    /// <summary>The path maximum, nats; <see cref="PathScore.TooYoung"/> for an account too young to score.</summary>
    public required float Evidence { get; init; }

    /// <summary>What it had to exceed; infinite if there is no calibration.</summary>
    public required float Threshold { get; init; }

    /// <summary>What it would have had to exceed among all calibration people.</summary>
    public required float PooledThreshold { get; init; }

    /// <summary>Share of comparable people that reach such evidence at any time in a window, conformal; NaN if there is no calibration.</summary>
    public required double PValue { get; init; }

    /// <summary>Whom it was compared with.</summary>
    public required Stratum Stratum { get; init; }

    /// <summary>Families whose evidence exceeds that of 80 % of people.</summary>
    public required IReadOnlyList<string> Families { get; init; }

    /// <summary>Each channel's part of the evidence at its maximum, nats, in the order of the model, then the client and the group family.</summary>
    public required IReadOnlyList<float> Channels { get; init; }

    /// <summary>Posts, comments and messages in the window.</summary>
    public required int Acts { get; init; }

    /// <summary>Acts at the path maximum; 0 if it was never scored.</summary>
    public required int MaximumAt { get; init; }

    /// <summary>By surface; surfaces without an act are left out.</summary>
    public required IReadOnlyList<SurfaceEvidence> Surfaces { get; init; }

    /// <summary>By stage; stages that were not seen are left out.</summary>
    public required IReadOnlyList<StageEvidence> Stages { get; init; }

    /// <summary>Bounds of the share of public posts that were posted automatically: the hard evidence from below, 1 from above; 0 to 1 without any.</summary>
    public required (double Low, double High) ShareAutomated { get; init; }

    /// <summary>Share of posts and comments that their author declared edited or generated, of those in the window.</summary>
    public required double ShareDeclaredAi { get; init; }

    /// <summary>Whether automatic posting is found: by hard evidence, or as part of a managed verdict. Another fact than <see cref="AiGenerated"/>.</summary>
    public required bool PostedByAutomation { get; init; }

    /// <summary>Whether something AI-made is known: declared, or found by an outside detector. Says nothing about who runs the account.</summary>
    public required bool AiGenerated { get; init; }

    /// <summary>Act, over the account's life, at which it broke with its own past: a possible take-over, never guilt. 0 if it did not.</summary>
    public required int BreakAt { get; init; }

    /// <summary>The break statistic, nats.</summary>
    public required float Break { get; init; }
}
