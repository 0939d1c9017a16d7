using Candor.Tests.Input;
using Candor.Tests.Policies.Publishing;
using Xunit;

namespace Candor.Tests.Commands;

public sealed class PolicyRenderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _policy;

    public PolicyRenderTests() => _policy = Written("harbour.yaml", Rules.Text);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_file_Markdown_goes_to_the_output()
    {
        var run = await CommandRun.Of("policy", "render", _policy, "--lang", "en");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("# AI at the harbour\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules.html", "<!DOCTYPE html>")]
    [InlineData("rules.md", "*中文在后半部分。*")]
    [InlineData("rules.json", "{\n  \"policy\": \"harbour\"")]
    public async Task The_name_of_the_file_says_what_is_written(string name, string start)
    {
        var run = await CommandRun.Of("policy", "render", _policy, "--out", _folder.Path(name));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal($"Rules: {_folder.Path(name)}; harbour, version 2026-03: 3 rules in force, 1 tried out, 3 classes of use.", run.Output.TrimEnd());
        Assert.StartsWith(start, File.ReadAllText(_folder.Path(name)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_data_it_says_the_same()
    {
        var data = (await CommandRun.Of("policy", "render", _policy, "--json")).Json;
        var rule = data.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("rule").GetString() == "not-told");

        Assert.Equal(["not-told", "many-replies", "good-chart"], Names(data, "rules", "rule"));
        Assert.Equal(["on-trial"], Names(data, "tried_out", "rule"));
        Assert.Equal(["diagrams", "translations", "silent_ai"], Names(data, "classes", "class"));
        Assert.Equal(["2026-03", "2026-02", "2026-01"], Names(data, "versions", "version"));
        Assert.Equal("2026-02-01T09:30:00+08:00", data.GetProperty("versions")[1].GetProperty("effective").GetString());
        Assert.False(data.GetProperty("declaring").GetProperty("can_cost_reach").GetBoolean());
        Assert.Equal("限制分发（作品），14 天；记 2 分", rule.GetProperty("then")[1].GetProperty("text").GetProperty("zh").GetString());
        Assert.Contains("have to tell", rule.GetProperty("because").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, data.GetProperty("exceptions")[0].GetProperty("named_accounts").GetInt32());
        Assert.Equal(3, data.GetProperty("limits")[0].EnumerateObject().Count());
    }

    [Fact]
    public async Task In_one_language_data_has_only_that()
    {
        var run = await CommandRun.Of("policy", "render", _policy, "--json", "--language", "zh");

        Assert.Equal("港口 AI 规则", run.Json.GetProperty("title").GetProperty("zh").GetString());
        Assert.DoesNotContain("\"en\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_named_with_those_that_are() => Refused(
        await CommandRun.Of("policy", "render", _policy, "--version", "2026-04"), "harbour has no version '2026-04'; there are 2026-01, 2026-02, 2026-03.");

    [Fact]
    public async Task A_version_is_shown_as_it_was() =>
        Assert.Equal(["old-rule", "many-replies"], Names((await CommandRun.Of("policy", "render", _policy, "--version", "2026-01", "--json")).Json, "rules", "rule"));

    [Fact]
    public async Task What_cannot_be_written_is_refused()
    {
        Refused(await CommandRun.Of("policy", "render", _policy, "--out", _folder.Path("rules.pdf")), "--out: 'rules.pdf' ends in none of .html, .md, .json.");
        Refused(await CommandRun.Of("policy", "render", _policy, "--json", "--out", _folder.Path("rules.md")), "--json writes JSON, but 'rules.md' does not end in .json.");
        Refused(await CommandRun.Of("policy", "render", _folder.Path("none.yaml")), "Could not find file");
        Refused(await CommandRun.Of("policy", "render", Written("wrong.yaml", "policy: x\n")), $"{_folder.Path("wrong.yaml")}: line 1, column 1:");
    }

    private static string[] Names(System.Text.Json.JsonElement data, string list, string member) => [.. data.GetProperty(list).EnumerateArray().Select(one => one.GetProperty(member).GetString()!)];

    private static void Refused(CommandRun run, string message)
    {
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("candor: " + message, run.Error, StringComparison.Ordinal);
    }

    private string Written(string name, string text)
    {
        File.WriteAllText(_folder.Path(name), text);
        return _folder.Path(name);
    }
}
