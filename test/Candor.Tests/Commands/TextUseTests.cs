using System.Text.Json;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Commands;

public sealed class TextUseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Texts_are_counted_by_what_they_claim_and_written_with_their_cues()
    {
        var (texts, use) = (_folder.Path("texts.ndjson"), _folder.Path("use.ndjson"));
        await File.WriteAllLinesAsync(
            texts,
            [
                """{"id":"a","lang":"zh","text":"住了两晚，房间干净，下次还来。"}""",
                """{"id":"b","lang":"zh","text":"增值税是指对增值额征收的一种税。"}""",
                """{"lang":"en","text":"We ordered the soup and it was bland."}""",
                """{"lang":"en","body":"no text"}""",
                """{"text":"\ud800"}""",
                "no JSON",
            ],
            TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("text", "use", texts, "--out", use, "--json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(3, run.Json.GetProperty("all").GetProperty("texts").GetInt32());
        Assert.Equal(3, run.Json.GetProperty("skipped").GetInt32());
        Assert.Equal(1, run.Json.GetProperty("groups").GetProperty("zh").GetProperty("claims").GetInt32());
        Assert.Equal(1, run.Json.GetProperty("groups").GetProperty("zh").GetProperty("does_not").GetInt32());
        Assert.Equal(1, run.Json.GetProperty("groups").GetProperty("en").GetProperty("claims").GetInt32());
        var lines = File.ReadLines(use).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["claims", "does_not", "claims"], lines.Select(line => line.GetProperty("verdict").GetString()));
        Assert.Equal("b", lines[1].GetProperty("id").GetString());
        var cue = lines[0].GetProperty("cues")[0];
        Assert.Equal(("dropped_act", 0, 4), (cue.GetProperty("cue").GetString(), cue.GetProperty("start").GetInt32(), cue.GetProperty("length").GetInt32()));
    }

    [Fact]
    public async Task Without_json_it_is_a_table()
    {
        var texts = _folder.Path("texts.ndjson");
        await File.WriteAllTextAsync(texts, """{"label":"ai","text":"I stayed here with my sister last weekend."}""", TestContext.Current.CancellationToken);

        var run = await CommandRun.Of("text", "use", texts, "--by", "label");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches(@"ai +1 +100\.0 % +0\.0 % +0\.0 %", run.Output);
    }
}
