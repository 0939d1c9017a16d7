using System.Globalization;
using System.Text;
using System.Text.Json;
using Candor.Numerics;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Commands;

/// <summary>The command over a small town: sixty people who post for three days, and at times thirty accounts that appear for half an hour to praise one thing.</summary>
public sealed class FactoriesTests : IDisposable
{
    private const string Common = "river window market garden teacher winter station paper bread music bridge morning doctor letter summer kitchen forest school island ticket";
    private const string Praised = "juicer blender smoothie vitamins pulp blades warranty discount recipe detox";

    private readonly TemporaryFolder _folder = new();
    private readonly SeededRandom _random = new(7);
    private readonly StringBuilder _events = new();
    private int _posts;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_campaign_is_told_with_the_ids_of_the_platform_and_an_explanation_for_every_account()
    {
        var json = (await CommandRun.Of("factories", "--store", await Store(campaign: 30), "--json")).Json;

        var factory = Assert.Single(json.GetProperty("factories").EnumerateArray());
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"praise-{i:00}"), factory.GetProperty("accounts").EnumerateArray().Select(name => name.GetString()!).Order());
        Assert.StartsWith("f-", factory.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.True(factory.GetProperty("e_value").GetDouble() >= 20);
        Assert.InRange(factory.GetProperty("evidence").GetDouble(), 0.1, 3);
        Assert.All(factory.GetProperty("reasons").EnumerateArray(), IsTold);
        Assert.All(factory.GetProperty("members").EnumerateArray(), member =>
        {
            Assert.NotEmpty(member.GetProperty("reasons").EnumerateArray());
            Assert.All(member.GetProperty("reasons").EnumerateArray(), IsTold);
            Assert.StartsWith("2026-05-02T1", member.GetProperty("events")[0].GetProperty("time").GetString(), StringComparison.Ordinal);
        });
        var mention = Assert.Single(factory.GetProperty("reasons").EnumerateArray(), reason => reason.GetProperty("code").GetString() == "factory.mention");
        Assert.Equal("person-03", mention.GetProperty("about").GetString());
    }

    [Fact]
    public async Task Asked_again_it_says_the_same()
    {
        var store = await Store(campaign: 30);

        Assert.Equal((await CommandRun.Of("factories", "--store", store, "--json")).Output, (await CommandRun.Of("factories", "--store", store, "--json")).Output);
    }

    [Fact]
    public async Task It_is_told_in_words_of_either_language()
    {
        var store = await Store(campaign: 30);
        var english = (await CommandRun.Of("factories", "--store", store)).Output;
        var chinese = (await CommandRun.Of("factories", "--store", store, "--lang", "zh")).Output;

        Assert.Contains("30 accounts", english, StringComparison.Ordinal);
        Assert.Contains("This formed the group and proves nothing.", english, StringComparison.Ordinal);
        Assert.Contains("30 个账号", chinese, StringComparison.Ordinal);
        Assert.Contains("praise-", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Among_people_there_is_none()
    {
        var store = await Store(campaign: 0);

        Assert.Equal(0, (await CommandRun.Of("factories", "--store", store, "--json")).Json.GetProperty("factories").GetArrayLength());
        Assert.Contains("No group of accounts stands out", (await CommandRun.Of("factories", "--store", store)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_without_traces_says_so()
    {
        var run = await CommandRun.Of("factories", "--store", await Store(campaign: 0, "--trace-days", "0"));

        Assert.Equal(2, run.Code);
        Assert.Contains("the store keeps no traces", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_no_store_is_refused() => Assert.Equal(2, (await CommandRun.Of("factories", "--store", _folder.Path("nothing"))).Code);

    private static void IsTold(JsonElement reason)
    {
        Assert.NotEqual("", reason.GetProperty("code").GetString());
        Assert.NotEqual("", reason.GetProperty("fact").GetString());
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", reason.GetProperty("fact_zh").GetString());
        Assert.True(reason.TryGetProperty("observed", out _) && reason.TryGetProperty("expected", out _));
    }

    private async Task<string> Store(int campaign, params string[] more)
    {
        var lines = new List<(double Hour, string Line)>();
        for (var account = 0; account < 60; account++)
        {
            for (var i = 0; i < 12; i++) lines.Add(Post($"person-{account:00}", (24 * _random.Below(3)) + 8 + (14 * _random.NextDouble()), Say(Common, 9), null));
        }

        for (var account = 0; account < campaign; account++) lines.Add(Post($"praise-{account:00}", 36 + (0.4 * _random.NextDouble()), Say(Common, 5) + " " + Say(Praised, 4), "person-03"));
        foreach (var (_, line) in lines.OrderBy(line => line.Hour)) _events.Append(line).Append('\n');
        var (events, store) = (_folder.File("events.ndjson", Encoding.UTF8.GetBytes(_events.ToString())), _folder.Path("store"));
        var run = await CommandRun.Of(["replay", events, "--store", store, .. more]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return store;
    }

    private string Say(string words, int count)
    {
        var all = words.Split(' ');
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => all[_random.Below(all.Length)]));
    }

    private (double Hour, string Line) Post(string account, double hour, string text, string? mention)
    {
        var time = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var mentions = mention is null ? "" : $",\"mentions\":[\"{mention}\"]";
        var number = (++_posts).ToString(CultureInfo.InvariantCulture);
        return (hour, $$$"""{"specversion":"1.0","id":"e{{{number}}}","source":"/t","type":"post.created","time":"{{{time}}}","subject":"{{{account}}}","data":{"post":"p{{{number}}}","text":"{{{text}}}","lang":"en"{{{mentions}}}}}""");
    }
}
