using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Candor.Embedded;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>What <c>candor store stats</c> shows.</summary>
internal static class StoreStats
{
    public static int Tell(string folder, bool json, InvocationConfiguration configuration)
    {
        var figures = StoreUpkeep.Measure(folder);
        if (json) JsonReport.Write(configuration.Output, writer => Write(writer, figures));
        else Terminal.Console(configuration).Write(TableOf(figures));
        return ExitCode.Done;
    }

    private static Table TableOf(StoreFigures figures)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("what").AddColumn(new TableColumn("count").RightAligned()).AddColumn(new TableColumn("bytes").RightAligned()).AddColumn("range");
        var log = figures.Log;
        table.AddRow("decisions", Invariant($"{log.Records}"), Invariant($"{log.Bytes}"), log.Records == 0 ? "" : Invariant($"{log.FirstSequence} to {log.LastSequence}, {Moment(log.FirstTime)} to {Moment(log.LastTime)}"));
        table.AddRow("segments", Invariant($"{log.Segments}"), "", "");
        var traces = figures.Traces;
        table.AddRow("traces", Invariant($"{traces.Records}"), Invariant($"{traces.Bytes}"), traces.Records == 0 ? "" : $"{Moment(traces.FirstTime)} to {Moment(traces.LastTime)}");
        table.AddRow("snapshots", Invariant($"{figures.Snapshots}"), Invariant($"{figures.SnapshotBytes}"), "");
        table.AddRow("event ids on the disk", "", Invariant($"{figures.IdBytes}"), "");
        foreach (var (verdict, accounts) in figures.Verdicts) table.AddRow("accounts: " + Markup.Escape(verdict), Invariant($"{accounts}"), "", "");
        table.AddRow("changes of verdicts", Invariant($"{figures.LedgerRows}"), "", "");
        foreach (var run in figures.Runs) table.AddRow(Invariant($"events of run {run.Id}, {Markup.Escape(run.State)}"), Invariant($"{run.Events}"), "", run.Started is null ? "" : $"{Moment(run.Started)} to {Moment(run.Ended)}");
        table.AddRow("all", "", Invariant($"{figures.Bytes}"), "");
        return table;
    }

    private static void Write(Utf8JsonWriter writer, StoreFigures figures)
    {
        writer.WriteNumber("bytes", figures.Bytes);
        writer.WriteObject("digests", () =>
        {
            writer.WriteString("model", figures.Identity.Model.ToString());
            writer.WriteString("calibration", figures.Identity.Calibration.ToString());
            writer.WriteString("policy", figures.Identity.Policy.ToString());
            writer.WriteString("options", figures.Identity.Options.ToString());
        });
        writer.WriteObject("decisions", () =>
        {
            writer.WriteNumber("records", figures.Log.Records);
            writer.WriteNumber("segments", figures.Log.Segments);
            writer.WriteNumber("bytes", figures.Log.Bytes);
            WriteCount(writer, "first_sequence", (long?)figures.Log.FirstSequence);
            WriteCount(writer, "last_sequence", (long?)figures.Log.LastSequence);
            writer.WriteString("first_time", Moment(figures.Log.FirstTime));
            writer.WriteString("last_time", Moment(figures.Log.LastTime));
        });
        writer.WriteObject("traces", () =>
        {
            writer.WriteNumber("records", figures.Traces.Records);
            writer.WriteNumber("segments", figures.Traces.Segments);
            writer.WriteNumber("bytes", figures.Traces.Bytes);
            writer.WriteString("first_time", Moment(figures.Traces.FirstTime));
            writer.WriteString("last_time", Moment(figures.Traces.LastTime));
        });
        writer.WriteObject("snapshots", () =>
        {
            writer.WriteNumber("count", figures.Snapshots);
            writer.WriteNumber("bytes", figures.SnapshotBytes);
        });
        writer.WriteNumber("id_bytes", figures.IdBytes);
        writer.WriteObject("verdicts", () =>
        {
            foreach (var (verdict, accounts) in figures.Verdicts) writer.WriteNumber(verdict, accounts);
        });
        writer.WriteNumber("ledger_rows", figures.LedgerRows);
        writer.WriteStartArray("runs");
        foreach (var run in figures.Runs)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", run.Id);
            writer.WriteString("state", run.State);
            writer.WriteNumber("events", run.Events);
            writer.WriteString("started", Moment(run.Started));
            writer.WriteString("ended", Moment(run.Ended));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCount(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } known) writer.WriteNumber(name, known);
        else writer.WriteNull(name);
    }

    private static string? Moment(long? time) => time is { } known
        ? DateTimeOffset.FromUnixTimeMilliseconds(known).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : null;
}
