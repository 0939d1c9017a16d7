using System.CommandLine;
using Candor.Cli.Files;
using Candor.Cli.Running;
using Candor.Evidence.Calibrating;
using Candor.Verdicts;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor bench</c>.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var threads = CommonOptions.Threads();
        var runs = CommonOptions.Count("--runs", "Measurements; the middle one by ratio is reported.", 3, 1, 99);
        var json = CommonOptions.Json();
        var command = new Command("bench", "Measure reading and parsing alone and the full path, with a durable log of every decision, on the same events.") { files, threads, runs, json };
        command.SetAction((parsed, cancellation) =>
        {
            var model = ModelFile.Read(Defaults.Model);
            var calibration = CalibrationFile.Read(Defaults.Calibration, JsonFile.Digest(Defaults.Model), Defaults.Model, model.Window);
            var bench = new Bench(
                parsed.GetRequiredValue(files),
                new ModelSet(model, new HashSet<string>()),
                model.Window,
                new Judge(new Thresholds(calibration, 0.05), isDefault: true),
                CommonOptions.ThreadsOf(parsed, threads));
            var all = Enumerable.Range(0, parsed.GetValue(runs)).Select(_ => bench.Measure(cancellation)).ToArray();
            if (parsed.GetValue(json)) WriteJson(parsed.InvocationConfiguration.Output, all);
            else Tell(Terminal.Console(parsed.InvocationConfiguration), all);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static BenchFigures Middle(BenchFigures[] all) => all.OrderBy(run => run.Ratio).ElementAt(all.Length / 2);

    private static void Tell(IAnsiConsole console, BenchFigures[] all)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("run").AddColumn(new TableColumn("parse alone, events/s").RightAligned())
            .AddColumn(new TableColumn("full path, events/s").RightAligned()).AddColumn(new TableColumn("ratio").RightAligned())
            .AddColumn(new TableColumn("processor, us an event").RightAligned()).AddColumn(new TableColumn("garbage, bytes an event").RightAligned())
            .AddColumn(new TableColumn("kept, bytes an account").RightAligned());
        for (var i = 0; i < all.Length; i++)
        {
            var run = all[i];
            table.AddRow(
                Invariant($"{i + 1}"), Invariant($"{run.ParseRate:N0}"), Invariant($"{run.FullRate:N0}"), Invariant($"{run.Ratio:0.000}"),
                Invariant($"{run.MicrosPerEvent:0.00}"), Invariant($"{run.BytesPerEvent:0.0}"), Invariant($"{run.KeptBytes / (double)Math.Max(1, run.Accounts):0}"));
        }

        console.Write(table);
    }

    private static void WriteJson(TextWriter output, BenchFigures[] all) => JsonReport.Write(output, writer =>
    {
        var middle = Middle(all);
        writer.WriteNumber("events", middle.Events);
        writer.WriteNumber("accounts", middle.Accounts);
        writer.WriteNumber("runs", all.Length);
        writer.WriteFigure("parse_events_per_second", middle.ParseRate, 0);
        writer.WriteFigure("full_events_per_second", middle.FullRate, 0);
        writer.WriteFigure("ratio", middle.Ratio, 4);
        writer.WriteFigure("cpu_us_per_event", middle.MicrosPerEvent, 3);
        writer.WriteFigure("bytes_per_event", middle.BytesPerEvent, 2);
        writer.WriteFigure("kept_bytes_per_account", middle.KeptBytes / (double)Math.Max(1, middle.Accounts), 0);
        writer.WriteInterval("ratio_spread", (all.Min(run => run.Ratio), all.Max(run => run.Ratio)));
        writer.WriteInterval("cpu_us_per_event_spread", (all.Min(run => run.MicrosPerEvent), all.Max(run => run.MicrosPerEvent)));
    });
}
