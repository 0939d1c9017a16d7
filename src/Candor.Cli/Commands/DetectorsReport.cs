using System.Text.Json;
using Candor.Cli.Detectors;
using Candor.Cli.Files;
using Candor.Cli.Running;
using Candor.Events.Detectors;
using Candor.Evidence.Calibrating;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>Tells of outside detectors: their thresholds, and how they do.</summary>
internal static class DetectorsReport
{
    /// <summary>Why a version was not calibrated.</summary>
    public static string WhyNot(CalibratedDetector one, double alpha) => one.Detector.Status == DetectorStatus.Retired
        ? $"{one.Detector.Title}: retired."
        : Invariant($"{one.Detector.Title}: {one.People} people with findings, {Conformal.LeastAccounts(alpha)} are needed.");

    public static void Tell(IAnsiConsole console, FindingReader reader, IReadOnlyList<CalibratedDetector> calibrated, double alpha, string path)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("detector").AddColumn("judges").AddColumn(new TableColumn("people").RightAligned())
            .AddColumn(new TableColumn("items").RightAligned()).AddColumn(new TableColumn("threshold").RightAligned())
            .AddColumn("people with any item above").AddColumn("the same, of people held out");
        foreach (var one in calibrated.Where(one => one.IsNew))
        {
            var calibration = one.Detector.Calibration!;
            table.AddRow(
                Markup.Escape(one.Detector.Title), WordOf(one.Detector.Judges), Invariant($"{calibration.People:N0}"), Invariant($"{calibration.Items:N0}"),
                Invariant($"{calibration.Threshold:0.0000}"), Shown(one.Above), Shown(one.HeldOut));
        }

        console.Write(table);
        console.WriteLine(Invariant($"Of a person's items at most {alpha:0.##%} are expected above the threshold, whoever posts how many; with many items a person may well have one above it."));
        foreach (var one in calibrated.Where(one => !one.IsNew)) console.WriteLine($"Not calibrated: {WhyNot(one, alpha)}");
        TellRest(console, reader);
        console.WriteLine($"Registry: {path}");
    }

    public static void Tell(IAnsiConsole console, FindingReader reader, IReadOnlyList<DetectorFigures> figures)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("detector").AddColumn("status").AddColumn(new TableColumn("findings").RightAligned())
            .AddColumn("accounts above").AddColumn("precision").AddColumn(new TableColumn("floor").RightAligned())
            .AddColumn(new TableColumn("e-value").RightAligned()).AddColumn("drift").AddColumn("advice");
        foreach (var one in figures)
        {
            table.AddRow(
                Markup.Escape(one.Detector.Title), WordOf(one.Detector.Status), Invariant($"{one.Events:N0}"), Shown(one.Above), Shown(one.Precision),
                Invariant($"{one.Detector.Floor:0.##%}"), Invariant($"{one.Evidence:0.##}"), Drift(one), one.IsToRetire ? "retire" : "");
        }

        console.Write(table);
        foreach (var one in figures.Where(one => double.IsFinite(one.PeopleItemsAbove)))
        {
            console.WriteLine(Invariant($"{one.Detector.Title}: {one.PeopleItemsAbove:0.0%} of people's items above the threshold, promised at most {one.Detector.Calibration!.Alpha:0.##%}."));
        }

        foreach (var one in figures.Where(one => one.Beside > 0)) console.WriteLine(Invariant($"{one.Detector.Title}: {one.Beside:N0} more findings out of its days, about something else or without a score."));
        TellRest(console, reader);
    }

    public static void WriteJson(TextWriter output, FindingReader reader, IReadOnlyList<CalibratedDetector> calibrated, string path) => JsonReport.Write(output, writer =>
    {
        writer.WriteString("registry", path);
        writer.WriteStartArray("detectors");
        foreach (var one in calibrated)
        {
            writer.WriteStartObject();
            WriteHead(writer, one.Detector);
            writer.WriteBoolean("calibrated", one.IsNew);
            writer.WriteNumber("people", one.People);
            writer.WriteNumber("items", one.IsNew ? one.Detector.Calibration!.Items : 0);
            writer.WriteFigure("alpha", one.IsNew ? one.Detector.Calibration!.Alpha : double.NaN);
            writer.WriteFigure("threshold", one.IsNew ? one.Detector.Calibration!.Threshold : double.NaN);
            writer.WriteRate("people_above", one.Above);
            writer.WriteRate("held_out_people_above", one.HeldOut);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteRest(writer, reader);
    });

    public static void WriteJson(TextWriter output, FindingReader reader, IReadOnlyList<DetectorFigures> figures) => JsonReport.Write(output, writer =>
    {
        writer.WriteStartArray("detectors");
        foreach (var one in figures)
        {
            writer.WriteStartObject();
            WriteHead(writer, one.Detector);
            writer.WriteNumber("findings", one.Events);
            writer.WriteNumber("findings_beside", one.Beside);
            writer.WriteFigure("threshold", one.Detector.Calibration?.Threshold ?? double.NaN);
            writer.WriteNumber("accounts", one.Above.Of);
            writer.WriteRate("accounts_above", one.Above);
            writer.WriteFigure("people_items_above", one.PeopleItemsAbove);
            writer.WriteFigure("alpha", one.Detector.Calibration?.Alpha ?? double.NaN);
            writer.WriteNumber("known", one.Precision.Of);
            writer.WriteRate("precision", one.Precision);
            writer.WriteFigure("floor", one.Detector.Floor);
            writer.WriteFigure("e_value", one.Evidence, 3);
            writer.WriteBoolean("retire", one.IsToRetire);
            writer.WriteFigure("drift", one.Drift);
            writer.WriteFigure("drift_bar", one.DriftBar);
            writer.WriteString("drift_of", one.IsDriftOfPeople ? "people" : "all");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteRest(writer, reader);
    });

    private static void WriteHead(Utf8JsonWriter writer, Detector detector)
    {
        writer.WriteString("name", detector.Name);
        writer.WriteString("version", detector.Version);
        writer.WriteString("judges", WordOf(detector.Judges));
        writer.WriteString("status", WordOf(detector.Status));
    }

    private static void WriteRest(Utf8JsonWriter writer, FindingReader reader)
    {
        writer.WriteObject("unregistered", () =>
        {
            foreach (var (_, (title, events)) in reader.Unregistered) writer.WriteNumber(title, events);
        });
        writer.WriteNumber("unregistered_findings", reader.UnregisteredEvents);
        writer.WriteNumber("dead_letters", reader.Refused);
    }

    private static void TellRest(IAnsiConsole console, FindingReader reader)
    {
        foreach (var (_, (title, events)) in reader.Unregistered) console.WriteLine(Invariant($"Not registered: {title}, {events:N0} findings."));
        if (reader.Refused > 0) console.WriteLine(Invariant($"{reader.Refused:N0} lines were refused."));
    }

    private static string Drift(DetectorFigures one) => !double.IsFinite(one.Drift) ? "-"
        : Invariant($"{one.Drift:0.000} of {(one.IsDriftOfPeople ? "people" : "all")}{(one.Drift > one.DriftBar ? ", moved" : "")}");

    private static string Shown(Rate rate) => rate.Of == 0 ? "-"
        : Invariant($"{rate.Hits:N0} of {rate.Of:N0} ({rate.Interval.Low:0.0%} to {rate.Interval.High:0.0%})");

    private static string WordOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
