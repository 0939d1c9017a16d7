using System.CommandLine;
using Candor.Cli.Mapping;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor map</c>.</summary>
internal static class MapCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        files.Description = "Files of the mapping's form, plain or gzip. Several are read in the order given.";
        files.Arity = ArgumentArity.ZeroOrMore;
        var map = CommonOptions.Map();
        var dryRun = CommonOptions.Count("--dry-run", "Write nothing and show the first N events; so it is without --out.", 10, 0, 10_000);
        var output = new Option<FileInfo?>("--out") { Description = "Where the events go: .ndjson or .ndjson.gz.", HelpName = "events.ndjson" };
        var deadLetter = new Option<FileInfo?>("--dead-letter") { Description = "Where refused records go, each with file, line, reason and bytes.", HelpName = "dead.ndjson" };
        var list = new Option<bool>("--list") { Description = "Name the maps that come with the program." };
        var show = new Option<string?>("--show") { Description = "Print one of these maps, to begin one of your own with.", HelpName = "NAME" };
        show.AcceptOnlyFromAmong([.. BuiltInMaps.Names]);
        var json = CommonOptions.Json();
        var command = new Command("map", "Turn files of another form into events, or show what would come of it.")
        {
            files, map, dryRun, output, deadLetter, list, show, json,
        };
        CommonOptions.KeepInputs(command, [files, map], [output, deadLetter]);
        command.Validators.Add(result =>
        {
            if (result.GetResult(list) is { Implicit: false } || result.GetResult(show) is not null) return;
            if (result.GetResult(files) is not { Tokens.Count: > 0 } || result.GetResult(map) is null) result.AddError("Give files and --map, or --list, or --show NAME.");
            if (result.GetResult(output) is not null && result.GetResult(dryRun) is { Implicit: false }) result.AddError("--dry-run writes nothing; leave it or --out away.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var writer = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(show) is { } shown) writer.Write(BuiltInMaps.TextOf(shown));
            else if (parsed.GetValue(list)) List(writer, parsed.GetValue(json));
            else
            {
                var job = new MapJob
                {
                    Files = parsed.GetRequiredValue(files),
                    Map = CommonOptions.MapOf(parsed, map)!,
                    Shown = parsed.GetValue(output) is null ? parsed.GetValue(dryRun) : 0,
                    Output = parsed.GetValue(output)?.FullName,
                    DeadLetter = parsed.GetValue(deadLetter)?.FullName,
                };
                var outcome = job.Run(cancellation);
                if (parsed.GetValue(json)) MapReport.WriteJson(writer, job, outcome);
                else MapReport.Tell(Terminal.Console(parsed.InvocationConfiguration), writer, job, outcome);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void List(TextWriter writer, bool json)
    {
        if (json)
        {
            JsonReport.Write(writer, report =>
            {
                foreach (var name in BuiltInMaps.Names) report.WriteString(name, BuiltInMaps.PurposeOf(name));
            });
            return;
        }

        foreach (var name in BuiltInMaps.Names) writer.WriteLine($"{name,-12}{BuiltInMaps.PurposeOf(name)}");
    }
}
