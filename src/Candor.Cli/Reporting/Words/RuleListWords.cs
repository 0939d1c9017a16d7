namespace Candor.Cli.Reporting.Words;

/// <summary>Words of the page of rules: measures, rules, what a person decides, numbers, history.</summary>
internal static class RuleListWords
{
    public static Bilingual Measures { get; } = new("What can follow, and what follows from what", "可能的措施与升级");

    public static Bilingual MeasuresLede { get; } = new("Measures, the lightest first. A decision on a work and one on its account are separate.", "措施由轻到重。对作品的决定与对账号的决定相互独立。");

    public static Bilingual Measure { get; } = new("Measure", "措施");

    public static Bilingual Meaning { get; } = new("What it means", "含义");

    public static Bilingual WhoDecides { get; } = new("Who decides", "由谁决定");

    public static Bilingual Program { get; } = new("the program, at once", "程序即时作出");

    public static Bilingual ProgramIfSure { get; } = new("the program where the evidence suffices, else a person", "证据充分时由程序作出，否则由人工决定");

    public static Bilingual Person { get; } = new("a person, always", "一律由人工决定");

    public static Bilingual Strikes { get; } = new("Strikes", "记分");

    /// <summary>Place: length.</summary>
    public static Bilingual StrikesLast { get; } = new(
        "A strike counts for {0}. The same rule on the same subject gives no second strike while its measure lasts. Every notice says how many strikes count and what would follow next.",
        "每次记分在 {0}内有效。同一规则对同一对象的措施持续期间，不重复记分。每份通知都会写明当前有效分数以及下一步。");

    public static Bilingual NoLadder { get; } = new("Strikes lead to nothing further under this policy.", "在本规则下，记分不会带来进一步的措施。");

    public static Bilingual AtStrikes { get; } = new("At strikes", "累计分数");

    public static Bilingual Follows { get; } = new("What follows for the account", "对账号的措施");

    public static Bilingual Lasts { get; } = new("How long", "时长");

    public static Bilingual LadderCaption { get; } = new("The ladder", "阶梯");

    public static Bilingual MeasuresCaption { get; } = new("Measures of this version", "本版本的措施");

    public static Bilingual Rules { get; } = new("The rules", "规则");

    public static Bilingual RulesLede { get; } = new(
        "All rules in force, each with what the person concerned is told. In ‹ › stands what differs from case to case. Conditions are folded away, and none is kept back.",
        "全部现行规则，以及当事人会收到的说明。‹ › 中为因案而异的内容。条件已折叠，无一隐瞒。");

    public static Bilingual NoRules { get; } = new("No rule is in force.", "没有现行规则。");

    public static Bilingual RulesCaption { get; } = new("What follows from what", "什么情况导致什么措施");

    public static Bilingual Rule { get; } = new("Rule", "规则");

    public static Bilingual Use { get; } = new("Use", "用途");

    public static Bilingual WhatFollows { get; } = new("What follows", "措施");

    public static Bilingual WithoutClass { get; } = new("Rules for all uses", "适用于各类用途的规则");

    public static Bilingual LookedAt { get; } = new("Looked at when", "何时检查");

    public static Bilingual Condition { get; } = new("The exact condition", "具体条件");

    public static Bilingual Quota { get; } = new("At most a day", "每日上限");

    /// <summary>Place: number.</summary>
    public static Bilingual BeyondThat { get; } = new("{0}; beyond that a person decides", "{0}，超出部分由人工决定");

    /// <summary>Place: per cent.</summary>
    public static Bilingual Rollout { get; } = new("In force for {0} of 100 accounts, always the same ones; for all others it is being tried out, without effect.", "对每 100 个账号中的 {0} 个生效（固定不变）；对其余账号仅试运行，不生效。");

    public static Bilingual PersonFirst { get; } = new("a person decides first", "先由人工决定");

    public static Bilingual People { get; } = new("What a person decides, and how mistakes are kept few", "人工决定与防错措施");

    public static Bilingual BansWait { get; } = new("A ban always waits for a person.", "封禁一律由人工决定。");

    public static Bilingual BansDoNotWait { get; } = new("Under this policy a ban does not wait for a person.", "在本规则下，封禁无需等待人工决定。");

