using Candor.Labels;

namespace Candor.Policy;

/// <summary>What one rule asks for on one event. Rules only propose; enforcement decides what comes of it.</summary>
public sealed record Proposal
{
    /// <summary>The event's place in the input.</summary>
    public required long Sequence { get; init; }

    /// <summary>At one place: 0 a look at the account before the event, 1 the event, 2 a look after it.</summary>
    public byte Part { get; init; }

    /// <summary>The event's time, Unix milliseconds.</summary>
    public required long Time { get; init; }

    /// <summary>The measure.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>About the work or the account.</summary>
    public required MeasureScope Scope { get; init; }

    /// <summary>The account, hashed.</summary>
    public required ulong Account { get; init; }

    /// <summary>The work, hashed; 0 for a measure about the account.</summary>
    public ulong Content { get; init; }

    /// <summary>How long, milliseconds; null for no end.</summary>
    public long? Lasts { get; init; }

    /// <summary>The rule that asks.</summary>
    public required string Rule { get; init; }

    /// <summary>The version of the policy in force at the event's time.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>The statement of reasons, in English.</summary>
    public required string English { get; init; }

    /// <summary>In Simplified Chinese.</summary>
    public required string Chinese { get; init; }

    /// <summary>Weight of the strike that comes with it; 0 for none.</summary>
    public int Strike { get; init; }

    /// <summary>Whether the rule is only tried out.</summary>
    public bool IsShadow { get; init; }

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

    /// <summary>The group that the account belongs to, whose measures can be taken back as one; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>The id of the work; empty for a measure about the account.</summary>
    public string ContentId { get; init; } = "";

    /// <summary>The id of the event; empty if it is no event of the input.</summary>
    public string EventId { get; init; } = "";

    /// <summary>What was known when it was asked for.</summary>
    public MeasureEvidence Evidence { get; init; } = MeasureEvidence.None;

    /// <summary>Why it has to wait for a person, as far as the event itself tells.</summary>
    public Hold Hold { get; init; }
}
