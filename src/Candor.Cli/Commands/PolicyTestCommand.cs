using System.CommandLine;
using Candor.Cli.Policies.Scenarios;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor policy test</c>.</summary>
internal static class PolicyTestCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("SCENARIO") { Description = "Scenarios (Markdown).", Arity = ArgumentArity.OneOrMore, HelpName = "SCENARIO.md" };
        var json = CommonOptions.Json();
        var command = new Command("test", "Run scenarios: what happened, and what the rules are to make of it; exit code 1 if they make something else of it.") { files, json };
        command.SetAction(parsed =>
        {
            var runner = new ScenarioRunner();
            var outcomes = parsed.GetRequiredValue(files).Select(file => runner.Run(ScenarioReader.Read(file.ToString()))).ToList();
            if (parsed.GetValue(json)) WriteJson(parsed.InvocationConfiguration.Output, outcomes);
            else Tell(parsed.InvocationConfiguration.Output, outcomes);
            return outcomes.All(outcome => outcome.IsRight) ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static void Tell(TextWriter output, List<ScenarioOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            output.WriteLine($"{(outcome.IsRight ? "right" : "WRONG")}  {Path.GetFileName(outcome.Scenario.Path)}: {outcome.Scenario.Title}");
            foreach (var difference in outcome.Differences) output.WriteLine($"       {difference}");
        }

        var requirements = outcomes.SelectMany(outcome => outcome.Scenario.Requirements).Distinct().Count();
        output.WriteLine(Invariant($"{outcomes.Count(outcome => outcome.IsRight)} of {outcomes.Count} scenarios are right; they show {requirements} requirements and {outcomes.Sum(outcome => outcome.Scenario.Innocents.Count)} innocents."));
    }

    private static void WriteJson(TextWriter output, List<ScenarioOutcome> outcomes) => JsonReport.Write(output, writer =>
    {
        writer.WriteNumber("scenarios", outcomes.Count);
        writer.WriteNumber("right", outcomes.Count(outcome => outcome.IsRight));
        writer.WriteStartArray("outcomes");
        foreach (var outcome in outcomes)
        {
            writer.WriteStartObject();
            writer.WriteString("file", outcome.Scenario.Path);
            writer.WriteString("title", outcome.Scenario.Title);
            writer.WriteBoolean("right", outcome.IsRight);
            writer.WriteStrings("requirements", outcome.Scenario.Requirements);
            writer.WriteStrings("differences", outcome.Differences);
            writer.WriteStrings("rules", outcome.Rules);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
