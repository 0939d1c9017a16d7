using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Verdicts;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>Tells what a replay came to.</summary>
internal static class ReplayReport
{
    public static void Tell(IAnsiConsole console, ReplayJob job, ReplaySummary summary, Thresholds thresholds, Calibration calibration)
    {
        TellInput(console, summary);
        TellFindings(console, summary);
        TellVerdicts(console, summary);
        TellStrata(console, job, summary, thresholds, calibration);
        TellTop(console, summary);
        if (summary.Policy is not null) PolicyRunReport.Tell(console, summary.Policy);
        if (job.Measures is not null) console.WriteLine($"Measures: {job.Measures}");
        if (job.Output is not null) console.WriteLine($"Verdicts: {job.Output}; one of them in full: candor explain ACCOUNT --verdicts {job.Output}");
        if (summary.TrainingAccounts > 0) console.WriteLine(Invariant($"{summary.TrainingAccounts} accounts took part in training; each was scored by the fold model that had not seen it."));
        if (calibration.IsPublished) TellDefault(console);
    }

    private static void TellInput(IAnsiConsole console, ReplaySummary summary)
    {
        var counts = summary.Counts;
        console.WriteLine(Invariant($"{counts.Events:N0} events of {summary.AccountCount:N0} accounts in {summary.Seconds:0.0} s ({counts.Events / Math.Max(summary.Seconds, 1e-9):N0}/s, {Micros(summary):0.00} us of processor an event, {summary.PeakMemory:N0} MB at most)."));
        if (counts.Duplicates > 0) console.WriteLine(Invariant($"{counts.Duplicates:N0} repeated events had no effect."));
        if (counts.Late > 0) console.WriteLine(Invariant($"{counts.Late:N0} acts came late: counted, but without a gap."));
        if (counts.TooLate > 0) console.WriteLine(Invariant($"{counts.TooLate:N0} acts came too late to count."));
        if (counts.UnknownTypes > 0) console.WriteLine(Invariant($"{counts.UnknownTypes:N0} events are of types this version does not know."));
        if (counts.Unmapped > 0) console.WriteLine(InputReport.Unmapped(counts.Unmapped));
        if (summary.DeadLetters.Count == 0) return;
        var reasons = summary.DeadLetters.Select(pair => Invariant($"{DeadLetters.NameOf(pair.Key)} {pair.Value:N0}"));
        console.WriteLine(Invariant($"{summary.DeadLetters.Values.Sum():N0} lines were refused: {string.Join(", ", reasons)}. --dead-letter FILE keeps them with their reasons."));
    }

    private static void TellFindings(IAnsiConsole console, ReplaySummary summary)
    {
        if (summary.Findings.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple).AddColumn("detector").AddColumn("status").AddColumn(new TableColumn("findings").RightAligned()).AddColumn("of them");
        foreach (var total in summary.Findings)
        {
            var fates = total.Findings.Select(pair => Invariant($"{DetectorTotals.NameOf(pair.Key).Replace('_', ' ')} {pair.Value:N0}"));
            table.AddRow(Markup.Escape(total.Title), total.Status, Invariant($"{total.Findings.Values.Sum():N0}"), string.Join(", ", fates));
        }

        console.Write(table);
    }

    private static void TellVerdicts(IAnsiConsole console, ReplaySummary summary)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("verdict").AddColumn(new TableColumn("accounts").RightAligned()).AddColumn(new TableColumn("would be").RightAligned());
        foreach (var kind in Enum.GetValues<VerdictKind>().Reverse())
        {
            table.AddRow(VerdictSerializer.NameOf(kind), Invariant($"{summary.Verdicts[kind]:N0}"), Invariant($"{summary.WouldBe[kind]:N0}"));
        }

