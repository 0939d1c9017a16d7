using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Factories;

/// <summary>What formed a burst and what its accounts say, in words.</summary>
internal static class BurstReasons
{
    public static IReadOnlyList<GroupReason> OfGroup(Burst formed, TokenFinding token, SubjectFinding subject, int members, int others, double allowed)
    {
        var window = (formed.Until - formed.From) / 60_000.0;
        var reasons = new List<GroupReason>
        {
            new(
                "burst.begins",
                Invariant($"{formed.Count} accounts of short life began within {window:0.0} min; {formed.Expected:0.0} were to be expected from the activity of others. This formed the group and proves nothing."),
                Invariant($"{formed.Count} 个短命账号在 {window:0.0} 分钟内先后出现；按其他账号的活跃程度预期为 {formed.Expected:0.0} 个。该事实只用于划定群体，不作为证据。"),
                formed.Count,
                formed.Expected,
                double.NaN),
        };
        if (token.Members > 0)
        {
            var expected = (double)members * token.Others / others;
            var (what, chinese) = Name(token.Loudest.Sort);
            reasons.Add(new GroupReason(
                "burst.token",
                Invariant($"{token.Members} of {members} posts share {what} that {token.Others} of {others} posts of other accounts around that time have."),
                Invariant($"{members} 条内容中有 {token.Members} 条含有同一{chinese}；同期其他账号的 {others} 条内容中有 {token.Others} 条。"),
                token.Members,
                expected,
                token.LogEValue));
        }

        var share = (double)subject.Members * subject.Members / (members + others);
        reasons.Add(new GroupReason(
            "burst.subject",
            Invariant($"Told apart by words learnt on other accounts, {subject.Hits} of the {subject.Members} posts that read most like the group's are its own; {share:0.0} would be by chance, and up to {allowed:0.#} times the odds is allowed."),
            Invariant($"以其他账号学得的用词区分，最像该群体的 {subject.Members} 条内容中有 {subject.Hits} 条出自该群体；随机情况下约为 {share:0.0} 条，且允许胜率高至 {allowed:0.#} 倍。"),
            subject.Hits,
            share,
            subject.LogEValue));
        return reasons;
    }

    private static (string English, string Chinese) Name(SaidSort sort) => sort switch
    {
        SaidSort.Tag => ("a tag", "标签"),
        SaidSort.Link => ("a link", "链接"),
        SaidSort.Mention => ("a mentioned account", "被提及账号"),
        SaidSort.Text => ("a text or template", "文本或模板"),
        _ => ("a word", "词语"),
    };
}
