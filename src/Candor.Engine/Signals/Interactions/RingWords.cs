using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Interactions;

/// <summary>A ring's figures as sentences.</summary>
internal static class RingWords
{
    /// <summary>What an account gave.</summary>
    public static InvolvedAccount Account(ulong key, RingTally own, float mostNats)
    {
        var (share, english, chinese) = Breadth(own);
        return new InvolvedAccount(
            key,
            InteractionRole.Giver,
            own.LogE,
            Math.Min(mostNats, (float)own.LogE),
            Invariant($"It reacted to {share:0.0%} of the others' {english}, {own.Minute.Share:0.0%} of the time within a minute; {own.Inside.Share:0.0%} of what it gave stayed in the group, where chance explains {own.Closure.Bound:0.0%}."),
            Invariant($"它对组内其他账号 {share:0.0%} 的{chinese}作出了互动，其中 {own.Minute.Share:0.0%} 在一分钟之内；其互动有 {own.Inside.Share:0.0%} 留在组内，偶然情况下最多为 {own.Closure.Bound:0.0%}。"));
    }

    /// <summary>Why a group is one.</summary>
    public static IReadOnlyList<GroupReason> Reasons(int members, RingTally all) =>
    [
        new(
            "ring.closed",
            Invariant($"{all.Closure.Share:0.0%} of what these {members} accounts gave went to one another; popularity, activity and the hour explain {all.Closure.Bound:0.0%} at most."),
            Invariant($"这 {members} 个账号的互动有 {all.Closure.Share:0.0%} 发生在彼此之间；按受欢迎程度、活跃度和时段最多可解释 {all.Closure.Bound:0.0%}。"),
            all.Closure.Share,
            all.Closure.Bound,
            all.Closure.LogE),
        .. all.IsPrompt ? (GroupReason[])[Speed(all), Completeness(all)] : [Coverage(all, all.Large, all.Constancy), Inside(all, all.Constancy), OffHours(all)],
    ];

    private static GroupReason Speed(RingTally all)
    {
        var (test, english, chinese) = Strongest(
            (all.Minute, "came within a minute", "在一分钟之内"),
            (all.TenSeconds, "came within ten seconds", "在十秒之内"),
            (all.Even, "took about as long as the account's others, less than 2.5 times off", "与该账号平时的延迟相差不到 2.5 倍"),
            (all.Regular, "took exactly as long as the account's others, within 16%", "与该账号平时的延迟相差不到 16%"));
        return new GroupReason(
            "ring.speed",
            Invariant($"Of {test.Trials} reactions to one another {test.Share:0.0%} {english}; among close people at most {test.Bound:0.0%} do."),
            Invariant($"组内 {test.Trials} 次互动中有 {test.Share:0.0%} {chinese}；关系密切的人之间最多为 {test.Bound:0.0%}。"),
            test.Share,
            test.Bound,
            all.Speed);
    }

    private static GroupReason Completeness(RingTally all) => all.Inside.LogE >= Math.Max(all.Posts.LogE, all.Comments.LogE)
        ? Inside(all, all.Breadth)
        : Coverage(all, all.Posts.LogE >= all.Comments.LogE ? all.Posts : all.Comments, all.Breadth);

    private static GroupReason Inside(RingTally all, double logE) => new(
        "ring.inside",
        Invariant($"{all.Inside.Share:0.0%} of {all.Inside.Trials} acts stayed in the group; people keep at most {all.Inside.Bound:0.0%} to one circle."),
        Invariant($"{all.Inside.Trials} 次互动中有 {all.Inside.Share:0.0%} 留在组内；真人最多有 {all.Inside.Bound:0.0%} 留在同一圈子。"),
        all.Inside.Share,
        all.Inside.Bound,
        logE);

    private static GroupReason Coverage(RingTally all, ShareTest test, double logE)
    {
        var (_, english, chinese) = Breadth(all);
        return new GroupReason(
            "ring.coverage",
            Invariant($"Each reacted to {test.Share:0.0%} of the others' {english}; in a circle of this size people reach at most {test.Bound:0.0%}."),
            Invariant($"每个账号平均对其他账号 {test.Share:0.0%} 的{chinese}作出互动；这种规模的圈子里真人最多为 {test.Bound:0.0%}。"),
            test.Share,
            test.Bound,
            logE);
    }

    private static GroupReason OffHours(RingTally all) => new(
        "ring.all_hours",
        Invariant($"{all.OffHours.Share:0.0%} of the reactions came outside the group's eight busiest hours of the day; where people meet at set times at most {all.OffHours.Bound:0.0%} do."),
        Invariant($"{all.OffHours.Share:0.0%} 的互动发生在该组每天最活跃的八个小时之外；固定时间相聚的人群最多为 {all.OffHours.Bound:0.0%}。"),
        all.OffHours.Share,
        all.OffHours.Bound,
        all.Constancy);

    private static (double Share, string English, string Chinese) Breadth(RingTally tally) =>
        tally.Posts.LogE >= tally.Comments.LogE ? (tally.Posts.Share, "posts", "帖子") : (tally.Comments.Share, "comments", "评论");

    private static (ShareTest Test, string English, string Chinese) Strongest(params ReadOnlySpan<(ShareTest Test, string English, string Chinese)> tests)
    {
        var best = tests[0];
        foreach (var test in tests)
        {
            if (test.Test.LogE > best.Test.LogE) best = test;
        }

        return best;
    }
}
