using Candor.Labels;
using Candor.Policy;
namespace Candor.Enforcement;

/// <summary>A measure with all that a person affected, a reviewer or an auditor may ask of it.</summary>
public sealed record Measure
{
    /// <summary>A number that the same events under the same policy give again: a hash of event, measure and subject.</summary>
    public required ulong Id { get; init; }

    /// <summary>The measure.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>About the work or the account.</summary>
    public required MeasureScope Scope { get; init; }

    /// <summary>The account, hashed.</summary>
    public required ulong Account { get; init; }

    /// <summary>The work, hashed; 0 for a measure about the account.</summary>
    public required ulong Content { get; init; }

    /// <summary>The event that led to it.</summary>
    public required long Sequence { get; init; }

    /// <summary>From when, Unix milliseconds of event time.</summary>
    public required long Start { get; init; }

    /// <summary>Until when; null for no end.</summary>
    public required long? End { get; init; }

    /// <summary>The rules that asked for it.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>The version of the policy in force.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>The statement of reasons, in English.</summary>
    public required string English { get; init; }

    /// <summary>In Simplified Chinese.</summary>
    public required string Chinese { get; init; }

    /// <summary>What became of it.</summary>
    public required MeasureStatus Status { get; init; }

    /// <summary>Why it waits for a person.</summary>
    public Hold Hold { get; init; }

    /// <summary>Weight of its strike.</summary>
    public int Strike { get; init; }

    /// <summary>Weight of all strikes of the account that count, this one among them.</summary>
    public int Strikes { get; init; }

    /// <summary>The strikes at which the next step of the ladder follows, and that step; null on the last.</summary>
    public LadderStep? Next { get; init; }

    /// <summary>Whether a step of the ladder, not a rule alone, led to it.</summary>
    public bool IsEscalated { get; init; }

    /// <summary>What is done to the label; null for other measures.</summary>
    public LabelAct? Act { get; init; }

    /// <summary>The degree of the label.</summary>
    public Degree Degree { get; init; }

    /// <summary>Whether silence was a lapse or an attempt to hide.</summary>
    public Hiding Hiding { get; init; }

    /// <summary>The class of use; empty for none.</summary>
    public string Class { get; init; } = "";

    /// <summary>Who owns the case; empty if nobody is named.</summary>
    public string Team { get; init; } = "";

    /// <summary>The group whose measures can be taken back as one; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>The id of the work; empty for a measure about the account.</summary>
    public string ContentId { get; init; } = "";

    /// <summary>The id of the event; empty if it is no event of the input.</summary>
    public string EventId { get; init; } = "";

    /// <summary>What was known when it was asked for.</summary>
    public MeasureEvidence Evidence { get; init; } = MeasureEvidence.None;

    /// <summary>Whether it was drawn for a random audit.</summary>
    public bool IsAudited { get; init; }

    /// <summary>The share of such measures that are drawn, 0 to 1: the propensity of an audit.</summary>
    public double AuditShare { get; init; }

    /// <summary>Whether it is in force at a time.</summary>
    public bool IsInForce(long time) => Status == MeasureStatus.Applied && Start <= time && (End is not { } end || time < end);
}