        console.Write(table);
        if (summary.Takeovers > 0) console.WriteLine(Invariant($"{summary.Takeovers} accounts broke with their own past: possibly taken over, and no finding against anybody."));
    }

    private static void TellStrata(IAnsiConsole console, ReplayJob job, ReplaySummary summary, Thresholds thresholds, Calibration calibration)
    {
        if (summary.Strata.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple).AddColumn("stratum").AddColumn(new TableColumn("accounts").RightAligned())
            .AddColumn(new TableColumn("people").RightAligned()).AddColumn(new TableColumn("threshold").RightAligned()).AddColumn("the promise");
        foreach (var (name, count) in summary.Strata)
        {
            if (!Stratum.TryParse(name, out var stratum)) continue;
            var own = thresholds.For(stratum);
            table.AddRow(
                Markup.Escape(name), Invariant($"{count:N0}"), Invariant($"{own.Maxima.Length:N0}{(own.Strata.Count > 1 ? " (activities pooled)" : "")}"),
                own.IsCalibrated ? Invariant($"{own.Threshold:0.00}") : "-", Promise(own, job.Alpha, calibration));
        }

        console.Write(table);
    }

    private static string Promise(StratumThreshold own, double alpha, Calibration calibration)
    {
        if (calibration.IsPublished) return "none: these are not your people";
        if (!own.IsCalibrated) return Invariant($"none: {Conformal.LeastAccounts(alpha)} people are needed, verdicts stay unknown");
        return Invariant($"at most {alpha:0.##%} of people flagged; holds with {(calibration.IsCrossConformal ? "about " : "")}{own.Confidence:0.0%} confidence");
    }

    private static void TellTop(IAnsiConsole console, ReplaySummary summary)
    {
        if (summary.Top.Count == 0) return;
        console.WriteLine("Accounts to look at first:");
        var table = new Table().Border(TableBorder.Simple).AddColumn("account").AddColumn("verdict").AddColumn(new TableColumn("evidence").RightAligned()).AddColumn("strongest reason");
        foreach (var account in summary.Top)
        {
            var kind = account.Verdict.Verdict == VerdictKind.Managed ? "managed" : $"{VerdictSerializer.NameOf(account.Verdict.Verdict)} (would be {VerdictSerializer.NameOf(account.Verdict.WouldBe)})";
            table.AddRow(Markup.Escape(account.Account), kind, Invariant($"{account.Verdict.Evidence:0.0}"), Markup.Escape(account.Reasons.Count > 0 ? account.Reasons[0].Fact : ""));
        }

        console.Write(table);
    }

    private static void TellDefault(IAnsiConsole console)
    {
        console.WriteLine();
        console.WriteLine("The model and calibration that ship were made on other people than yours, so every verdict is unknown; 'would be' is a hint. Make your own:");
        console.WriteLine("  candor train     FILE... --labels CSV --out model.json");
        console.WriteLine("  candor calibrate FILE... --labels CSV --model model.json --out calibration.json");
        console.WriteLine("  candor replay    FILE... --model model.json --calibration calibration.json --out verdicts.ndjson");
    }

    public static void WriteJson(TextWriter output, ReplaySummary summary, Thresholds thresholds, Calibration calibration) => JsonReport.Write(output, writer =>
    {
        writer.WriteNumber("events", summary.Counts.Events);
        writer.WriteNumber("accounts", summary.AccountCount);
        writer.WriteNumber("dead_letters", summary.DeadLetters.Values.Sum());
        writer.WriteObject("dead_letters_by_code", () =>
        {
            foreach (var (code, count) in summary.DeadLetters) writer.WriteNumber(DeadLetters.NameOf(code), count);
        });
        writer.WriteNumber("duplicates", summary.Counts.Duplicates);
        writer.WriteNumber("unknown_types", summary.Counts.UnknownTypes);
        writer.WriteNumber("late", summary.Counts.Late);
        writer.WriteNumber("too_late", summary.Counts.TooLate);
        writer.WriteNumber("unmapped", summary.Counts.Unmapped);
        if (summary.Findings.Count > 0) WriteFindings(writer, summary.Findings);
        if (summary.Policy is not null) PolicyRunReport.WriteJson(writer, summary.Policy);
        writer.WriteFigure("seconds", summary.Seconds, 3);
        writer.WriteFigure("events_per_second", summary.Counts.Events / Math.Max(summary.Seconds, 1e-9), 0);
        writer.WriteFigure("cpu_us_per_event", Micros(summary), 3);
        writer.WriteFigure("peak_memory_mb", summary.PeakMemory, 1);
        WriteVerdicts(writer, "verdicts", summary.Verdicts);
        WriteVerdicts(writer, "would_be", summary.WouldBe);
        writer.WriteNumber("possible_takeovers", summary.Takeovers);
        writer.WriteNumber("training_accounts", summary.TrainingAccounts);
        writer.WriteBoolean("published_calibration", calibration.IsPublished);
        writer.WriteObject("strata", () =>
        {
            foreach (var (name, count) in summary.Strata)
            {
                if (Stratum.TryParse(name, out var stratum)) WriteStratum(writer, name, count, thresholds.For(stratum));
            }
        });
    });

    private static void WriteFindings(Utf8JsonWriter writer, IReadOnlyList<DetectorTotals> totals)
    {
        writer.WriteStartArray("detectors");
        foreach (var total in totals)
        {
            writer.WriteStartObject();
            writer.WriteString("detector", total.Title);
            writer.WriteString("status", total.Status);
            foreach (var (fate, count) in total.Findings) writer.WriteNumber(DetectorTotals.NameOf(fate), count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteStratum(Utf8JsonWriter writer, string name, int count, StratumThreshold own) => writer.WriteObject(name, () =>
    {
        writer.WriteNumber("accounts", count);
        writer.WriteNumber("people", own.Maxima.Length);
        writer.WriteFigure("threshold", own.Threshold, 4);
        writer.WriteFigure("confidence", own.Confidence);
    });

    private static void WriteVerdicts(Utf8JsonWriter writer, string name, Dictionary<VerdictKind, int> verdicts) => writer.WriteObject(name, () =>
    {
        foreach (var (kind, count) in verdicts) writer.WriteNumber(VerdictSerializer.NameOf(kind), count);
    });

    private static double Micros(ReplaySummary summary) => summary.ProcessorSeconds * 1e6 / Math.Max(1, summary.Counts.Events);
}
