using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Interactions;

/// <summary>The figures of what is done in bulk as sentences.</summary>
internal static class RateWords
{
    /// <summary>How much.</summary>
    public static GroupReason Volume(string code, RateTally rate, string english, string chinese)
    {
        var (hour, day) = ((double)rate.Count / rate.Hours, (double)rate.Count / rate.Days);
        return new GroupReason(
            code,
            Invariant($"{hour:0.0} {english} in an hour with any and {day:0.0} in a day; of people at most {1 + rate.AnHour:0.0} and {1 + rate.ADay:0.0} are expected."),
            Invariant($"在有此类行为的每小时内 {hour:0.0} {chinese}，每天 {day:0.0} {chinese}；真人预期最多分别为 {1 + rate.AnHour:0.0} 和 {1 + rate.ADay:0.0}。"),
            hour,
            1 + rate.AnHour,
            rate.LogE);
    }

    /// <summary>In what manner.</summary>
    public static GroupReason Manner(string code, ShareTest test, string english, string chinese, double logE) => new(
        code,
        Invariant($"{test.Hits} of {test.Trials} {english} ({test.Share:0.0%}); people reach {test.Bound:0.0%} at most."),
        Invariant($"{test.Trials} 项中有 {test.Hits} {chinese}（{test.Share:0.0%}）；真人最多为 {test.Bound:0.0%}。"),
        test.Share,
        test.Bound,
        logE);
}
