namespace Candor.Cli.Reporting.Words;

/// <summary>Words of the page's head and of its summary.</summary>
internal static class SummaryWords
{
    public static Bilingual Title { get; } = new("Candor report", "Candor 报告");

    public static Bilingual Skip { get; } = new("Skip to the accounts to look at", "跳到需要查看的账号");

    public static Bilingual Contents { get; } = new("On this page", "本页内容");

    public static Bilingual Summary { get; } = new("Summary", "概要");

    /// <summary>Places: accounts, first date, last date.</summary>
    public static Bilingual Lede { get; } = new(
        "{0} accounts, judged in windows that began between {1} and {2} (UTC). A verdict compares an account's behaviour with that of people; it says where to look, not whom to punish.",
        "共 {0} 个账号，其判定窗口始于 {1} 至 {2}（UTC）。结论把账号的行为与人群相比：它指出该看哪里，而不是该罚谁。");

    public static Bilingual Nobody { get; } = new(
        "There are no accounts in these verdicts, so there is nothing to show.",
        "这些结论中没有任何账号，因此没有可显示的内容。");

    public static Bilingual Accounts { get; } = new("accounts", "账号");

    public static Bilingual WouldBeManaged { get; } = new("would be managed", "若校准则为 AI 托管");

    public static Bilingual Takeovers { get; } = new("possible take-overs", "可能被盗用");

    public static Bilingual PromiseTitle { get; } = new("The promise", "承诺");

    /// <summary>Place: alpha.</summary>
    public static Bilingual Promise { get; } = new(
        "Of people like those calibrated on, at most {0} on average have evidence above the threshold, at whatever time in a window one looks.",
        "与校准人群同类的真人中，平均至多 {0} 的证据会超过阈值，无论在窗口内何时查看。");

    /// <summary>Places: people needed, lowest confidence, highest confidence, thresholds.</summary>
    public static Bilingual Kept { get; } = new(
        "How it is kept: in each stratum the threshold is taken from the largest evidence that its own people ever had in a window, so that looking often is already paid for. A stratum needs {0} people for that; without them its accounts stay unknown. Over the {3} thresholds in use, the exact confidence that the promise holds for the very people at hand is {1} to {2}: it stays near one half, because the threshold aims at the stated share itself, and the true share lies the closer to it the more people there are.",
        "如何兑现：每个分层的阈值取自本层真人在窗口内曾达到的最大证据，因此反复查看的代价已计算在内。为此每个分层需要 {0} 位真人；不足时，该层账号保持未知。在所用的 {3} 个阈值中，对于手头这批人，承诺成立的精确置信度为 {1} 至 {2}：它接近二分之一，因为阈值瞄准的正是所述比例本身；人数越多，真实比例就越接近它。");

    /// <summary>Place: people needed.</summary>
    public static Bilingual NotKept { get; } = new(
        "No stratum of these accounts has the {0} people that a threshold needs, so no verdict is calibrated.",
        "这些账号所在的分层都没有达到阈值所需的 {0} 位真人，因此没有任何经过校准的结论。");

    /// <summary>Places: scored accounts, above, expected.</summary>
    public static Bilingual Chance { get; } = new(
        "What chance alone could give: {0} accounts were measured against a threshold and {1} are above it. Were every one of them a person like those calibrated on, about {2} at most would be above it on average. The verdict “managed” asks for more: two families of evidence, one of them timing or client.",
        "仅凭偶然会有多少：{0} 个账号与阈值相比，其中 {1} 个超过。假如它们全是与校准人群同类的真人，平均至多约有 {2} 个会超过。“AI 托管”的结论要求更多：需有两类证据，其中之一为时间或客户端。");

    public static Bilingual CrossConformal { get; } = new(
        "Some calibration people also took part in training; each was scored by a fold model that had not seen it (cross-conformal, a little weaker in theory). The confidence is then approximate.",
        "部分校准人群也参与了训练；每一位都由未见过其数据的分折模型评分（交叉共形，理论保证稍弱）。此时置信度为近似值。");

    public static Bilingual PublishedTitle { get; } = new("Nothing is promised: these are not your people", "不作任何承诺：这不是您的人群");

    public static Bilingual Published { get; } = new(
        "The calibration that comes with the program was made on other people than yours. Therefore every verdict is unknown, and “would be” only says what the verdict would be if these were your people. Make your own with candor train and candor calibrate.",
        "程序自带的校准基于他人的人群。因此所有结论均为未知；“若校准则为”只说明假如那就是您的人群，结论会是什么。请用 candor train 与 candor calibrate 制作您自己的校准。");
}
