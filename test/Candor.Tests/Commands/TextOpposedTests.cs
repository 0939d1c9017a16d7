using System.Text.Json;
using Candor.Tests.Input;
using Candor.Tests.Signals.Opposed;
using Xunit;

namespace Candor.Tests.Commands;

public sealed class TextOpposedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Texts_are_counted_and_signals_written_with_reasons_and_places()
    {
        var (texts, signals) = (_folder.Path("texts.ndjson"), _folder.Path("opposed.ndjson"));
        await File.WriteAllLinesAsync(
            texts,
            [
                """{"id":"a","lang":"zh","text":"去AI标识教程，一共三步，9.9元，私信我。"}""",
                """{"id":"b","lang":"zh","text":"今天去公园走走。"}""",
                """{"lang":"en","text":"Run 100 faceless accounts on autopilot. Course $299, DM me."}""",
                """{"lang":"en","body":"no text"}""",
                "no JSON",
            ],
            TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("text", "opposed", texts, "--by", "lang", "--out", signals, "--json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal((3, 2), (run.Json.GetProperty("all").GetProperty("items").GetInt32(), run.Json.GetProperty("skipped").GetInt32()));
        Assert.Equal(1, run.Json.GetProperty("groups").GetProperty("zh").GetProperty("removal_tutorial").GetProperty("strong").GetInt32());
        Assert.Equal(1, run.Json.GetProperty("groups").GetProperty("en").GetProperty("factory_tutorial").GetProperty("weak").GetInt32());
        var lines = File.ReadLines(signals).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(2, lines.Length);
        Assert.Equal(("a", 1), (lines[0].GetProperty("id").GetString(), lines[0].GetProperty("line").GetInt32()));
        var signal = lines[0].GetProperty("signals")[0];
        Assert.Equal("removal_tutorial", signal.GetProperty("name").GetString());
        Assert.InRange(signal.GetProperty("strength").GetDouble(), 0.5, 1);
        Assert.StartsWith("It speaks of", signal.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("文中", signal.GetProperty("reason_zh").GetString(), StringComparison.Ordinal);
        Assert.Equal("text", signal.GetProperty("evidence")[0].GetProperty("in").GetString());
    }

    [Fact]
    public async Task Events_bring_posts_profiles_and_reports()
    {
        var (events, signals) = (_folder.Path("events.ndjson"), _folder.Path("opposed.ndjson"));
        string Event(int number, string type, string subject, string data) =>
            $$"""{"specversion":"1.0","id":"{{number}}","source":"/t","type":"{{type}}","time":"2026-07-10T08:00:0{{number}}Z","subject":"{{subject}}","data":{{data}}}""";
        await File.WriteAllLinesAsync(
            events,
            [
                Event(1, "account.updated", "acct-7", """{"name":"林晚舟官方","bio":""}"""),
                Event(2, "account.updated", "acct-lin", """{"name":"林晚舟官方","bio":""}"""),
                Event(3, "post.created", "acct-8", """{"post":"p-1","title":"全场五折","text":"夏季连衣裙上新，想要的私信我","tags":["台风银杏"]}"""),
                Event(4, "report.filed", "acct-lin", """{"report":"r-1","target":{"post":"p-1"},"reason":"portrait","text":"my face"}"""),
                Event(5, "reaction.added", "acct-9", """{"post":"p-1","kind":"like"}"""),
            ],
            TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("text", "opposed", events, "--names", Made.PathOf("names.yaml"), "--topics", Made.PathOf("topics.yaml"), "--out", signals, "--json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var found = File.ReadLines(signals).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(line => (line.GetProperty("id").GetString(), line.GetProperty("signals")[0].GetProperty("name").GetString())).ToArray();
        Assert.Equal([("acct-7", "impersonation"), ("p-1", "hot_topic_riding"), ("p-1", "rights_complaint")], found);
    }

    [Fact]
    public async Task A_name_that_a_crowd_bears_is_weak()
    {
        var accounts = _folder.Path("accounts.ndjson");
        await File.WriteAllLinesAsync(accounts, Enumerable.Range(0, 40).Select(i => $$"""{"account":"a-{{i}}","name":"林晚舟"}"""), TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("text", "opposed", accounts, "--names", Made.PathOf("names.yaml"), "--json");

        Assert.Equal(40, run.Json.GetProperty("all").GetProperty("impersonation").GetProperty("weak").GetInt32());
        Assert.Equal(0, run.Json.GetProperty("all").GetProperty("impersonation").GetProperty("clear").GetInt32());
    }

    [Fact]
    public async Task Without_json_it_is_a_table_with_exact_intervals()
    {
        var texts = _folder.Path("texts.ndjson");
        await File.WriteAllTextAsync(texts, """{"text":"去AI标识教程，一共三步，9.9元，私信我。"}""", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("text", "opposed", texts);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches(@"removal_tutorial +1 +1 +1 +1 +10000\.00 \(250\.00 to 10000\.00\)", run.Output);
    }

    [Fact]
    public async Task A_list_that_is_wrong_is_refused_with_its_line()
    {
        var (texts, names) = (_folder.Path("texts.ndjson"), _folder.Path("names.yaml"));
        await File.WriteAllTextAsync(texts, """{"text":"x"}""", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(names, "format: candor-names/1\nnames:\n  - nam: x\n", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("text", "opposed", texts, "--names", names);

        Assert.NotEqual(0, run.Code);
        Assert.Contains("line 3, column 5: 'nam' is not a member of an item of names; did you mean 'name'?", run.Error, StringComparison.Ordinal);
    }
}
