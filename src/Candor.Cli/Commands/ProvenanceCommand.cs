using System.CommandLine;
using Candor.Cli.Media;
using Candor.Cli.Running;
using Candor.Provenance.C2pa;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor provenance</c>.</summary>
internal static class ProvenanceCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        files.Description = "Events, NDJSON, plain or gzip. Several files are read in the order given.";
        var media = new Option<DirectoryInfo>("--media") { Description = "Folder of the files, those below it included. A file is found by its name, with or without extension: the sha256 of the media item, or its id.", HelpName = "FOLDER", Required = true };
        var trust = InspectCommand.Trust();
        var output = new Option<FileInfo>("--out", "-o") { Description = "Where the events go: .ndjson or .ndjson.gz.", HelpName = "events.ndjson", Required = true };
        var json = CommonOptions.Json();
        var command = new Command("provenance", "Look into the files of events' media and write what they say of their origin into 'media[].provenance', where verdicts, rules and labels find it. All else of an event stays as it is.")
        {
            files, media, trust, output, json,
        };
        CommonOptions.KeepInputs(command, [files, trust], [output]);
        command.Validators.Add(result =>
        {
            if (result.GetResult(media) is { Tokens: [var folder] } && result.GetResult(output) is { Tokens: [var file] }
                && Path.GetFullPath(file.Value).StartsWith(Path.GetFullPath(folder.Value).TrimEnd('/') + "/", StringComparison.Ordinal)) result.AddError("--out lies among the media; name a file elsewhere.");
        });
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var progress = Terminal.Progress(parsed.InvocationConfiguration);
            var job = new ProvenanceJob
            {
                Files = parsed.GetRequiredValue(files),
                Folder = parsed.GetRequiredValue(media).ToString(),
                C2pa = new C2paOptions(TimeProvider.System.GetUtcNow(), InspectCommand.TrustOf(parsed.GetValue(trust))),
                Output = parsed.GetRequiredValue(output).FullName,
            };
            var counts = job.Run((at, so) => progress.Report(at, new RunCounts { Events = so.Lines }), cancellation);
            progress.Clear();
            if (parsed.GetValue(json)) WriteJson(parsed.InvocationConfiguration.Output, job, counts);
            else Tell(Terminal.Console(parsed.InvocationConfiguration), job, counts);
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static void Tell(IAnsiConsole console, ProvenanceJob job, ProvenanceCounts counts)
    {
        console.WriteLine(Invariant($"{counts.Lines:N0} events with {counts.Items:N0} files: {counts.Inspected:N0} looked into, {counts.Missing:N0} not found, {counts.Unreadable:N0} unreadable."));
        if (counts.Inspected > 0) console.WriteLine($"Made by AI, as the law concludes from the files: {string.Join(", ", counts.Conclusions.Select(pair => Invariant($"{pair.Key} {pair.Value:N0}")))}. Marks taken off: {Invariant($"{counts.Removed:N0}")}.");
        if (counts.Missing > 0) console.WriteLine("Not found are files that are not in the folder, or share their name with another.");
        if (counts.FirstUnreadable is { } first) console.WriteLine($"Unreadable, for example {InspectReport.Shown(first)}");
        if (counts.Malformed > 0) console.WriteLine(Invariant($"{counts.Malformed:N0} lines are no JSON object; they were passed on as they are."));
        if (counts.TooLong > 0) console.WriteLine(Invariant($"{counts.TooLong:N0} events would have become too long with what their files say; they were passed on as they are."));
        console.WriteLine($"Events: {job.Output}");
    }

    private static void WriteJson(TextWriter output, ProvenanceJob job, ProvenanceCounts counts) => JsonReport.Write(output, writer =>
    {
        writer.WriteNumber("events", counts.Lines);
        writer.WriteNumber("malformed", counts.Malformed);
        writer.WriteNumber("too_long", counts.TooLong);
        writer.WriteNumber("files", counts.Items);
        writer.WriteNumber("inspected", counts.Inspected);
        writer.WriteNumber("missing", counts.Missing);
        writer.WriteNumber("unreadable", counts.Unreadable);
        writer.WriteNumber("removed", counts.Removed);
        writer.WriteObject("conclusions", () =>
        {
            foreach (var (name, count) in counts.Conclusions) writer.WriteNumber(name, count);
        });
        writer.WriteString("out", job.Output);
    });
}
