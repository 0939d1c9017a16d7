namespace Candor.Cli.Reporting.Words;

/// <summary>Words of the cards of flagged accounts.</summary>
internal static class AccountWords
{
    public static Bilingual Title { get; } = new("Accounts to look at", "需要查看的账号");

    /// <summary>Places: shown, flagged.</summary>
    public static Bilingual Intro { get; } = new(
        "{0} of {1} flagged accounts, those with the most evidence first. A flag is a reason to look and can be contested; nothing here says that any other account is human.",
        "共 {1} 个被标记账号，此处显示证据最多的 {0} 个。标记只是查看的理由，可以申诉；这里也从不断言其他账号是真人。");

    public static Bilingual Nobody { get; } = new("No account is flagged. That is no proof of anything.", "没有账号被标记。这不证明任何事情。");

    public static Bilingual Caption { get; } = new("Overview of the accounts below", "下列账号一览");

    public static Bilingual Account { get; } = new("account", "账号");

    public static Bilingual Verdict { get; } = new("verdict", "结论");

    public static Bilingual Evidence { get; } = new("evidence, nats", "证据（奈特）");

    public static Bilingual Threshold { get; } = new("threshold", "阈值");

    public static Bilingual OfAllPeople { get; } = new("{0} (all people together)", "{0}（全部人群）");

    public static Bilingual PValue { get; } = new("p-value", "p 值");

    public static Bilingual ComparedWith { get; } = new("compared with", "比较人群");

    public static Bilingual Families { get; } = new("families present", "证据类别");

    public static Bilingual Acts { get; } = new("acts in the window", "窗口内行为数");

    /// <summary>Places: acts, acts at the first look above.</summary>
    public static Bilingual ActsAbove { get; } = new("{0}; above the threshold from act {1}", "{0}；自第 {1} 次行为起超过阈值");

    public static Bilingual Window { get; } = new("window from (UTC)", "窗口起始（UTC）");

    /// <summary>Places: start, windows before, managed before.</summary>
    public static Bilingual WindowAfter { get; } = new("{0}; {1} before it, {2} of them managed", "{0}；此前 {1} 个，其中 AI 托管 {2} 个");

    public static Bilingual Automated { get; } = new("posts sent automatically", "自动发布的帖子");

    /// <summary>Places: low, high.</summary>
    public static Bilingual Between { get; } = new("{0} (proven) to {1}", "{0}（已证实）至 {1}");

    /// <summary>Place: what it would be.</summary>
    public static Bilingual WouldBe { get; } = new("unknown; would be {0}", "未知；若校准则为 {0}");

    public static Bilingual Against { get; } = new("What speaks against it", "不利的事实");

    public static Bilingual ForPerson { get; } = new("What speaks for a person", "有利于真人的事实");

    /// <summary>Place: nats.</summary>
    public static Bilingual Nats { get; } = new("{0} nats", "{0} 奈特");

    public static Bilingual Examples { get; } = new("for example:", "例如：");

    public static Bilingual Reversal { get; } = new("What would reverse it", "什么会推翻它");

    public static Bilingual ReversalCaption { get; } = new("Evidence had a part never been measured", "若某部分从未被测量，证据为");

    public static Bilingual Without { get; } = new("without", "去掉");

    /// <summary>Place: threshold.</summary>
    public static Bilingual Then { get; } = new("against the threshold of {0}", "与阈值 {0} 相比");

    public static Bilingual Needs { get; } = new(
        "To be above is not enough: without a family the verdict may fall even so, for it needs two, one of them timing or client.",
        "仅超过阈值并不足够：去掉某一类别后，即使仍超过，结论也可能不成立，因为它需要两类证据，其中之一为时间或客户端。");

    public static Bilingual Below { get; } = new("no longer above", "不再超过");

    public static Bilingual StillAbove { get; } = new("still above", "仍超过");

    public static Bilingual Falls { get; } = new(
        "Without the reasons cited here the verdict would fall.", "若没有此处所列理由，结论将不成立。");

    public static Bilingual Stands { get; } = new(
        "Even without the reasons cited here the verdict would stand.", "即使没有此处所列理由，结论仍成立。");

    public static Bilingual Where { get; } = new("Where the evidence comes from", "证据来自哪里");

    public static Bilingual SurfaceCaption { get; } = new("By surface; the parts do not sum to the evidence", "按场景；各部分之和不等于证据");

    public static Bilingual Surface { get; } = new("surface", "场景");

    public static Bilingual ActsColumn { get; } = new("acts", "行为数");

    public static Bilingual HardColumn { get; } = new("proven automatic", "已证实自动");

    public static Bilingual TimingColumn { get; } = new("timing", "时间");

    public static Bilingual ContentColumn { get; } = new("content", "内容");

    public static Bilingual StageCaption { get; } = new("By stage of the account's life", "按账号生命阶段");

    public static Bilingual Stage { get; } = new("stage", "阶段");

    public static Bilingual EvidenceColumn { get; } = new("evidence", "证据");

    public static Bilingual NotRead { get; } = new("not read", "不读取");
}
