using System.Text.Json;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Commands;

public sealed class ExplainTests(SampleRun sample)
{
    [Theory]
    [InlineData("en", "managed (run by an AI)", "What speaks against it (nats):", "Nothing here says that an account is human.")]
    [InlineData("zh", "AI 托管", "不利的事实（奈特）：", "这里从不断言某账号是真人。")]
    public async Task A_managed_verdict_is_explained_in_both_languages(string language, params string[] phrases)
    {
        var run = await CommandRun.Of("explain", First("managed"), "--verdicts", sample.Trained.Verdicts, "--lang", language);

        Assert.Equal((0, ""), (run.Code, run.Error));
        foreach (var phrase in phrases) Assert.Contains(phrase, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Every_account_can_be_explained(string language)
    {
        foreach (var account in Trained.Lines(sample.Trained.Verdicts).Keys)
        {
            var run = await CommandRun.Of("explain", account, "--verdicts", sample.Trained.Verdicts, "--lang", language);

            Assert.Equal((0, ""), (run.Code, run.Error));
            Assert.Contains(account, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_line_itself_can_be_had()
    {
        var account = First("no_finding");

        var run = await CommandRun.Of("explain", account, "--verdicts", sample.Trained.Verdicts, "--json");

        Assert.Equal(Trained.Lines(sample.Trained.Verdicts)[account], run.Output.Trim());
    }

    [Theory]
    [InlineData("en", "A made-up community of 240 accounts", "managed with the verdict managed", "Nothing here says")]
    [InlineData("zh", "A made-up community of 240 accounts", "managed with the verdict managed", "结论只是把行为与人群相比")]
    public async Task The_demo_goes_all_the_way(string language, params string[] phrases)
    {
        var run = await CommandRun.Of("demo", "--lang", language);

        Assert.Equal((0, ""), (run.Code, run.Error));
        foreach (var phrase in phrases) Assert.Contains(phrase, run.Output, StringComparison.Ordinal);
    }

    private string First(string verdict) => Trained.Lines(sample.Trained.Verdicts)
        .First(pair => JsonDocument.Parse(pair.Value).RootElement.GetProperty("verdict").GetString() == verdict).Key;
}
