using System.CommandLine;
using Candor.Cli.Policies;
using Candor.Policy;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor policy check</c>.</summary>
internal static class PolicyCheckCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Policies (YAML).", Arity = ArgumentArity.OneOrMore, HelpName = "POLICY" };
        var json = CommonOptions.Json();
        var command = new Command("check", "Say everything that is wrong with policies, each with line and column; exit code 1 if anything is.") { files, json };
        command.SetAction(parsed =>
        {
            var read = parsed.GetRequiredValue(files).Select(file => Read(file.FullName, file.ToString())).ToList();
            if (parsed.GetValue(json)) WriteJson(parsed.InvocationConfiguration.Output, read);
            else Tell(parsed.InvocationConfiguration, read);
            return read.All(one => one.Policy is not null) ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static (string Path, CompiledPolicy? Policy, string[] Problems) Read(string path, string shown)
    {
        try
        {
            return (shown, PolicyFile.Parse(File.ReadAllText(path), shown), []);
        }
        catch (FormatException fault)
        {
            return (shown, null, fault.Message.Split('\n'));
        }
    }

    private static void Tell(InvocationConfiguration configuration, List<(string Path, CompiledPolicy? Policy, string[] Problems)> read)
    {
        foreach (var (path, policy, problems) in read)
        {
            foreach (var problem in problems) configuration.Output.WriteLine(problem);
            if (policy is null) configuration.Output.WriteLine(Invariant($"{path}: {problems.Length} {(problems.Length == 1 ? "problem" : "problems")}."));
            else Tell(Terminal.Console(configuration), path, policy);
        }
    }

    private static void Tell(IAnsiConsole console, string path, CompiledPolicy policy)
    {
        console.WriteLine(Invariant($"{path}: {policy.Name} is in order: {policy.Rules.Count} rules, {policy.Counters.Count} counters, {policy.Classes.Count} classes of use, {policy.Exemptions.Count} exemptions."));
        var table = new Table().Border(TableBorder.Simple).AddColumn("version").AddColumn("from (UTC)").AddColumn("declaring is").AddColumn(new TableColumn("rules").RightAligned()).AddColumn(new TableColumn("tried out").RightAligned());
        foreach (var version in policy.Versions)
        {
            table.AddRow(
                Markup.Escape(version.Name), Invariant($"{DateTimeOffset.FromUnixTimeMilliseconds(version.Effective):yyyy-MM-dd HH:mm}"), version.Duty.ToString().ToLowerInvariant(),
                Invariant($"{version.Rules.Count}"), Invariant($"{version.Rules.Count(rule => rule.IsShadow || rule.Rollout < 100)}"));
        }

        console.Write(table);
    }

    private static void WriteJson(TextWriter output, List<(string Path, CompiledPolicy? Policy, string[] Problems)> read) => JsonReport.Write(output, writer =>
    {
        writer.WriteStartArray("policies");
        foreach (var (path, policy, problems) in read)
        {
            writer.WriteStartObject();
            writer.WriteString("file", path);
            writer.WriteBoolean("valid", policy is not null);
            writer.WriteStrings("problems", problems);
            if (policy is not null)
            {
                writer.WriteString("policy", policy.Name);
                writer.WriteNumber("rules", policy.Rules.Count);
                writer.WriteStrings("versions", policy.Versions.Select(version => version.Name));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
