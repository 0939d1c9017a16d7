using Candor.Numerics;
using static System.FormattableString;

namespace Candor.Signals.Coordination;

/// <summary>What speaks for each account of a coordinated group: only what it did after the others.</summary>
internal static class CoordinationMembers
{
    public static IReadOnlyList<GroupMember> Of((int First, int Second)[] edges, PairCounts[] counts, double dispersion)
    {
        var charges = new Dictionary<int, List<ChargedCounts>>();
        for (var i = 0; i < edges.Length; i++)
        {
            Note(charges, edges[i].First, counts[i].First);
            Note(charges, edges[i].Second, counts[i].Second);
        }

        var members = new List<GroupMember>();
        foreach (var (account, own) in charges)
        {
            var nats = LogSum.Mean([.. own.Select(charge => PoissonEvidence.LogEValue(charge.Together, charge.Expected, dispersion))]);
            if (nats > 0) members.Add(new GroupMember(account, nats, [Reason(own, nats)], []));
        }

        members.Sort((a, b) => (b.Nats, a.Account).CompareTo((a.Nats, b.Account)));
        return members;
    }

    private static void Note(Dictionary<int, List<ChargedCounts>> charges, int account, ChargedCounts charge)
    {
        if (!charges.TryGetValue(account, out var own)) charges.Add(account, own = []);
        own.Add(charge);
    }

    private static GroupReason Reason(List<ChargedCounts> own, double nats)
    {
        var (together, expected) = (own.Sum(charge => charge.Together), own.Sum(charge => charge.Expected));
        return new GroupReason(
            "coordination.follows",
            Invariant($"It acted {together} times together with {own.Count} accounts of the group on what they had taken up before it; at most {expected:0.0} times are to be expected."),
            Invariant($"该账号与群体中 {own.Count} 个账号在对方先行参与的对象上同步行动 {together} 次；预期至多 {expected:0.0} 次。"),
            together,
            expected,
            nats);
    }
}
