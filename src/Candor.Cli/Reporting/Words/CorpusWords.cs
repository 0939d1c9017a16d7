using Candor.Signals.Corpus;

namespace Candor.Cli.Reporting.Words;

/// <summary>Words about the health of a corpus.</summary>
internal static class CorpusWords
{
    public static Bilingual Everything { get; } = new("everything", "全部");

    /// <summary>Place: the key.</summary>
    public static Bilingual Subject { get; } = new("topic {0}", "话题 {0}");

    public static Bilingual NoLanguage { get; } = new("no language given", "未注明语言");

    public static Bilingual Period { get; } = new("from", "起始");

    public static Bilingual Posts { get; } = new("posts", "帖数");

    public static Bilingual Accounts { get; } = new("accounts", "账号数");

    public static Bilingual Trend { get; } = new("more alike", "是否更同质");

    public static Bilingual Empty { get; } = new("No post has a trace here. 'candor replay --store' writes traces, --trace-days says for how long.", "此处没有帖子的痕迹。痕迹由 candor replay --store 写入，--trace-days 决定保留多久。");

    public static Bilingual Concentrated { get; } = new("more concentrated: its most active hundredth wrote {0} of all posts, {1} before", "更集中：最活跃的百分之一账号写了全部帖子的 {0}，此前为 {1}");

    /// <summary>Places: measure, before, now.</summary>
    public static Bilingual Change { get; } = new("{0} {1}, now {2}", "{0}由 {1} 变为 {2}");

    /// <summary>Places: answer, courses.</summary>
    public static Bilingual Overall { get; } = new("More homogeneous over all periods: {0}. {1}", "全部各期总体是否更同质：{0}。{1}");

    /// <summary>Places: measure, slope, p-value.</summary>
    public static Bilingual Course { get; } = new("{0} {1} a period (p {2})", "{0}每期变化 {1}（p 值 {2}）");

    public static Bilingual Legend { get; } = new(
        "All but posts, accounts and top 1% are of one post an account, so that who posts much counts once. Texts: effective number of different texts among 100 accounts' posts and order 2, where common ones weigh more; a template family is one text; 100 is all different. "
        + "Repeated: share of those whose exact text another of the 100 has. Words: effective number of different words among 200. Alike: mean similarity of two posts. Top 1%: share of all posts with text by the most active hundredth of accounts. "
        + "AI: share declared to be edited or made by an AI. More alike: than in the period before, beyond chance; topics alone can do that. Plus-minus is half of a 95% interval; JSON has all. A period needs 200 accounts.",
        "除帖数、账号数与前 1% 外，各项均为每个账号只取一帖，故多发者只算一次。文本：100 个账号的帖子中不同文本的有效数，及更看重常见文本的二阶数；同一模板族算一种文本，100 即全不相同。重复：其中与另一账号逐字相同者的比例。词汇：200 个词中不同词的有效数。相似：任意两帖的平均相似度。前 1%：最活跃的百分之一账号占全部有文本帖子的比例。AI：声明由 AI 编辑或生成的比例。是否更同质：与前一期相比，超出偶然；仅话题变化也可致此。正负号后为 95% 区间的一半，其余区间见 JSON。每期至少需要 200 个账号。");

    public static Bilingual NameOf(CorpusMeasure measure) => measure switch
    {
        CorpusMeasure.EffectiveTexts => new("texts", "文本"),
        CorpusMeasure.EffectiveTextsOrder2 => new("order 2", "二阶"),
        CorpusMeasure.Repeated => new("repeated", "重复"),
        CorpusMeasure.InFamilies => new("families", "模板族"),
        CorpusMeasure.Vocabulary => new("words", "词汇"),
        CorpusMeasure.Similarity => new("alike", "相似"),
        CorpusMeasure.TopShare => new("top 1%", "前 1%"),
        _ => new("AI", "AI 声明"),
    };

    public static Bilingual NameOf(Homogenization answer) => answer switch
    {
        Homogenization.NothingBefore => new("nothing before", "无前期"),
        Homogenization.Yes => new("yes", "是"),
        Homogenization.No => new("no", "否"),
        _ => new("cannot tell", "无法判断"),
    };
}
