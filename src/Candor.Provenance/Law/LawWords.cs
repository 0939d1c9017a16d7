using Candor.Provenance.Aigc;

namespace Candor.Provenance.Law;

/// <summary>What is said of a conclusion.</summary>
internal static class LawWords
{
    public static Words LabelledPossible { get; } = new("文件的隐式标识写明“可能为生成合成内容”", "the file's implicit label says that it may be generated");

    public static Words LabelledSuspected { get; } = new("文件的隐式标识写明“疑似为生成合成内容”", "the file's implicit label says that it is suspected to be generated");

    public static Words Declared { get; } = new("未核验到隐式标识，作者声明为生成合成内容", "no implicit label says so; the author declares it to be generated");

    public static Words OtherTraces { get; } = new("未核验到隐式标识，也无声明，但检测到生成合成痕迹", "no implicit label and no declaration; traces of generation were detected");

    public static Words? Prompt(LawConclusion conclusion) => conclusion switch
    {
        LawConclusion.Is => new("该内容属于人工智能生成合成内容", "This content is AI-generated or synthesised"),
        LawConclusion.Possible => new("该内容可能为人工智能生成合成内容", "This content may be AI-generated or synthesised"),
        LawConclusion.Suspected => new("该内容疑似人工智能生成合成内容", "This content is suspected to be AI-generated or synthesised"),
        _ => null,
    };

    public static Words Labelled(AigcFinding finding)
    {
        var breaches = string.Join(", ", finding.Breaches);
        return breaches.Length == 0
            ? new($"文件含有隐式标识（{finding.Place}）", $"the file carries an implicit label ({finding.Place})")
            : new($"文件含有不符合标准的隐式标识（{finding.Place}；{breaches}）", $"the file carries an implicit label that breaks the standard ({finding.Place}; {breaches})");
    }

    public static Words Unreadable(string place) => new($"文件含有无法读取的隐式标识（{place}）", $"the file carries an implicit label that cannot be read ({place})");

    public static Words Explicit(string text) => new($"文本含有显式标识“{text}”", $"the text carries the explicit label \"{text}\"");

    public static Words SourceType(string types) => new($"元数据写明数字来源类型 {types}", $"its metadata state the digital source type {types}");

    public static Words Generator(string name, string place) => new($"文件含有 {name} 的生成痕迹（{place}）", $"the file carries traces of {name} ({place})");

    public static Words Nothing(AigcGrade grade) => grade == AigcGrade.Inconclusive
        ? new("未能完整读取文件：没有结论，也不表示由人创作", "the file could not be read in full: no conclusion, and none for human origin either")
        : new("未发现标识、声明或痕迹；这不表示由人创作", "no label, declaration or trace was found; that does not say that a person made it");
}
