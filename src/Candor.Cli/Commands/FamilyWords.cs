using System.Text.Json;
using Candor.Cli.Reporting;

namespace Candor.Cli.Commands;

/// <summary>In words why people may share a text in good faith.</summary>
internal static class FamilyWords
{
    /// <summary>A class in a word.</summary>
    public static Bilingual ClassOf(string benign) => benign switch
    {
        "listed" => new("listed as harmless", "已列为无害"),
        "repost" => new("repost", "转发"),
        "quotation" => new("quotation", "引用"),
        "verse" => new("verse", "诗词歌词"),
        "recipe" => new("recipe", "菜谱"),
        "chain" => new("chain text", "接力文"),
        "meme" => new("meme", "网络段子"),
        "announcement" => new("announcement", "公告"),
        "common_phrase" => new("common phrase", "常用语"),
        _ => new("-", "-"),
    };

    /// <summary>The evidence for a family's class.</summary>
    public static Bilingual ReasonOf(JsonElement family)
    {
        int Number(string name) => family.GetProperty(name).GetInt32();
        return family.GetProperty("benign").GetString() switch
        {
            "listed" => new("The operator's list has this text.", "该文本在运营方的无害名单中。"),
            "repost" => new Bilingual("{0} of {1} posts hand it on with the name of whom it is from.", "{1} 条中有 {0} 条以转发形式注明来源。").With(Number("handed_on"), Number("counted")),
            "quotation" => new("Its words stand in quotation marks, or their author behind them, and it leads nowhere.", "文字带引号或注明作者，且不含引流信息。"),
            "verse" => new("It has the lines of a poem or a song, and leads nowhere.", "呈诗词或歌词的分行形式，且不含引流信息。"),
            "recipe" => new("It names amounts of ingredients and what to do with them, and leads nowhere.", "写明食材用量与做法，且不含引流信息。"),
            "chain" => Spread("It asks to be passed on, and was", "文中请求转发", Number),
            "meme" => Spread("It was", "传播缓慢而分散", Number),
            "announcement" => new Bilingual("Its first post is by an account of a brand or service, and {0} of {1} posts hand it on with a name.", "首发账号为品牌或服务账号，{1} 条中有 {0} 条注明来源。").With(Number("handed_on"), Number("counted")),
            "common_phrase" => Spread("It is a short phrase, and was", "文字为简短常用语", Number),
            _ => new("", ""),
        };
    }

    private static Bilingual Spread(string english, string chinese, Func<string, int> number) => new Bilingual(
        english + " posted by {0} accounts about once each, at most {1} of {2} posts in one hour.", chinese + "：由 {0} 个账号各发约一次，单小时至多 {1} 条（共 {2} 条）。")
        .With(number("accounts"), number("peak_hour"), number("posts"));
}
