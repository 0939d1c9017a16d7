namespace Candor.Labels;

/// <summary>
/// The words of a label as a reader sees them. Every text of an AI-made work names both what made it (AI, 人工智能) and that it was
/// generated or synthesized (生成, 合成), as GB 45438-2025 clause 5 asks; `is`, `may be` and `suspected` are the three conclusions of the Measures of
/// 1 September 2025, article 6.
/// </summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Simplified Chinese.</param>
public readonly record struct LabelText(string English, string Chinese)
{
    /// <summary>The words of a label; empty where none is shown.</summary>
    public static LabelText Of(Label label)
    {
        if (!label.IsShown) return new LabelText("", "");
        var (made, madeChinese) = Made(label.Degree);
        return label.State switch
        {
            LabelState.Declared => new($"Declared by the author: {made}", $"作者声明：{madeChinese}"),
            LabelState.Possible => new($"Possibly {made}", $"可能为{madeChinese}"),
            LabelState.Suspected => new($"Suspected to be {made}", $"疑似{madeChinese}"),
            LabelState.Disputed => new($"{Capital(made)}, as found by the platform; the author objects and a person will decide", $"平台识别为{madeChinese}；作者已申诉，等待人工复核"),
            LabelState.Upheld => new($"{Capital(made)}; looked at by a person after an objection", $"{madeChinese}；经申诉人工复核"),
            LabelState.Forced => new($"{Capital(made)}; labelled by the platform, not declared by the author", $"{madeChinese}；作者未声明，由平台标识"),
            _ => new(Capital(made), madeChinese),
        };
    }

    private static (string English, string Chinese) Made(Degree degree) => degree switch
    {
        Degree.Assisted => ("made with the help of generative AI", "人工智能（AI）生成合成技术辅助创作的内容"),
        Degree.Edited => ("edited with generative AI", "经人工智能（AI）生成合成技术编辑的内容"),
        Degree.Composite => ("containing parts generated or synthesized by AI", "含人工智能（AI）生成合成的内容"),
        _ => ("generated or synthesized by AI", "人工智能（AI）生成合成内容"),
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