    /// <summary>Place: kinds.</summary>
    public static Bilingual Families { get; } = new(
        "To limit an account's reach or posts or to close it, {0} independent kinds of evidence are needed, one of them the times of its acts or the programs it uses. For a single work the mark in its own file is enough as well, and a person's judgement is for either. Where less is known, a person decides.",
        "限制账号的分发或发布、停用账号，需要 {0} 类相互独立的证据，其中之一为行为时间或所用程序。对单件作品，文件自带的标识即可；人工评定对两者均可。证据不足时由人工决定。");

    public static Bilingual OneFamily { get; } = new(
        "To limit an account's reach or posts or to close it, one kind of evidence is enough under this policy. Where there is none, a person decides.",
        "在本规则下，限制账号的分发或发布、停用账号，有一类证据即可；没有证据时由人工决定。");

    /// <summary>Place: share.</summary>
    public static Bilingual BanShare { get; } = new("A ban also needs that at least {0} of the account's public posts are known to have been posted by a machine, unless a person has judged a post.", "封禁还要求已知至少 {0} 的公开内容由程序发布，经人工评定内容的除外。");

    public static Bilingual BanShareAll { get; } = new("A ban also needs that all of the account's public posts are known to have been posted by a machine, unless a person has judged a post.", "封禁还要求已知全部公开内容由程序发布，经人工评定内容的除外。");

    public static Bilingual Partial { get; } = new("If a detector failed, nothing heavier than a label follows by itself.", "有检测器失效时，不会自动作出比标识更重的措施。");

    /// <summary>Place: rules' quota.</summary>
    public static Bilingual RuleQuota { get; } = new("A rule acts at most {0} times a day by itself; beyond that a person decides.", "每条规则每日最多自动执行 {0} 次，超出部分由人工决定。");

    /// <summary>Places: share, seed.</summary>
    public static Bilingual Audit { get; } = new("Of all measures applied, {0} are drawn at random and looked at again by a person. The draw can be repeated by anybody (seed {1}).", "随机抽取已执行措施的 {0}，由人工再次查看。任何人都可以重复这一抽取（种子 {1}）。");

    /// <summary>Places: floor, least.</summary>
    public static Bilingual Floor { get; } = new("A rule that proves right in fewer than {0} of the cases looked at, of at least {1}, only proposes from then on.", "经复核正确率低于 {0}（至少 {1} 例）的规则，此后仅作建议。");

    /// <summary>Places: bound, measure.</summary>
    public static Bilingual Alarm { get; } = new("If the audits show that more than {0} of automatic measures are mistaken, from “{1}” up nothing is done without a person.", "若抽查表明自动措施的错误超过 {0}，则从“{1}”起的措施一律由人工决定。");

    public static Bilingual QuotasCaption { get; } = new("Most measures a day; beyond that a person decides", "每日措施上限，超出部分由人工决定");

    public static Bilingual PerDay { get; } = new("A day", "每日");

    public static Bilingual Objecting { get; } = new("How to object", "如何申诉");

    public static IReadOnlyList<Bilingual> ObjectingSteps { get; } =
    [
        new("Every measure can be appealed: a warning, a label, a ban without an end. Answer the notice that told you of it.", "所有措施均可申诉：警告、标识、没有期限的封禁。请通过告知该措施的通知提出。"),
        new("The notice names the rule, the version of these rules, the reasons with the values of your case, how long the measure lasts, and the strikes that count. If one of these is wrong, say which.", "通知会写明规则、规则版本、理由及您个案的数值、措施时长和有效分数。如有错误，请指出是哪一项。"),
        new("A person decides. A label that you dispute stays until then and shows that you object; it is then upheld or withdrawn. A withdrawn label does not come back by a detector.", "由人工决定。您提出异议的标识在此之前保留，并注明作者已申诉；之后维持或撤销。撤销的标识不会因检测器再次出现。"),
        new("A measure that was wrong is undone with its strike and with whatever followed from it, as if it had never been.", "错误的措施会连同其记分及由此产生的后果一并撤销，如同从未发生。"),
    ];

    public static Bilingual Exceptions { get; } = new("Exceptions", "例外");

