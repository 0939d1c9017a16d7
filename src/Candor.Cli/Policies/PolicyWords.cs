using Candor.Cli.Policies.Reading;
using Candor.Cli.Reporting;
using Candor.Enforcement;
using Candor.Labels;
using Candor.Policy;
using Candor.Policy.Counting;

namespace Candor.Cli.Policies;

/// <summary>What people call the things of a policy, in both languages: one place, so that a notice, a page and a table say the same.</summary>
internal static class PolicyWords
{
    private static readonly (long Milliseconds, string One, string Many, string Chinese)[] Units =
    [
        (86_400_000, "day", "days", "天"), (3_600_000, "hour", "hours", "小时"), (60_000, "minute", "minutes", "分钟"), (1_000, "second", "seconds", "秒"), (1, "millisecond", "milliseconds", "毫秒"),
    ];

    /// <summary>A measure's name.</summary>
    public static Bilingual NameOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Boost => new("more reach", "流量扶持"),
        MeasureKind.Warn => new("warning", "警告"),
        MeasureKind.AskDeclaration => new("request to declare", "提醒声明"),
        MeasureKind.Label => new("label", "添加标识"),
        MeasureKind.Challenge => new("human verification", "真人验证"),
        MeasureKind.LimitDistribution => new("limited distribution", "限制分发"),
        MeasureKind.LimitPosting => new("limited posting", "限制发布"),
        MeasureKind.Suspend => new("suspension", "暂停账号"),
        _ => new("ban", "封禁"),
    };

    /// <summary>What a measure means for the person it meets.</summary>
    public static Bilingual MeaningOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Boost => new("More readers see the work. For good AI work that is declared.", "让更多读者看到作品。用于已标识的优质 AI 作品。"),
        MeasureKind.Warn => new("A notice that says what was found. A strike may come with it; nothing else changes.", "告知发现了什么；可能附带记分，此外没有变化。"),
        MeasureKind.AskDeclaration => new("The author is asked to say whether and how AI took part.", "请作者说明 AI 是否参与、如何参与。"),
        MeasureKind.Label => new("Readers see on the work how AI took part. A label takes no reach by itself.", "读者会在作品上看到 AI 的参与情况。标识本身不影响流量。"),
        MeasureKind.Challenge => new("The account is asked to show that a person is behind it.", "请账号证明背后有真人。"),
        MeasureKind.LimitDistribution => new("Fewer readers see the work, or the account's works.", "减少看到该作品（或该账号作品）的读者。"),
        MeasureKind.LimitPosting => new("The account may post less.", "账号可发布的数量减少。"),
        MeasureKind.Suspend => new("The account is closed for a time.", "账号在一段时间内停用。"),
        _ => new("The account is closed, without an end and if need be without a warning before. It can still be appealed.", "账号停用，没有期限，必要时不以事先警告为前提；仍可申诉。"),
    };

    /// <summary>What a measure is about.</summary>
    public static Bilingual NameOf(MeasureScope scope) => scope == MeasureScope.Content ? new("the work", "作品") : new("the account", "账号");

    /// <summary>What became of a measure.</summary>
    public static Bilingual NameOf(MeasureStatus status) => status switch
    {
        MeasureStatus.Applied => new("applied", "已生效"),
        MeasureStatus.ForReview => new("waits for a person", "待人工审核"),
        _ => new("tried out, without effect", "试运行，不生效"),
    };

    /// <summary>Why a measure waits for a person.</summary>
    public static Bilingual NameOf(Hold hold) => hold switch
    {
        Hold.None => new("it does not wait", "无需等待"),
        Hold.Person => new("the policy asks for a person", "规则要求人工决定"),
        Hold.Families => new("too few kinds of evidence", "证据种类不足"),
        Hold.ShareOfHistory => new("too small a share of its posts is known to be posted automatically", "已知由程序发布的比例不足"),
        Hold.Partial => new("a detector failed", "有检测器失效"),
        Hold.RuleQuota => new("the rule's quota of the day is used up", "该规则当日额度已用完"),
        Hold.MeasureQuota => new("the measure's quota of the day is used up", "该措施当日额度已用完"),
        Hold.Alarm => new("audits found too many mistakes", "抽查发现错误过多"),
        _ => new("the rule was wrong too often and only proposes", "该规则错误过多，仅作建议"),
    };

    /// <summary>What the community thinks of a use.</summary>
    public static Bilingual NameOf(Stance stance) => stance switch
    {
        Stance.Encouraged => new("encouraged", "鼓励"),
        Stance.Allowed => new("allowed", "允许"),
        _ => new("refused", "反对"),
    };

    /// <summary>How binding declaring is.</summary>
    public static Bilingual NameOf(Duty duty) => duty switch
    {
        Duty.Encouraged => new("encouraged", "鼓励"),
        Duty.Asked => new("asked for", "倡导"),
        _ => new("required", "必须"),
    };

    /// <summary>How much of a work an AI made.</summary>
    public static Bilingual NameOf(Degree degree) => degree switch
    {
        Degree.None => new("no AI", "未使用 AI"),
        Degree.Assisted => new("assisted", "AI 辅助"),
        Degree.Edited => new("edited", "AI 编辑"),
        Degree.Composite => new("composite", "含 AI 生成部分"),
        _ => new("generated", "AI 生成"),
    };

    /// <summary>What is done to a label.</summary>
    public static Bilingual NameOf(LabelAct act) => act switch
    {
        LabelAct.Declare => new("declared by the author", "作者声明"),
        LabelAct.Consider => new("‘possibly’", "“可能”"),
        LabelAct.Suspect => new("‘suspected’", "“疑似”"),
        LabelAct.Confirm => new("as the file says", "按文件标识"),
        LabelAct.Force => new("set by the platform; the author cannot remove it", "平台添加，作者不能自行移除"),
        LabelAct.Dispute => new("disputed by the author", "作者申诉中"),
        LabelAct.Uphold => new("upheld by a person", "人工复核维持"),
        LabelAct.Withdraw => new("withdrawn by a person", "人工复核撤销"),
        _ => new("taken up again by a person", "人工重新复核"),
    };

    /// <summary>Whether silence was a lapse or an attempt to hide.</summary>
    public static Bilingual NameOf(Hiding hiding) => hiding switch
    {
        Hiding.None => new("nothing hidden", "无隐匿"),
        Hiding.Omission => new("not declared", "未声明"),
        _ => new("hidden", "隐匿"),
    };

    /// <summary>When a rule looks, by the name of an event type.</summary>
    public static Bilingual NameOf(string eventType) => eventType switch
    {
        "account.registered" => new("an account is registered", "注册账号时"),
        "account.updated" => new("an account changes its profile", "修改账号资料时"),
        EventTypes.JudgedName => new("an account is looked at as a whole", "整体查看账号时"),
        "post.created" => new("a post is published", "发布内容时"),
        "post.edited" => new("a post is changed", "修改内容时"),
        "post.deleted" => new("a post is deleted", "删除内容时"),
        "post.curated" => new("a person has judged a post", "人工评定内容后"),
        "comment.created" => new("a comment is written", "发表评论时"),
        "message.sent" => new("a message is sent", "发送消息时"),
        "reaction.added" => new("somebody reacts to a post", "点赞、收藏、分享时"),
        "reaction.removed" => new("somebody takes a reaction back", "取消点赞、收藏、分享时"),
        "follow.added" => new("somebody follows", "关注时"),
        "follow.removed" => new("somebody unfollows", "取消关注时"),
        "session.started" => new("a session begins", "会话开始时"),
        "reach.measured" => new("reach is measured", "统计触达时"),
        "finding.reviewed" => new("a person has reviewed a finding", "人工复核检测结果后"),
        "report.filed" => new("somebody reports", "有人举报时"),
        "signal.provided" => new("a detector reports a finding", "检测器给出结果时"),
        _ => new(eventType, eventType),
    };

    /// <summary>Whose values a counter goes by.</summary>
    public static Bilingual NameOf(CounterKey key) => key switch
    {
        CounterKey.Account => new("account", "账号"),
        CounterKey.Subject => new("account it is about", "所涉账号"),
        CounterKey.Content => new("work", "作品"),
        CounterKey.Parent => new("post or conversation", "所在帖子或会话"),
        CounterKey.Device => new("device", "设备"),
        CounterKey.Network => new("network", "网络"),
        CounterKey.App => new("app", "应用"),
        CounterKey.Topic => new("topic", "话题"),
        CounterKey.NameClass => new("class of names", "名称类别"),
        CounterKey.Template => new("template", "模板"),
        _ => new("everything together", "全体"),
    };

    /// <summary>A length of time in its largest whole unit.</summary>
    /// <param name="milliseconds">The length; null for no end.</param>
    public static Bilingual Length(long? milliseconds)
    {
        if (milliseconds is not { } length) return new("without an end", "没有期限");
        var (unit, one, many, chinese) = Units.First(unit => length % unit.Milliseconds == 0);
        var count = length / unit;
        return new(FormattableString.Invariant($"{count} {(count == 1 ? one : many)}"), FormattableString.Invariant($"{count} {chinese}"));
    }

    /// <summary>The name of a value as documents write it.</summary>
    public static string WrittenOf<T>(T value)
        where T : struct, Enum => PolicyScalars.NameOf(value);

    /// <summary>A measure with what it is about, how long it lasts and the strike that comes with it.</summary>
    public static Bilingual Describe(PolicyMeasure measure)
    {
        var text = new Bilingual("{0} ({1})", "{0}（{1}）").With(NameOf(measure.Kind), measure.Act is { } act ? LabelOf(act, measure) : NameOf(measure.Scope));
        if (measure.Lasts is not null || measure.Kind > MeasureKind.Label) text = new Bilingual("{0}, {1}", "{0}，{1}").With(text, Length(measure.Lasts));
        return measure.Strike == 0 ? text : new Bilingual("{0}; strike of weight {1}", "{0}；记 {1} 分").With(text, measure.Strike);
    }

    private static Bilingual LabelOf(LabelAct act, PolicyMeasure measure)
    {
        var degree = measure.Degree is { } stated ? NameOf(stated) : act == LabelAct.Confirm ? (Bilingual?)null : new Bilingual("degree as in the file", "程度按文件");
        var text = degree is { } said ? new Bilingual("{0}; {1}", "{0}；{1}").With(said, NameOf(act)) : NameOf(act);
        return measure.Hiding == Hiding.None ? text : new Bilingual("{0}; recorded as {1}", "{0}；记为{1}").With(text, NameOf(measure.Hiding));
    }
}
