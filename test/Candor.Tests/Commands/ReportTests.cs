using System.Text;
using System.Text.Json.Nodes;
using Candor.Embedded.Records;
using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Commands;

public sealed class ReportTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "Accounts to look at")]
    [InlineData("zh", "需要查看的账号")]
    [InlineData("both", "Accounts to look at", "需要查看的账号")]
    public async Task A_page_is_made(string language, params string[] phrases)
    {
        var run = await Report(sample.Trained.Verdicts, "--lang", language, "--top", "5");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith($"Report: {Page}; 240 accounts, 42 flagged, 5 of them in full.", run.Output, StringComparison.Ordinal);
        foreach (var phrase in phrases) Assert.Contains(phrase, File.ReadAllText(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_calibration_promises_nothing()
    {
        var verdicts = _folder.Path("v.ndjson");
        Assert.Equal(0, (await CommandRun.Of("replay", SampleRun.Events, "--out", verdicts)).Code);

        var run = await CommandRun.Of("report", "--verdicts", verdicts, "--out", Page, "--lang", "en");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("these are not your people", File.ReadAllText(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"promise\"", File.ReadAllText(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_out_of_the_replay_is_left_out_of_the_page()
    {
        var verdicts = _folder.Path("v.ndjson");
        string[] made = ["--model", sample.Trained.Model, "--calibration", sample.Trained.Calibration, "--without", "timing", "--alpha", "0.1"];
        Assert.Equal(0, (await CommandRun.Of(["replay", SampleRun.Events, .. made, "--out", verdicts])).Code);

        Assert.Equal(0, (await Report(verdicts, "--without", "timing", "--alpha", "0.1")).Code);
        AssertRefused(await Report(verdicts, "--alpha", "0.1"), "The verdicts were not made with this calibration, --alpha and --without:");
        AssertRefused(await Report(verdicts, "--without", "timing"), "The verdicts were not made with this calibration, --alpha and --without:");
    }

    [Fact]
    public async Task A_store_gives_the_page_that_its_verdicts_give()
    {
        var (verdicts, store) = (_folder.Path("v.ndjson"), _folder.Path("store"));
        string[] made = ["--model", sample.Trained.Model, "--calibration", sample.Trained.Calibration];
        string[] chosen = ["--without", "topic", "--alpha", "0.1"];
        Assert.Equal(0, (await CommandRun.Of(["replay", SampleRun.Events, .. made, .. chosen, "--out", verdicts, "--store", store])).Code);
        Assert.Equal(0, (await Report(verdicts, chosen)).Code);
        var page = File.ReadAllBytes(Page);
        File.Delete(Page);

        var run = await CommandRun.Of(["report", "--store", store, .. made, "--out", Page]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(page, File.ReadAllBytes(Page));
        AssertRefused(await CommandRun.Of("report", "--store", store, "--out", Page), $"{store}: this store was made with another model than");
        AssertRefused(await CommandRun.Of(["report", "--store", store, .. made, "--alpha", "0.1", "--out", Page]), "--alpha is for --verdicts; a store knows what its run was made with.");
        AssertRefused(await CommandRun.Of(["report", "--store", store, "--verdicts", verdicts, .. made, "--out", Page]), "One of --verdicts and --store is needed, not both.");
        AssertRefused(await CommandRun.Of("report", "--store", _folder.Path("none"), "--out", Page), $"{_folder.Path("none")}: here is no store");
    }

    [Fact]
    public async Task A_store_in_which_no_run_has_finished_gives_no_page()
    {
        var store = _folder.Path("store");
        Assert.Equal(0, (await CommandRun.Of("replay", SampleRun.Events, "--store", store)).Code);
        File.Delete(Path.Combine(store, "records.db"));
        using (RecordDatabase.Open(Path.Combine(store, "records.db")))
        {
        }

        AssertRefused(await CommandRun.Of("report", "--store", store, "--out", Page), $"{store}: no run of this store has finished yet");
    }

    [Fact]
    public async Task A_file_without_lines_gives_a_page_that_says_so()
    {
        Assert.Equal(0, (await Report(_folder.File("v.ndjson", []))).Code);
        Assert.Contains("There are no accounts", File.ReadAllText(Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("activity", """{"week_hours":[1],"gaps":[]}""")]
    [InlineData("activity", "17")]
    [InlineData("share_automated", "[]")]
    [InlineData("share_automated", "0")]
    [InlineData("stratum", "\"en\"")]
    [InlineData("verdict", "\"guilty\"")]
    [InlineData("account", "null")]
    [InlineData("account", "\"\\ud800\"")]
    [InlineData("reasons", "null")]
    [InlineData("evidence", "1e999")]
    [InlineData("events", "1.5")]
    [InlineData("window", """{"start":"yesterday","before":0,"managed_before":0}""")]
    public async Task A_line_that_is_no_verdict_is_refused_with_its_number(string member, string value)
    {
        var line = Flagged(member, value);
        var verdicts = _folder.File("v.ndjson", Encoding.UTF8.GetBytes("\n" + line + "\n"));

        AssertRefused(await Report(verdicts), $"{verdicts}: line 2: this is no verdict as 'candor replay --out' writes it");
        Assert.False(File.Exists(Page));
    }

    [Fact]
    public async Task An_account_that_occurs_twice_is_refused()
    {
        var line = Flagged("account", "\"twice\"");
        var verdicts = _folder.File("v.ndjson", Encoding.UTF8.GetBytes(line + "\n" + line + "\n"));

        AssertRefused(await Report(verdicts), $"{verdicts}: line 2: account 'twice' occurs twice.");
    }

    private string Page => _folder.Path("report.html");

    private string Flagged(string member, string value)
    {
        var line = Trained.Lines(sample.Trained.Verdicts).Values.First(line => line.Contains("\"verdict\":\"managed\"", StringComparison.Ordinal));
        var marked = JsonNode.Parse(line)!.AsObject();
        marked[member] = "here";
        return marked.ToJsonString().Replace($"\"{member}\":\"here\"", $"\"{member}\":{value}", StringComparison.Ordinal);
    }

    private Task<CommandRun> Report(string verdicts, params string[] others) => CommandRun.Of(
        ["report", "--verdicts", verdicts, "--model", sample.Trained.Model, "--calibration", sample.Trained.Calibration, "--out", Page, .. others]);

    private static void AssertRefused(CommandRun run, string message)
    {
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("candor: " + message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
