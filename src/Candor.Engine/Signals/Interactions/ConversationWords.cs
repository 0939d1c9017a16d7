using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Interactions;

/// <summary>The figures of made conversations as sentences.</summary>
internal static class ConversationWords
{
    /// <summary>How an account talked.</summary>
    public static InvolvedAccount Account(ulong key, ConversationTally own, float mostNats)
    {
        var (test, english, chinese) = Timing(own);
        return new InvolvedAccount(
            key,
            InteractionRole.Speaker,
            own.LogE,
            Math.Min(mostNats, (float)own.LogE),
            Invariant($"Of its {test.Trials} answers in the group {test.Share:0.0%} {english}; {own.Inside.Share:0.0%} of its {own.Inside.Trials} comments stand where only the group speaks, and {own.Texts.Share:0.0%} of its texts repeat an earlier talk's."),
            Invariant($"在组内的 {test.Trials} 次回应中有 {test.Share:0.0%} {chinese}；其 {own.Inside.Trials} 条评论中有 {own.Inside.Share:0.0%} 位于只有该组发言之处，{own.Texts.Share:0.0%} 的文本重复了此前的对话。"));
    }

    /// <summary>Why talks are made.</summary>
    public static IReadOnlyList<GroupReason> Reasons(int members, ConversationTally all)
    {
        var (test, english, chinese) = Timing(all);
        return
        [
            new(
                "conversation.timing",
                Invariant($"Of {test.Trials} answers among {members} accounts {test.Share:0.0%} {english}; people reach {test.Bound:0.0%} at most."),
                Invariant($"{members} 个账号之间的 {test.Trials} 次回应中有 {test.Share:0.0%} {chinese}；真人最多为 {test.Bound:0.0%}。"),
                test.Share,
                test.Bound,
                all.Timing),
            Script(all),
        ];
    }

    private static (ShareTest Test, string English, string Chinese) Timing(ConversationTally tally)
    {
        if (tally.Fast.LogE >= Math.Max(tally.Even.LogE, tally.Regular.LogE)) return (tally.Fast, "come faster than they can be read and typed", "快于阅读和输入所需的时间");
        return tally.Even.LogE >= tally.Regular.LogE
            ? (tally.Even, "take about as long as the account's others, less than 2.5 times off", "与该账号平时的延迟相差不到 2.5 倍")
            : (tally.Regular, "take exactly as long as the account's others, within 16%", "与该账号平时的延迟相差不到 16%");
    }

    private static GroupReason Script(ConversationTally all)
    {
        var (code, test, english, chinese) = ("conversation.inside", all.Inside, "comments stand where nobody else speaks", "条评论位于没有其他人发言之处");
        if (all.Texts.LogE > test.LogE) (code, test, english, chinese) = ("conversation.texts", all.Texts, "texts and messages repeat those of an earlier talk", "条文本或私信重复了此前的对话");
        if (all.Order.LogE > test.LogE) (code, test, english, chinese) = ("conversation.order", all.Order, "talks of three or more go in the order of an earlier one", "次三人以上的对话与此前某次的发言顺序相同");
        return new GroupReason(
            code,
            Invariant($"{test.Hits} of {test.Trials} {english} ({test.Share:0.0%}); people reach {test.Bound:0.0%} at most."),
            Invariant($"{test.Trials} 项中有 {test.Hits} {chinese}（{test.Share:0.0%}）；真人最多为 {test.Bound:0.0%}。"),
            test.Share,
            test.Bound,
            all.Script);
    }
}