    public static Bilingual ExceptionsLede { get; } = new("For these the rules named do not apply, until the day given. Accounts are not named here.", "以下情形在所示日期之前不适用所列规则。此处不列出账号名称。");

    public static Bilingual ExceptionsCaption { get; } = new("Exceptions and their ends", "例外及其截止日期");

    public static Bilingual Exception { get; } = new("Exception", "例外");

    public static Bilingual Why { get; } = new("Why", "理由");

    public static Bilingual Whom { get; } = new("For whom", "适用对象");

    public static Bilingual Until { get; } = new("Until", "截止");

    public static Bilingual AllRules { get; } = new("all rules", "全部规则");

    /// <summary>Place: number.</summary>
    public static Bilingual NamedAccounts { get; } = new("named accounts: {0}", "指定账号：{0} 个");

    public static Bilingual ByCondition { get; } = new("accounts of which this holds: {0}", "符合以下条件的账号：{0}");

    public static Bilingual Numbers { get; } = new("Numbers that the conditions name", "条件中的数值");

    public static Bilingual LimitsCaption { get; } = new("Limits", "界限");

    public static Bilingual Limit { get; } = new("Limit", "界限");

    public static Bilingual Value { get; } = new("Value", "数值");

    public static Bilingual Otherwise { get; } = new("For some", "特定群体");

    public static Bilingual StrataLede { get; } = new("“For some” names language, kind of account and activity, with * for any: the value holds for those.", "“特定群体”依次为语言、账号类型与活跃度，* 表示不限；该数值适用于这些账号。");

    public static Bilingual CountersCaption { get; } = new("Counts", "计数");

    public static Bilingual Counter { get; } = new("Count", "计数");

    public static Bilingual Counted { get; } = new("What is counted", "统计内容");

    public static Bilingual Where { get; } = new("Only where", "仅限");

    /// <summary>Places: when, key, window.</summary>
    public static Bilingual CountOf { get; } = new("how often ({0}), for each {1}, within {2}", "按{1}统计 {2}内的次数（{0}）");

    /// <summary>Places: when, key, window, what differs.</summary>
    public static Bilingual DistinctOf { get; } = new("how many different ones: {3} ({0}), for each {1}, within {2}", "按{1}统计 {2}内不同{3}的数量（{0}）");

    /// <summary>Places: when, key, window.</summary>
    public static Bilingual RateOf { get; } = new("how often an hour ({0}), for each {1}, over {2}", "按{1}统计 {2}内每小时的次数（{0}）");

    public static Bilingual TriedOut { get; } = new("Being tried out, without effect", "试运行，不生效");

    public static Bilingual TriedOutLede { get; } = new(
        "These rules are not in force. What they would do is written down to see whom they would meet; nobody is told anything and nothing follows.",
        "以下规则尚未生效，只记录其可能的影响范围；不会通知任何人，也不会有任何处理。");

    public static Bilingual WouldFollow { get; } = new("Would follow", "若生效则为");

    public static Bilingual History { get; } = new("What changed when", "版本历史");

    public static Bilingual HistoryCaption { get; } = new("Versions, the last first", "各版本，最新在前");

    public static Bilingual Version { get; } = new("Version", "版本");

    public static Bilingual From { get; } = new("In force from", "生效时间");

    public static Bilingual Declaring { get; } = new("Declaring is", "标识");

    public static Bilingual RuleCount { get; } = new("Rules", "规则数");

    public static Bilingual TriedCount { get; } = new("Tried out", "试运行");

    public static Bilingual Added { get; } = new("New rules", "新增规则");

    public static Bilingual Changed { get; } = new("Changed rules", "修改规则");

    public static Bilingual Dropped { get; } = new("Rules that ended", "终止规则");

    public static Bilingual NewUses { get; } = new("New classes of use", "新增用途类别");

    public static Bilingual EndedUses { get; } = new("Classes of use that ended", "终止用途类别");

    public static Bilingual First { get; } = new("The first version.", "第一个版本。");

    public static Bilingual OneVersionCited { get; } = new(
        "A decision cites the version that was in force when the thing happened, not a later one.",
        "每项决定引用事件发生时有效的版本，而不是之后的版本。");
}
