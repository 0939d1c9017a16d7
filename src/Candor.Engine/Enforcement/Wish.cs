using Candor.Labels;
using Candor.Numerics;
using Candor.Policy;

namespace Candor.Enforcement;

/// <summary>What the rules that fired on one event ask for together, of one kind about one subject.</summary>
/// <param name="Proposal">That of the rule that asks for most.</param>
/// <param name="Kind">The measure.</param>
/// <param name="Scope">About the work or the account.</param>
/// <param name="Content">The work; 0 for a measure about the account.</param>
/// <param name="Lasts">Milliseconds; null for no end.</param>
/// <param name="Strike">Weight of the strike.</param>
/// <param name="Rules">The rules that ask.</param>
/// <param name="Status">What is to become of it.</param>
/// <param name="Hold">Why it waits.</param>
internal sealed record Wish(
    Proposal Proposal, MeasureKind Kind, MeasureScope Scope, ulong Content, long? Lasts, int Strike, IReadOnlyList<string> Rules, MeasureStatus Status, Hold Hold)
{
    /// <summary>The account.</summary>
    public ulong Account => Proposal.Account;

    /// <summary>When.</summary>
    public long Time => Proposal.Time;

    /// <summary>What is done to the label; null for other measures.</summary>
    public LabelAct? LabelAct => Kind == MeasureKind.Label ? Proposal.Act : null;

    /// <summary>When it would end; null for never.</summary>
    public long? End => Lasts is { } lasts ? Time + lasts : null;

    /// <summary>Joins what several rules ask for: the longest time, the heaviest strike, every rule named, the reasons of the rule that asks for most.</summary>
    public static IEnumerable<Wish> Join(IEnumerable<Proposal> proposals) => proposals
        .GroupBy(proposal => (proposal.Kind, proposal.Scope, proposal.Content, proposal.Act, proposal.IsShadow))
        .OrderBy(group => group.Key.IsShadow).ThenBy(group => group.Key.Kind).ThenBy(group => group.Key.Scope).ThenBy(group => group.Key.Content).ThenBy(group => group.Key.Act)
        .Select(group =>
        {
            // a rule that waits for nothing decides whether the measure waits
            var first = group.OrderBy(proposal => proposal.Hold != Hold.None).ThenByDescending(proposal => proposal.Lasts ?? long.MaxValue)
                .ThenByDescending(proposal => proposal.Strike).ThenBy(proposal => proposal.Rule, StringComparer.Ordinal).First();
            var joined = group.Where(proposal => proposal.Hold == Hold.None == (first.Hold == Hold.None)).ToArray();
            var status = first.IsShadow ? MeasureStatus.Shadow : first.Hold == Hold.None ? MeasureStatus.Applied : MeasureStatus.ForReview;
            return new Wish(
                first, first.Kind, first.Scope, first.Content, first.Lasts, joined.Max(proposal => proposal.Strike),
                [.. joined.Select(proposal => proposal.Rule).Distinct().Order(StringComparer.Ordinal)], status, first.Hold);
        });

    /// <summary>What the ladder makes of it.</summary>
    public Wish Escalated(LadderStep step) => this with { Kind = step.Kind, Scope = MeasureScope.Account, Content = 0, Lasts = step.Lasts, Strike = 0 };

    /// <summary>The measure.</summary>
    /// <param name="strikes">Weight of all strikes that count, its own among them.</param>
    /// <param name="next">The step of the ladder that comes next.</param>
    /// <param name="isEscalated">Whether the ladder makes it.</param>
    public Measure ToMeasure(int strikes, LadderStep? next, bool isEscalated = false) => new()
    {
        Id = SplitMix64.Finish(
            SplitMix64.Finish(Account ^ ((((ulong)Proposal.Sequence << 2) + Proposal.Part) * 0x9E3779B97F4A7C15))
            + (isEscalated ? 1UL << 24 : 0) + ((ulong)(byte)(LabelAct ?? 0) << 16) + ((ulong)Kind << 8) + ((ulong)Scope << 4) + (ulong)Status + Content),
        Kind = Kind,
        Scope = Scope,
        Account = Account,
        Content = Content,
        Sequence = Proposal.Sequence,
        Start = Time,
        End = End,
        Rules = Rules,
        PolicyVersion = Proposal.PolicyVersion,
        English = Proposal.English,
        Chinese = Proposal.Chinese,
        Status = Status,
        Hold = Hold,
        Strike = Strike,
        Strikes = strikes,
        IsEscalated = isEscalated,
        Next = next,
        Act = LabelAct,
        Degree = LabelAct is null ? Degree.None : Proposal.Degree,
        Hiding = LabelAct is null ? Hiding.None : Proposal.Hiding,
        Class = Proposal.Class,
        Team = Proposal.Team,
        Group = Proposal.Group,
        ContentId = Scope == MeasureScope.Content ? Proposal.ContentId : "",
        EventId = Proposal.EventId,
        Evidence = Proposal.Evidence,
    };

}
