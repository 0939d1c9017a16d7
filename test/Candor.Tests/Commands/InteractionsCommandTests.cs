using System.Globalization;
using System.Text.Json;
using Candor.Events;
using Candor.Events.Traces;
using Candor.Tests.Input;
using Candor.Tests.Signals.Interactions.Villages;
using Xunit;
using static System.FormattableString;

namespace Candor.Tests.Commands;

/// <summary>From events over a store to findings.</summary>
public sealed class InteractionsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.Path("store");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_store_knows_is_looked_through_and_names_are_told()
    {
        var village = await Replay(new Village(1, days: 14).People(40).Live().Ring(8, postsADay: 3).Flood());

        var json = (await Done("interactions", "--store", Store, "--json")).Json;

        var findings = json.GetProperty("findings").EnumerateArray().ToDictionary(finding => finding.GetProperty("kind").GetString()!);
        Assert.Equal(["reply_flood", "ring"], findings.Keys.Order());
        Assert.Equal(village.Of("ring").Select(Name).Order(), AccountsOf(findings["ring"]));
        Assert.Equal(village.Of("flooder").Select(Name), AccountsOf(findings["reply_flood"]));
        Assert.Equal(9, json.GetProperty("evidence").EnumerateObject().Count());
        Assert.All(json.GetProperty("evidence").EnumerateObject(), nats => Assert.InRange(nats.Value.GetDouble(), 1, 3));
    }

    [Theory]
    [InlineData("en", "Flood of replies", "replies that were not answered", "charged with nothing")]
    [InlineData("zh", "回复轰炸", "未获回应的回复", "不承担任何责任")]
    public async Task Findings_are_told_in_both_languages(string language, params string[] phrases)
    {
        var village = await Replay(new Village(2, days: 14).People(20).Live().Flood());

        var told = (await Done("interactions", "--store", Store, "--lang", language)).Output;

        foreach (var phrase in phrases) Assert.Contains(phrase, told, StringComparison.Ordinal);
        Assert.Contains(Name(village.Of("flooder")[0]), told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stricter_rate_asks_for_more()
    {
        await Replay(new Village(2, days: 14).People(20).Live().Flood());

        async Task<double> Needed(string rate) =>
            (await Done("interactions", "--store", Store, "--fdr", rate, "--json")).Json.GetProperty("findings")[0].GetProperty("log_e_value_needed").GetDouble();

        Assert.True(await Needed("0.02") >= await Needed("0.1"));
        Assert.Empty((await Done("interactions", "--store", Store, "--fdr", "0.000001", "--json")).Json.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public async Task A_store_without_traces_is_the_users_error()
    {
        await Replay(new Village(2, days: 14).People(5).Live(), "--trace-days", "0");

        var run = await CommandRun.Of("interactions", "--store", Store);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("keeps no traces", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_store_is_the_users_error()
    {
        var run = await CommandRun.Of("interactions", "--store", _folder.Path("nothing"));

        Assert.Equal((2, ""), (run.Code, run.Output));
    }

    private async Task<Village> Replay(Village village, params string[] options)
    {
        var events = _folder.Path("events.ndjson");
        var traces = village.Traces();
        File.WriteAllLines(events, Enumerable.Range(0, traces.Count).Select(i => Line(traces[i], traces.WordsOf(i), i)));
        await Done(["replay", events, "--store", Store, "--out", _folder.Path("verdicts.ndjson"), .. options]);
        return village;
    }

    private static async Task<CommandRun> Done(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run;
    }

    private static string[] AccountsOf(JsonElement finding) => [.. finding.GetProperty("accounts").EnumerateArray().Select(account => account.GetString()!).Order()];

    private static string Name(ulong account) => Invariant($"a{account:x}");

    private static string Line(in Trace trace, ReadOnlySpan<uint> words, int number)
    {
        var text = string.Join(' ', words.ToArray().Select(word => Invariant($"w{word:x}")));
        var data = trace.Type switch
        {
            EventType.PostCreated => Invariant($$"""{"post":"p{{trace.Post:x}}","text":"{{text}}"}"""),
            EventType.CommentCreated => Invariant($$"""{"comment":"p{{trace.Post:x}}","post":"p{{trace.Parent:x}}","text":"{{text}}"{{(trace.ReplyTo == 0 ? "" : Invariant($",\"parent\":\"p{trace.ReplyTo:x}\""))}}{{(trace.Target == 0 ? "" : Invariant($",\"to\":\"{Name(trace.Target)}\""))}}}"""),
            EventType.ReactionAdded => Invariant($$"""{"post":"p{{trace.Post:x}}","kind":"like"}"""),
            _ => throw new InvalidOperationException(),
        };
        var type = trace.Type switch
        {
            EventType.PostCreated => "post.created",
            EventType.CommentCreated => "comment.created",
            _ => "reaction.added",
        };
        var time = DateTimeOffset.FromUnixTimeMilliseconds(trace.Time).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return Invariant($$"""{"specversion":"1.0","id":"e{{number}}","source":"/test","type":"{{type}}","time":"{{time}}","subject":"{{Name(trace.Account)}}","data":{{data}}}""");
    }
}
