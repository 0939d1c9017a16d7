using Candor.Cel;

namespace Candor.Policy;

/// <summary>A rule that is ready to run. It only proposes.</summary>
public sealed record PolicyRule
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Requirements it implements.</summary>
    public required IReadOnlyList<string> Implements { get; init; }

    /// <summary>The class of use; null if it belongs to none.</summary>
    public required PolicyClass? Class { get; init; }

    /// <summary>Who owns its cases; empty if nobody is named.</summary>
    public required string Team { get; init; }

    /// <summary>Whether it is only tried out.</summary>
    public required bool IsShadow { get; init; }

    /// <summary>For how many of a hundred accounts it is live; for the others it is tried out. Which ones does not change.</summary>
    public required int Rollout { get; init; }

    /// <summary>Event types, as bits of <see cref="EventTypes"/>.</summary>
    public required uint Types { get; init; }

    /// <summary>Their names.</summary>
    public required IReadOnlyList<string> On { get; init; }

    /// <summary>The condition.</summary>
    public required CelExpression When { get; init; }

    /// <summary>What the exemptions from it look at.</summary>
    public IReadOnlyList<string> ExemptionReads { get; init; } = [];

    /// <summary>What its condition, its reasons and the exemptions from it look at.</summary>
    public IEnumerable<string> Reads => When.Reads.Concat(English.Reads).Concat(Chinese.Reads).Concat(ExemptionReads);

    /// <summary>What it asks for.</summary>
    public required IReadOnlyList<PolicyMeasure> Then { get; init; }

    /// <summary>The statement of reasons in English.</summary>
    public required ReasonTemplate English { get; init; }

    /// <summary>In Simplified Chinese.</summary>
    public required ReasonTemplate Chinese { get; init; }

    /// <summary>The first version it belongs to, and the first it no longer belongs to: places in the policy's versions.</summary>
    public required (int From, int To) Life { get; init; }
}
