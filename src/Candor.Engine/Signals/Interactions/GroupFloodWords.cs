using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Interactions;

/// <summary>The figures of a flood by several as sentences.</summary>
internal static class GroupFloodWords
{
    /// <summary>What an account sent.</summary>
    public static InvolvedAccount Account(ulong key, GroupFloodTally own, float mostNats) => new(
        key,
        InteractionRole.Flooder,
        own.Repeats.LogE,
        Math.Min(mostNats, (float)own.Repeats.LogE),
        Invariant($"It sent one account {own.Replies} replies within an hour; {own.Repeats.Hits} of {own.Repeats.Trials} longer texts repeat what another account had just written."),
        Invariant($"它在一小时内向同一账号发出了 {own.Replies} 条回复；{own.Repeats.Trials} 条较长的文本中有 {own.Repeats.Hits} 条重复了其他账号刚写过的内容。"));

    /// <summary>Why it is a flood.</summary>
    public static IReadOnlyList<GroupReason> Reasons(int accounts, GroupFloodTally all, (double LogE, double Expected) volume, ShareTest regular, ShareTest idle) =>
    [
        new(
            "group_flood.texts",
            Invariant($"{all.Repeats.Hits} of {all.Repeats.Trials} longer texts repeat what another account had just written ({all.Repeats.Share:0.0%}); in a crowd at most {all.Repeats.Bound:0.0%} do."),
            Invariant($"{all.Repeats.Trials} 条较长的文本中有 {all.Repeats.Hits} 条重复了其他账号刚写过的内容（{all.Repeats.Share:0.0%}）；人群中最多为 {all.Repeats.Bound:0.0%}。"),
            all.Repeats.Share,
            all.Repeats.Bound,
            all.Repeats.LogE),
        idle.LogE >= Math.Max(volume.LogE, regular.LogE) ? Idle(accounts, idle)
            : volume.LogE >= regular.LogE ? Volume(accounts, (double)all.Replies / accounts, volume)
            : Rhythm(regular),
    ];

    private static GroupReason Idle(int accounts, ShareTest idle) => new(
        "group_flood.nothing_else",
        Invariant($"{idle.Hits} of {accounts} accounts did nothing else for days ({idle.Share:0.0%}); in a crowd at most {idle.Bound:0.0%} do."),
        Invariant($"{accounts} 个账号中有 {idle.Hits} 个在其他日子没有任何行为（{idle.Share:0.0%}）；人群中最多为 {idle.Bound:0.0%}。"),
        idle.Share,
        idle.Bound,
        idle.LogE);

    private static GroupReason Volume(int accounts, double mean, (double LogE, double Expected) volume) => new(
        "group_flood.volume",
        Invariant($"{accounts} accounts sent {mean:0.0} replies each within an hour; of those who send three, at most {3 + volume.Expected:0.0} are expected there."),
        Invariant($"{accounts} 个账号在一小时内平均各发出 {mean:0.0} 条回复；对于发出三条以上者，该处预期最多 {3 + volume.Expected:0.0} 条。"),
        mean,
        3 + volume.Expected,
        volume.LogE);

    private static GroupReason Rhythm(ShareTest regular) => new(
        "group_flood.rhythm",
        Invariant($"{regular.Hits} of {regular.Trials} gaps between the group's replies are equal within 16% ({regular.Share:0.0%}); of a crowd's at most {regular.Bound:0.0%} are."),
        Invariant($"该组回复之间的 {regular.Trials} 个间隔中有 {regular.Hits} 个相差不到 16%（{regular.Share:0.0%}）；人群中最多为 {regular.Bound:0.0%}。"),
        regular.Share,
        regular.Bound,
        regular.LogE);
}
