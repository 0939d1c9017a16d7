namespace Candor.Cli.Reporting.Words;

/// <summary>The words around an explanation, in one language.</summary>
internal sealed record ExplainWords
{
    public required string Account { get; init; }

    public required string WouldBe { get; init; }

    /// <summary>Places: evidence, threshold, pooled threshold, p-value, stratum, number of acts.</summary>
    public required string Evidence { get; init; }

    public required string PresentFamilies { get; init; }

    public required string None { get; init; }

    public required string And { get; init; }

    public required string Against { get; init; }

    public required string ForPerson { get; init; }

    public required string Events { get; init; }

    public required string Reversal { get; init; }

    public required string Without { get; init; }

    public required string Falls { get; init; }

    public required string Stands { get; init; }

    public required string Surfaces { get; init; }

    public required string Automated { get; init; }

    public required string Timing { get; init; }

    public required string Content { get; init; }

    /// <summary>Place: number of the act.</summary>
    public required string Takeover { get; init; }

    public required string Caveat { get; init; }

    public required IReadOnlyDictionary<string, string> Verdicts { get; init; }

    public required IReadOnlyDictionary<string, string> Families { get; init; }

    public required IReadOnlyDictionary<string, string> SurfaceNames { get; init; }

    public static ExplainWords English { get; } = new()
    {
        Account = "Account",
        WouldBe = "Against all calibration people together it would be:",
        Evidence = "Evidence {0} nats; threshold {1} (all people together {2}); p-value {3}; compared with {4}; {5} posts, comments and messages.",
        PresentFamilies = "Families of evidence present:",
        None = "none",
        And = " and ",
        Against = "What speaks against it (nats):",
        ForPerson = "What speaks for a person (nats):",
        Events = "for example",
        Reversal = "What would reverse it (evidence, nats):",
        Without = "without",
        Falls = "Without the reasons cited above the verdict would fall.",
        Stands = "Even without the reasons cited above the verdict would stand.",
        Surfaces = "By surface:",
        Automated = "with hard evidence of automation",
        Timing = "timing",
        Content = "content",
        Takeover = "From act {0} on it breaks with its own past: possibly the account was taken over. This is no finding against its owner.",
        Caveat = "\nNothing here says that an account is human. A verdict compares behaviour with that of people; it can be contested.",
        Verdicts = new Dictionary<string, string>
        {
            ["managed"] = "managed (run by an AI)",
            ["assisted"] = "assisted (hard evidence on single posts)",
            ["no_finding"] = "no finding",
            ["unknown"] = "unknown",
        },
        Families = new Dictionary<string, string> { ["timing"] = "timing", ["content"] = "content", ["client"] = "client", ["group"] = "group" },
        SurfaceNames = new Dictionary<string, string>
        {
            ["posts"] = "posts",
            ["comments"] = "comments",
            ["private_messages"] = "private messages",
            ["group_chats"] = "group chats",
        },
    };

    public static ExplainWords Chinese { get; } = new()
    {
        Account = "账号",
        WouldBe = "若与全部校准人群相比，则为：",
        Evidence = "证据 {0} 奈特；阈值 {1}（全部人群 {2}）；p 值 {3}；比较人群 {4}；共 {5} 条帖子、评论与消息。",
        PresentFamilies = "出现的证据类别：",
        None = "无",
        And = "、",
        Against = "不利的事实（奈特）：",
        ForPerson = "有利于真人的事实（奈特）：",
        Events = "例如",
        Reversal = "什么会推翻它（证据，奈特）：",
        Without = "去掉",
        Falls = "若没有以上所列理由，结论将不成立。",
        Stands = "即使没有以上所列理由，结论仍成立。",
        Surfaces = "按场景：",
        Automated = "条有自动化的硬性证据",
        Timing = "时间",
        Content = "内容",
        Takeover = "自第 {0} 次行为起，与该账号自身的过去断裂：账号可能被盗用。这不是对账号所有者的指控。",
        Caveat = "\n这里从不断言某账号是真人。结论只是把行为与人群相比，可以申诉。",
        Verdicts = new Dictionary<string, string>
        {
            ["managed"] = "AI 托管",
            ["assisted"] = "AI 辅助（个别内容有硬性证据）",
            ["no_finding"] = "无发现",
            ["unknown"] = "未知",
        },
        Families = new Dictionary<string, string> { ["timing"] = "时间", ["content"] = "内容", ["client"] = "客户端", ["group"] = "群体" },
        SurfaceNames = new Dictionary<string, string>
        {
            ["posts"] = "帖子",
            ["comments"] = "评论",
            ["private_messages"] = "私信",
            ["group_chats"] = "群聊",
        },
    };
}
