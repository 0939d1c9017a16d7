using System.CommandLine;
using System.Text.Json;
using Candor.Embedded;
using Candor.Embedded.Files;

namespace Candor.Cli.Commands;

/// <summary>The commands <c>candor store verify</c>, <c>compact</c> and <c>stats</c>.</summary>
internal static class StoreCommand
{
    public static Command Create() => new("store", "Look after the store of a run: check it, free space, see what is in it.")
    {
        Over("verify", "Read all of it and name whatever is not as it was written. Returns 1 if there is anything.", Verify),
        Over("compact", "Remove superseded snapshots and verdicts, half-written files and free pages. Decisions are not touched.", Compact),
        Over("stats", "Show sizes, counts and ranges. A run may have the store open.", StoreStats.Tell),
    };

    private static Command Over(string name, string description, Func<string, bool, InvocationConfiguration, int> action)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "The folder of the store." };
        var json = CommonOptions.Json();
        var command = new Command(name, description) { folder, json };
        command.SetAction(parsed => action(parsed.GetRequiredValue(folder).FullName, parsed.GetValue(json), parsed.InvocationConfiguration));
        return command;
    }

    private static int Verify(string folder, bool json, InvocationConfiguration configuration)
    {
        var findings = StoreUpkeep.Verify(folder);
        var output = configuration.Output;
        if (json) JsonReport.Write(output, writer => WriteFindings(writer, findings));
        else if (findings.Count == 0) output.WriteLine("All is as it was written.");
        else foreach (var finding in findings) output.WriteLine(finding.ToString());
        return findings.Count == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    private static void WriteFindings(Utf8JsonWriter writer, IReadOnlyList<Finding> findings)
    {
        writer.WriteBoolean("clean", findings.Count == 0);
        writer.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("file", finding.File);
            if (finding.Record is { } record) writer.WriteNumber("record", record);
            else writer.WriteNull("record");
            writer.WriteString("problem", finding.Problem);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static int Compact(string folder, bool json, InvocationConfiguration configuration)
    {
        var (before, after) = StoreUpkeep.Compact(folder);
        if (!json)
        {
            configuration.Output.WriteLine(FormattableString.Invariant($"{before} bytes before, {after} bytes after."));
            return ExitCode.Done;
        }

        JsonReport.Write(configuration.Output, writer =>
        {
            writer.WriteNumber("bytes_before", before);
            writer.WriteNumber("bytes_after", after);
        });
        return ExitCode.Done;
    }
}
