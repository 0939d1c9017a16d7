namespace Candor.Cli.Reporting.Words;

/// <summary>Words of the last section: what the words mean, how it is done, what it cannot do, what it was made of.</summary>
internal static class MethodWords
{
    public static Bilingual Title { get; } = new("Words, method and limits", "词汇、方法与局限");

    public static Bilingual Glossary { get; } = new("Words", "词汇");

    public static Bilingual Method { get; } = new("Method", "方法");

    public static Bilingual Limits { get; } = new("Limits", "局限");

    public static Bilingual Sources { get; } = new("What this page was made of", "本页的来源");

    /// <summary>A word and what it means.</summary>
    public static IReadOnlyList<(Bilingual Word, Bilingual Meaning)> Terms { get; } =
    [
        (new("managed", "AI 托管"), new(
            "Behaves like accounts run by an AI, more than the threshold allows, in two families of evidence of which one is timing or client.",
            "其行为像由 AI 运营的账号，超过了阈值，并有两类证据，其中之一为时间或客户端。")),
        (new("assisted", "AI 辅助"), new(
            "Hard evidence on single posts: declared as AI-made or edited, sent through the programming interface, or the account says so itself. No accusation.",
            "个别内容有硬性证据：声明由 AI 生成或编辑、经编程接口发布，或账号自称如此。这不是指控。")),
        (new("no finding", "无发现"), new(
            "Nothing was found. It does not say that the account is human.", "没有发现什么。这并不表示该账号是真人。")),
        (new("unknown", "未知"), new(
            "Too few acts, or too few people to compare with.", "行为太少，或可比的人太少。")),
        (new("would be", "若校准则为"), new(
            "What all calibration people together would make of it, where the verdict itself is not calibrated.",
            "在结论本身未经校准之处，以全部校准人群衡量会得出的结论。")),
        (new("evidence, nats", "证据、奈特"), new(
            "A sum of what each part of the behaviour says, on a natural logarithmic scale. It is no probability and no odds: only the threshold gives it a meaning.",
            "各部分行为所示之和，采用自然对数尺度。它不是概率，也不是赔率：只有阈值赋予它意义。")),
        (new("threshold", "阈值"), new(
            "The evidence that at most the stated share of people exceed at any time in a window.", "在窗口内任何时候，至多所述比例的人会超过的证据。")),
        (new("p-value", "p 值"), new(
            "The share of comparable people who reach as much evidence, the account itself counted in.", "达到同样多证据的可比人群所占比例，把该账号自己也计入。")),
        (new("act", "行为"), new("A post, a comment or a message.", "一条帖子、评论或消息。")),
        (new("window", "窗口"), new(
            "The stretch of an account's life that is judged.", "账号生命中被判定的一段时间。")),
        (new("family", "类别"), new(
            "Evidence that fails together: timing, content, client. No single family is enough.", "会一起出错的证据：时间、内容、客户端。任何单一类别都不足够。")),
    ];

    public static IReadOnlyList<Bilingual> Steps { get; } =
    [
        new(
            "Each account is summed up in 58 numbers of when it acts and how it writes, and in hard facts about its clients. Texts themselves are not kept.",
            "每个账号被概括为 58 个关于何时行动、如何书写的数字，以及有关客户端的硬性事实。不保留文本本身。"),
        new(
            "A model trained on labelled accounts turns them into evidence. It is a plain sum, so every reason states exactly what it adds, and leaving one out is exact.",
            "由有标签账号训练的模型把它们变成证据。它是简单的求和，因此每条理由都准确说明其份量，去掉一条也是精确的。"),
        new(
            "The evidence is read after 5, 10, 15, 20 acts and so on; the largest counts.",
            "在第 5、10、15、20 次行为等时刻读取证据，取最大者。"),
        new(
            "The threshold comes from people of the same stratum whose accounts took no part in training the model that scored them (split-conformal prediction).",
            "阈值来自同一分层的真人，其账号未参与训练为其评分的模型（分割共形预测）。"),
    ];

    public static IReadOnlyList<Bilingual> Cautions { get; } =
    [
        new(
            "The promise is about people, not about flags. Where managed accounts are rare, many of those above the threshold may be people: compare the counts with “by chance at most”.",
            "承诺针对的是人，而不是标记。在托管账号稀少之处，超过阈值者可能多为真人：请与“偶然至多”一栏相比。"),
        new(
            "It holds for people like those calibrated on, one window at a time. When the platform or its people change, calibrate anew.",
            "它只对与校准人群同类的人成立，且逐个窗口成立。当平台或人群变化时，请重新校准。"),
        new(
            "It holds on average over the draw of the calibration people, not for each group within a stratum.",
            "它就校准人群的抽取平均成立，而不是对分层内的每个群体都成立。"),
        new(
            "Whoever knows how people behave can imitate it. No finding is no proof.",
            "了解真人行为的人可以模仿它。无发现不是证明。"),
        new(
            "Private messages are never read; only their times count.",
            "从不读取私信内容，只计其时间。"),
        new(
            "How something was posted and how it was made are two facts. A post sent by a program may be written by a person, and the other way round.",
            "如何发布与如何创作是两件事。由程序发布的帖子可能出自真人之手，反之亦然。"),
        new(
            "Accounts of companies and services are compared with companies and services only; if these are few, they stay unknown.",
            "企业与服务账号只与企业和服务账号相比；若为数不多，则保持未知。"),
    ];

    public static Bilingual WindowLength { get; } = new("window", "窗口");

    /// <summary>Places: days, acts.</summary>
    public static Bilingual DaysOrActs { get; } = new("{0} days or {1} acts from the first act", "自首次行为起 {0} 天或 {1} 次行为");

    public static Bilingual Dates { get; } = new("windows judged began (UTC)", "所判窗口始于（UTC）");

    /// <summary>Places: first, last.</summary>
    public static Bilingual FromTo { get; } = new("{0} to {1}", "{0} 至 {1}");

    public static Bilingual Alpha { get; } = new("alpha", "alpha（比例）");

    public static Bilingual Trained { get; } = new("model trained on", "模型训练于");

    /// <summary>Places: people, managed.</summary>
    public static Bilingual PeopleAndManaged { get; } = new("{0} people and {1} managed accounts", "{0} 位真人与 {1} 个托管账号");

    public static Bilingual CalibrationPeople { get; } = new("windows of calibration people", "校准人群的窗口");

    public static Bilingual LeftOut { get; } = new("left out", "略去");

    public static Bilingual Model { get; } = new("model, SHA-256", "模型，SHA-256");

    public static Bilingual Calibration { get; } = new("calibration, SHA-256", "校准，SHA-256");

    public static Bilingual Program { get; } = new("made by", "制作程序");

    public static Bilingual Footer { get; } = new(
        "This page is complete in itself: it opens no connection. It names accounts; keep it as you keep their data.",
        "本页自成一体，不建立任何网络连接。其中列有账号，请像保管账号数据一样保管本页。");
}
