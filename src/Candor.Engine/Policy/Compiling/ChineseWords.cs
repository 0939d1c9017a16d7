namespace Candor.Policy.Compiling;

/// <summary>The Chinese words for values that conditions write in English.</summary>
internal static class ChineseWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["none"] = "无",
        ["unstated"] = "未声明",
        ["assisted"] = "辅助创作",
        ["edited"] = "AI编辑",
        ["composite"] = "含AI合成内容",
        ["generated"] = "AI生成",
        ["declared"] = "已声明",
        ["possible"] = "可能",
        ["suspected"] = "疑似",
        ["confirmed"] = "已确认",
        ["forced"] = "平台标识",
        ["disputed"] = "申诉中",
        ["upheld"] = "申诉后维持",
        ["withdrawn"] = "已撤销",
        ["is"] = "属于",
        ["trusted"] = "可信",
        ["valid"] = "有效",
        ["invalid"] = "无效",
        ["encouraged"] = "鼓励",
        ["allowed"] = "允许",
        ["opposed"] = "反对",
        ["asked"] = "提倡",
        ["required"] = "要求",
        ["app"] = "客户端",
        ["web"] = "网页",
        ["api"] = "编程接口",
        ["partner"] = "合作方工具",
        ["person"] = "个人",
        ["brand"] = "品牌",
        ["service"] = "服务",
        ["automated"] = "自动运营",
        ["managed"] = "托管运营",
        ["no_finding"] = "未发现",
        ["unknown"] = "无法判断",
        ["factory"] = "账号工厂",
        ["interaction"] = "虚假互动",
        ["omission"] = "漏标",
        ["concealment"] = "隐瞒",
    };

    /// <summary>The word; the text itself if it is no such value.</summary>
    public static string Of(string word) => Words.GetValueOrDefault(word, word);
}
