namespace Candor.Cli.Reporting.Words;

/// <summary>Words of the sections on strata and on the distribution of evidence.</summary>
internal static class StrataWords
{
    public static Bilingual Title { get; } = new("Verdicts by stratum", "各分层的结论");

    public static Bilingual Intro { get; } = new(
        "An account is compared with people of its language, its kind and its activity in the window before: that is its stratum.",
        "账号只与语言、类型及前一窗口活跃度相同的人相比：这就是它的分层。");

    public static Bilingual BarsAre { get; } = new("Share of each verdict in each stratum.", "各分层中各种结论所占的比例。");

    public static Bilingual WouldBeBarsAre { get; } = new(
        "Share of what each verdict would be in each stratum, were these your people.", "假如这就是您的人群，各分层中各种结论所占的比例。");

    /// <summary>Places: stratum, accounts, managed, assisted, no finding, unknown.</summary>
    public static Bilingual Bar { get; } = new(
        "{0}: of {1} accounts {2} managed, {3} assisted, {4} no finding, {5} unknown",
        "{0}：{1} 个账号中，AI 托管 {2}，AI 辅助 {3}，无发现 {4}，未知 {5}");

    public static Bilingual Caption { get; } = new(
        "Accounts, verdicts, thresholds and what they are based on, by stratum", "各分层的账号、结论、阈值及其依据");

    public static Bilingual Stratum { get; } = new("stratum", "分层");

    public static Bilingual WouldBe { get; } = new("would be managed", "若校准则为 AI 托管");

    public static Bilingual Above { get; } = new("above threshold", "超过阈值");

    public static Bilingual ByChance { get; } = new("by chance at most", "偶然至多");

    public static Bilingual People { get; } = new("people", "校准人数");

    public static Bilingual Pooled { get; } = new("pooled with neighbouring activities", "与相邻活跃度合并");

    public static Bilingual Threshold { get; } = new("threshold, nats", "阈值（奈特）");

    public static Bilingual Confidence { get; } = new("confidence", "置信度");

    public static Bilingual TooFew { get; } = new("too few people", "人数不足");

    public static Bilingual Explained { get; } = new(
        "“By chance at most”: alpha times the accounts that had five acts or more; so many would be above the threshold on average if all of them were people. “Confidence”: the exact chance, over the draw of these people, that the share of all people above the threshold is no more than alpha. A dash: there are too few people for a threshold.",
        "“偶然至多”：alpha 乘以有五次以上行为的账号数；假如它们全是真人，平均会有这么多超过阈值。“置信度”：就这批人的抽取而言，全体真人中超过阈值的比例不大于 alpha 的精确概率。短横线表示人数不足，没有阈值。");

    public static Bilingual EvidenceTitle { get; } = new("Evidence, against the calibration people", "证据与校准人群的对比");

    public static Bilingual EvidenceIntro { get; } = new(
        "How the largest evidence of each judged account is spread, and how that of the calibration people is. Each is drawn as a share of its own number. Right of the dashed line lies what is above the threshold.",
        "各被判账号的最大证据如何分布，校准人群的又如何分布；两者均按各自总数的比例绘制。虚线右侧为超过阈值者。");

    public static Bilingual Judged { get; } = new("judged accounts", "被判账号");

    public static Bilingual CalibrationPeople { get; } = new("calibration people", "校准人群");

    public static Bilingual ThresholdLine { get; } = new("threshold", "阈值");

    public static Bilingual Axis { get; } = new("evidence, nats", "证据（奈特）");

    /// <summary>Places: accounts, their median, people, their median, their largest.</summary>
    public static Bilingual Distribution { get; } = new(
        "{0} judged accounts, the middle one at {1} nats; {2} calibration people, the middle one at {3}, the largest at {4}.",
        "{0} 个被判账号，中位数 {1} 奈特；{2} 位校准人群，中位数 {3}，最大 {4}。");

    /// <summary>Places: accounts, their median.</summary>
    public static Bilingual DistributionAlone { get; } = new(
        "{0} judged accounts, the middle one at {1} nats; there are no calibration people of this language and kind.",
        "{0} 个被判账号，中位数 {1} 奈特；没有此语言和类型的校准人群。");

    /// <summary>Place: thresholds.</summary>
    public static Bilingual ThresholdsAt { get; } = new("Threshold: {0}.", "阈值：{0}。");

    public static Bilingual NoThreshold { get; } = new("There is no threshold: too few people.", "没有阈值：人数不足。");

    /// <summary>Place: groups left out.</summary>
    public static Bilingual More { get; } = new(
        "{0} more combinations of language and kind, with fewer accounts, are left out.", "另有 {0} 种语言与类型的组合，账号较少，未列出。");

    public static Bilingual NoEvidence { get; } = new("No account has five acts in a window, so there is no evidence.", "没有账号在窗口内有五次行为，因此没有证据。");
}
