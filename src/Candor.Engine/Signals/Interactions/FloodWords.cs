using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Interactions;

/// <summary>The figures of floods as sentences.</summary>
internal static class FloodWords
{
    /// <summary>What an account sent.</summary>
    public static InvolvedAccount Account(ulong key, FloodTally own, float mostNats) => new(
        key,
        InteractionRole.Flooder,
        own.LogE,
        Math.Min(mostNats, (float)own.LogE),
        Invariant($"It sent one account {own.Replies} replies that were not answered, {Rate(own):0.0} in ten minutes with any."),
        Invariant($"它向同一账号发出了 {own.Replies} 条未获回应的回复，在有回复的每十分钟内平均 {Rate(own):0.0} 条。"));

    /// <summary>Why it is a flood.</summary>
    public static IReadOnlyList<GroupReason> Reasons(FloodTally tally) =>
    [
        new(
            "flood.volume",
            Invariant($"{Rate(tally):0.0} unanswered replies in ten minutes with any; at most {1 + tally.Expected:0.0} are expected of people, of the account elsewhere and of others in the same place."),
            Invariant($"在有回复的每十分钟内有 {Rate(tally):0.0} 条未获回应的回复；按真人、该账号在别处以及同一处其他人的情况，预期最多 {1 + tally.Expected:0.0} 条。"),
            Rate(tally),
            1 + tally.Expected,
            tally.Volume),
        Manner(tally),
    ];

    private static double Rate(FloodTally tally) => (double)tally.Replies / tally.Cells;

    private static GroupReason Manner(FloodTally tally)
    {
        var (test, english, chinese) = (tally.Regular, "gaps are equal within 16%", "个间隔相差不到 16%");
        if (tally.Repeats.LogE > test.LogE) (test, english, chinese) = (tally.Repeats, "longer texts repeat one of its own", "条较长的文本重复了自己先前的内容");
        if (tally.Fast.LogE > test.LogE) (test, english, chinese) = (tally.Fast, "new texts come faster than they can be typed", "条新文本快于输入所需的时间");
        return new GroupReason(
            "flood.manner",
            Invariant($"{test.Hits} of {test.Trials} {english} ({test.Share:0.0%}); people reach {test.Bound:0.0%} at most."),
            Invariant($"{test.Trials} 项中有 {test.Hits} {chinese}（{test.Share:0.0%}）；真人最多为 {test.Bound:0.0%}。"),
            test.Share,
            test.Bound,
            tally.Manner);
    }
}
