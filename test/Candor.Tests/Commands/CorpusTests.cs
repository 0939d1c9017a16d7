using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Commands;

public sealed class CorpusTests : IDisposable
{
    private const string Texts = "tea rice boat lamp moon rain tree fish bird road song wind snow coat door milk bread stone glass river";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_store_tells_how_its_corpus_fares()
    {
        var store = await Replay(Lines());

        var json = (await CommandRun.Of("corpus", "--store", store, "--json")).Json.GetProperty("series");
        var series = Assert.Single(json.EnumerateArray());
        var periods = series.GetProperty("periods").EnumerateArray().ToArray();
        Assert.Equal(("en", "2026-03-02", 300, 1), (series.GetProperty("language").GetString(), periods[0].GetProperty("start").GetString(), periods[0].GetProperty("accounts").GetInt32(), periods[0].GetProperty("without_text").GetInt32()));
        Assert.Equal(["nothing_before", "yes"], periods.Select(period => period.GetProperty("more_homogeneous").GetString()));
        Assert.InRange(periods[1].GetProperty("repeated").GetDouble(), 0.4, 0.7);
        Assert.Contains("texts 9", periods[1].GetProperty("remarks")[0].GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Contains("文本由 9", periods[1].GetProperty("remarks")[0].GetProperty("zh").GetString(), StringComparison.Ordinal);

        var (english, chinese) = (await CommandRun.Of("corpus", "--store", store), await CommandRun.Of("corpus", "--store", store, "--words", "zh"));
        Assert.Contains("en: everything", english.Output, StringComparison.Ordinal);
        Assert.Contains("█████████▏", english.Output, StringComparison.Ordinal);
        Assert.Contains("是否更同质", chinese.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_and_tags_are_asked_for_by_name()
    {
        var store = await Replay(Lines());

        IEnumerable<int> Posts(CommandRun run) => [.. run.Json.GetProperty("series").EnumerateArray().SelectMany(series => series.GetProperty("periods").EnumerateArray()).Select(period => period.GetProperty("posts").GetInt32())];
        Assert.Equal([150, 150], Posts(await CommandRun.Of("corpus", "--store", store, "--topic", "food", "--json")));
        Assert.Equal([100, 100], Posts(await CommandRun.Of("corpus", "--store", store, "--tag", "#Tea", "--json")));
        Assert.Empty(Posts(await CommandRun.Of("corpus", "--store", store, "--lang", "zh", "--json")));
        Assert.Equal(14, Posts(await CommandRun.Of("corpus", "--store", store, "--by", "day", "--json")).Count());
        Assert.Contains("No post has a trace here.", (await CommandRun.Of("corpus", "--store", store, "--tag", "milk")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_language_or_no_store_is_said()
    {
        Assert.Contains("--lang: expected a language", (await CommandRun.Of("corpus", "--store", _folder.Path("none"), "--lang", "x")).Error, StringComparison.Ordinal);
        Assert.Contains("here is no store", (await CommandRun.Of("corpus", "--store", _folder.Path("none"))).Error, StringComparison.Ordinal);
    }

    private async Task<string> Replay(IEnumerable<string> lines)
    {
        File.WriteAllLines(_folder.Path("events"), lines);
        var run = await CommandRun.Of("replay", _folder.Path("events"), "--store", _folder.Path("store"));
        Assert.Equal((0, ""), (run.Code, run.Error));
        return _folder.Path("store");
    }

    /// <summary>300 accounts post once a week: first each its own words, then three of five one text.</summary>
    private static IEnumerable<string> Lines()
    {
        var words = Texts.Split(' ');
        yield return Line(0, 0, "bare", "\"repost_of\":\"p\"");
        for (var week = 0; week < 2; week++)
        {
            for (var i = 0; i < 300; i++)
            {
                var own = string.Join(' ', Enumerable.Range(0, 6).Select(j => words[((i + 1) * (j + 3) * 7 + (i / 20 * j)) % 20])) + $" number{i:0000}".Replace('0', 'o').Replace('1', 'l');
                var text = week == 1 && i % 5 < 3 ? "the same words for everybody who is paid" : own;
                yield return Line(week, i, $"p{week}-{i}", $"\"text\":\"{text}\"" + (i % 2 == 0 ? ",\"topic\":\"food\"" : "") + (i % 3 == 0 ? ",\"tags\":[\"tea\"]" : ""));
            }
        }
    }

    private static string Line(int week, int i, string post, string data) =>
        $$"""{"specversion":"1.0","id":"{{post}}","source":"/t","type":"post.created","time":"2026-03-{{2 + (week * 7) + (i % 7):00}}T{{i % 24:00}}:00:00Z","subject":"a{{i}}","data":{"post":"{{post}}","lang":"en",""" + data + "}}";
}
