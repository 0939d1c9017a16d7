using Candor.Numerics;

namespace Candor.Enforcement;

/// <summary>What the rules that fired on one event ask for together, of one kind about one subject.</summary>
internal sealed record Wish(
    MeasureKind Kind, MeasureScope Scope, ulong Account, ulong Content, long Sequence, long Time, long? Lasts, int Strike, IReadOnlyList<string> Rules, string PolicyVersion,
    string English, string Chinese, MeasureStatus Status, Hold Hold)
{
    /// <summary>When it would end; null for never.</summary>
    public long? End => Lasts is { } lasts ? Time + lasts : null;

    /// <summary>Joins what several rules ask for: the longest time, the heaviest strike, every rule named, the reasons of the rule that asks for most.</summary>
    public static IEnumerable<Wish> Join(IEnumerable<Proposal> proposals) => proposals
        .GroupBy(proposal => (proposal.Kind, proposal.Scope, proposal.Content, proposal.IsShadow))
        .OrderBy(group => group.Key.IsShadow).ThenBy(group => group.Key.Kind).ThenBy(group => group.Key.Scope).ThenBy(group => group.Key.Content)
        .Select(group =>
        {
            // a rule that waits for nothing decides whether the measure waits
            var first = group.OrderBy(proposal => proposal.Hold != Hold.None).ThenByDescending(proposal => proposal.Lasts ?? long.MaxValue)
                .ThenByDescending(proposal => proposal.Strike).ThenBy(proposal => proposal.Rule, StringComparer.Ordinal).First();
            var joined = group.Where(proposal => proposal.Hold == Hold.None == (first.Hold == Hold.None)).ToArray();
            var status = first.IsShadow ? MeasureStatus.Shadow : first.Hold == Hold.None ? MeasureStatus.Applied : MeasureStatus.ForReview;
            return new Wish(
                first.Kind, first.Scope, first.Account, first.Content, first.Sequence, first.Time, first.Lasts, joined.Max(proposal => proposal.Strike),
                [.. joined.Select(proposal => proposal.Rule).Distinct().Order(StringComparer.Ordinal)], first.PolicyVersion, first.English, first.Chinese, status, first.Hold);
        });

    /// <summary>What the ladder makes of it.</summary>
    public Wish Escalated(LadderStep step) => this with { Kind = step.Kind, Scope = MeasureScope.Account, Content = 0, Lasts = step.Lasts, Strike = 0 };

    /// <summary>The measure.</summary>
    /// <param name="strikes">Weight of all strikes that count, its own among them.</param>
    /// <param name="next">The step of the ladder that comes next.</param>
    public Measure ToMeasure(int strikes, LadderStep? next) => new()
    {
        Id = SplitMix64.Finish(SplitMix64.Finish(Account ^ ((ulong)Sequence * 0x9E3779B97F4A7C15)) + ((ulong)Kind << 8) + ((ulong)Scope << 4) + (ulong)Status + Content),
        Kind = Kind,
        Scope = Scope,
        Account = Account,
        Content = Content,
        Sequence = Sequence,
        Start = Time,
        End = End,
        Rules = Rules,
        PolicyVersion = PolicyVersion,
        English = English,
        Chinese = Chinese,
        Status = Status,
        Hold = Hold,
        Strike = Strike,
        Strikes = strikes,
        Next = next,
    };
}
