using static System.FormattableString;

namespace Candor.Signals.Coordination;

/// <summary>What a coordinated group did together, in words.</summary>
internal static class CoordinationReasons
{
    public static IReadOnlyList<GroupReason> OfGroup(PairCounts[] counts, int members, long window, double dispersion, double nats)
    {
        var (together, expected, seconds) = (counts.Sum(count => count.Together), counts.Sum(count => count.Expected), window / 1000);
        return
        [
            new GroupReason(
                "coordination.together",
                Invariant($"{counts.Length} pairs of {members} accounts, chosen in one half of the time, acted on the same things within {seconds} s {together} times in the other half; at most {expected:0.0} times are to be expected of accounts that share these interests and hours (over-dispersion {dispersion:0.0})."),
                Invariant($"{members} 个账号中的 {counts.Length} 对账号由一半时段选定，在另一半时段内于 {seconds} 秒之内对相同对象同步行动 {together} 次；兴趣与时段相同的账号预期至多 {expected:0.0} 次（过度离散 {dispersion:0.0}）。"),
                together,
                expected,
                nats),
        ];
    }
}
