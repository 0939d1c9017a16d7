using Candor.Cli.Policies.Scenarios;
using Candor.Tests.Architecture;
using Candor.Tests.Commands;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Policies;

/// <summary>The scenarios: what a person who answers for the rules has signed.</summary>
public sealed class ScenarioTests : IDisposable
{
    private static readonly ScenarioRunner Runner = new();
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. Files.Select(file => Path.GetFileName(file)!)];

    private static string Folder => Path.Combine(Repository.Root, "scenarios");

    private static string[] Files => [.. Directory.GetFiles(Folder, "*.md").Where(file => Path.GetFileName(file) != "README.md").Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_scenario_comes_out_as_it_is_signed(string name) =>
        Assert.Empty(Runner.Run(ScenarioReader.Read(Path.Combine(Folder, name))).Differences);

    [Fact]
    public void Every_requirement_and_conflict_has_a_scenario()
    {
        var shown = Files.SelectMany(file => ScenarioReader.Read(file).Requirements).ToHashSet(StringComparer.Ordinal);
        var asked = Numbers(1, 11).Concat(Numbers(36, 62)).Concat(Numbers(70, 78)).Concat(Enumerable.Range(1, 8).Select(i => $"C{i}"));

        Assert.True(Files.Length >= 60, $"{Files.Length} scenarios");
        Assert.Empty(asked.Except(shown));

        static IEnumerable<string> Numbers(int first, int last) => Enumerable.Range(first, last - first + 1).Select(i => $"R{i}");
    }

    [Fact]
    public void A_measure_that_is_not_said_and_one_that_is_not_there_are_told()
    {
        var outcome = Run("| ken | | warn | applied | twice |", extra: "");

        Assert.Equal(["line 20: warn of ken is not there; there is warn of ken (applied, by once)", "not said: warn of ken (applied, by once)"], outcome.Differences);
    }

    [Fact]
    public void An_innocent_who_is_restricted_fails_the_suite()
    {
        Assert.Empty(Run("| ken | | warn | applied | once |", extra: "Innocents: ken").Differences);

        var outcome = Run("| ken | | warn | applied | once |", extra: "Innocents: ken", then: "{ measure: warn, strike: 1 }");

        Assert.Equal(["ken is innocent and has a strike: warn of ken (applied, by once)"], outcome.Differences);
    }

    [Theory]
    [InlineData("| ken | | wern | applied | |", "line 20: 'wern' is no measure; there are boost, warn")]
    [InlineData("| ken | | warn |", "line 20: the row has 3 cells, the table 5 columns")]
    public void A_scenario_that_is_wrong_says_where(string row, string why)
    {
        var fault = Assert.Throws<FormatException>(() => Run(row, extra: ""));

        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_ends_with_1_if_one_is_wrong()
    {
        var path = Write("| ken | | warn | applied | twice |", "", "{ measure: warn }");

        var run = await CommandRun.Of("policy", "test", path);

        Assert.Equal(1, run.Code);
        Assert.Contains("0 of 1 scenarios are right", run.Output, StringComparison.Ordinal);
    }

    private ScenarioOutcome Run(string row, string extra, string then = "{ measure: warn }") => new ScenarioRunner().Run(ScenarioReader.Read(Write(row, extra, then)));

    private string Write(string row, string extra, string then)
    {
        File.WriteAllText(_folder.Path("policy.yaml"), $"{Written.Head}rules:\n{Written.RuleText("once", "event.has_text", then: then)}");
        var path = _folder.Path("scenario.md");
        File.WriteAllText(path, $"""
            # Somebody posts

            Policy: policy.yaml
            {extra}

            ## Given

            | account | fact | value |
            |---|---|---|
            | ken | verdict.kind | no_finding |

            ## Events

            | time | type | account | text |
            |---|---|---|---|
            | 2026-03-11 09:00 | post.created | ken | good morning |
            ## Then
            | account | post | measure | status | rule |
            |---|---|---|---|---|
            {row}
            """);
        return path;
    }
}
