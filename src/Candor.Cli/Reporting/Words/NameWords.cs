using Candor.Cli.Files;
using Candor.Verdicts;

namespace Candor.Cli.Reporting.Words;

/// <summary>Names of verdicts, families, channels, surfaces and stages; a name that has no words stands for itself.</summary>
internal static class NameWords
{
    public static Bilingual Managed { get; } = new("managed", "AI 托管");

    public static Bilingual Assisted { get; } = new("assisted", "AI 辅助");

    public static Bilingual NoFinding { get; } = new("no finding", "无发现");

    public static Bilingual Unknown { get; } = new("unknown", "未知");

    public static Bilingual Cadence { get; } = new("cadence", "节奏");

    public static Bilingual Style { get; } = new("style", "文体");

    public static Bilingual SelfSimilarity { get; } = new("self-similarity", "自相似");

    public static Bilingual Topic { get; } = new("topic", "话题");

    public static Bilingual Text { get; } = new("text", "文本来源");

    public static Bilingual AllTiming { get; } = new("timing as a whole", "整个时间类别");

    public static Bilingual AllContent { get; } = new("content as a whole", "整个内容类别");

    public static Bilingual Registering { get; } = new("registering", "注册");

    public static Bilingual Posting { get; } = new("posting", "发帖");

    public static Bilingual Interacting { get; } = new("interacting", "互动");

    /// <summary>A verdict in a word.</summary>
    public static Bilingual Short(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Managed => Managed,
        VerdictKind.Assisted => Assisted,
        VerdictKind.NoFinding => NoFinding,
        _ => Unknown,
    };

    /// <summary>A verdict with what it means.</summary>
    public static Bilingual Full(VerdictKind verdict) => Of(VerdictSerializer.NameOf(verdict), words => words.Verdicts);

    public static Bilingual Family(string name) => Of(name, words => words.Families);

    public static Bilingual Surface(string name) => Of(name, words => words.SurfaceNames);

    public static Bilingual Stage(string name) => name switch
    {
        "registering" => Registering,
        "posting" => Posting,
        "interacting" => Interacting,
        _ => new Bilingual(name, name),
    };

    /// <summary>A channel, or a family as a whole.</summary>
    public static Bilingual Part(string name) => name switch
    {
        "cadence" => Cadence,
        "style" => Style,
        "self_similarity" => SelfSimilarity,
        "topic" => Topic,
        "text" => Text,
        "timing" => AllTiming,
        "content" => AllContent,
        _ => Family(name),
    };

    private static Bilingual Of(string name, Func<ExplainWords, IReadOnlyDictionary<string, string>> names) =>
        new(names(ExplainWords.English).GetValueOrDefault(name, name), names(ExplainWords.Chinese).GetValueOrDefault(name, name));
}
