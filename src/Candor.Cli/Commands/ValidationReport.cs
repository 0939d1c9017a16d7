using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Running;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>Tells what a validation came to.</summary>
internal sealed record ValidationReport
{
    public required LabelledAccounts Accounts { get; init; }

    public required int Folds { get; init; }

    public required int Seeds { get; init; }

    public required IReadOnlyDictionary<string, ValidationFigures> Sets { get; init; }

    public required IReadOnlyDictionary<string, RankFigures> Transfer { get; init; }

    public required IReadOnlyList<SplitFigures> Splits { get; init; }

    public required int SplitCount { get; init; }

    /// <summary>Shows it as tables.</summary>
    public void Tell(IAnsiConsole console)
    {
        console.WriteLine(Invariant($"{Folds} folds, seeds 1 to {Seeds}, account-disjoint; {Accounts.Absent} labelled accounts have no post. Means over the seeds [least to greatest]; intervals are exact or bootstrap, of the middle seed."));
        if (Accounts.Unmapped > 0) console.WriteLine(InputReport.Unmapped(Accounts.Unmapped));
        var table = new Table().Border(TableBorder.Simple).AddColumn("accounts").AddColumn(new TableColumn("people").RightAligned()).AddColumn(new TableColumn("managed").RightAligned())
            .AddColumn("AUC").AddColumn("found at 1 % false positives").AddColumn("at 5 %").AddColumn("end score: AUC, 1 %, 5 %");
        foreach (var (name, figures) in Sets)
        {
            table.AddRow(
                Markup.Escape(name), Invariant($"{figures.Middle.People}"), Invariant($"{figures.Middle.Managed}"),
                Markup.Escape(Invariant($"{figures.Mean(seed => seed.Auc):0.0000} [{figures.Spread(seed => seed.Auc).Low:0.0000} to {figures.Spread(seed => seed.Auc).High:0.0000}] ({figures.Middle.AucInterval.Low:0.000} to {figures.Middle.AucInterval.High:0.000})")),
                Cell(figures, seed => seed.FoundAt1), Cell(figures, seed => seed.FoundAt5),
                Invariant($"{figures.EndBySeed.Average(seed => seed.Auc):0.0000}, {figures.EndBySeed.Average(seed => seed.FoundAt1.Value):0.0%}, {figures.EndBySeed.Average(seed => seed.FoundAt5.Value):0.0%}"));
        }

        console.Write(table);
        if (Transfer.Count > 0) console.Write(TransferTable());
        if (Splits.Count > 0)
        {
            console.Write(SplitTable());
            console.Write(StratumTable());
        }
    }

    private Table TransferTable()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("trained on -> judged").AddColumn("AUC").AddColumn("found at 1 %").AddColumn("found at 5 %");
        foreach (var (name, ranks) in Transfer)
        {
            table.AddRow(Markup.Escape(name), Invariant($"{ranks.Auc:0.0000} ({ranks.AucInterval.Low:0.000} to {ranks.AucInterval.High:0.000})"), Invariant($"{ranks.FoundAt1.Value:0.0%}"), Invariant($"{ranks.FoundAt5.Value:0.0%}"));
        }

        return table;
    }

    private Table SplitTable()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Invariant($"alpha ({SplitCount} splits)")).AddColumn("people flagged").AddColumn("managed flagged").AddColumn("end score: people, managed");
        foreach (var split in Splits)
        {
            table.AddRow(
                Invariant($"{split.Alpha:0%}"), Invariant($"{split.FalseMaximum:0.00%} (sd {split.SpreadFalse:0.00%})"), Invariant($"{split.TrueMaximum:0.0%} (sd {split.SpreadTrue:0.0%})"),
                Invariant($"{split.FalseEnd:0.00%}, {split.TrueEnd:0.0%}"));
        }

        return table;
    }

    private Table StratumTable()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("unseen accounts, own stratum").AddColumn("alpha").AddColumn("people above threshold").AddColumn("people found managed")
            .AddColumn("managed above threshold").AddColumn("managed found managed");
        foreach (var split in Splits)
        {
            foreach (var (stratum, figures) in split.Strata)
            {
                table.AddRow(
                    Markup.Escape(stratum), Invariant($"{split.Alpha:0%}"), Cell(figures.FalseAbove), Cell(figures.FalseManaged), Cell(figures.TrueAbove), Cell(figures.TrueManaged));
            }
        }

        return table;
    }

    private static string Cell(Rate rate) => rate.Of == 0 ? "-" : Invariant($"{rate.Value:0.0%} ({rate.Hits} of {rate.Of})");

    private static string Cell(ValidationFigures figures, Func<RankFigures, Rate> rate)
    {
        var (low, high) = figures.Spread(seed => rate(seed).Value);
        var interval = rate(figures.Middle).Interval;
        return Markup.Escape(Invariant($"{figures.Mean(seed => rate(seed).Value):0.0%} [{low:0.0%} to {high:0.0%}] ({interval.Low:0.0%} to {interval.High:0.0%})"));
    }

    /// <summary>Writes it as one JSON object: the figures of all accounts at the top, each language under `by_language`.</summary>
    public void WriteJson(TextWriter output) => JsonReport.Write(output, writer =>
    {
        writer.WriteNumber("folds", Folds);
        writer.WriteNumber("seeds", Seeds);
        writer.WriteNumber("absent", Accounts.Absent);
        writer.WriteNumber("dead_letters", Accounts.DeadLetters);
        writer.WriteNumber("unmapped", Accounts.Unmapped);
        WriteSet(writer, Sets["all"]);
        writer.WriteObject("by_language", () =>
        {
            foreach (var (name, figures) in Sets.Where(set => set.Key != "all")) writer.WriteObject(name, () => WriteSet(writer, figures));
        });
        if (Transfer.Count > 0)
        {
            writer.WriteObject("transfer", () =>
            {
                foreach (var (name, ranks) in Transfer) writer.WriteObject(name, () => writer.WriteRanks(ranks));
            });
        }

        if (Splits.Count > 0) writer.WriteObject("splits", () => WriteSplits(writer));
    });

    private void WriteSplits(Utf8JsonWriter writer)
    {
        writer.WriteNumber("count", SplitCount);
        foreach (var split in Splits)
        {
            writer.WriteObject(Invariant($"alpha_{split.Alpha * 100:0}pct"), () =>
            {
                writer.WriteFigure("fpr", split.FalseMaximum);
                writer.WriteFigure("tpr", split.TrueMaximum);
                writer.WriteFigure("fpr_sd", split.SpreadFalse);
                writer.WriteFigure("tpr_sd", split.SpreadTrue);
                writer.WriteFigure("fpr_end", split.FalseEnd);
                writer.WriteFigure("tpr_end", split.TrueEnd);
                writer.WriteObject("strata", () => WriteStrata(writer, split));
            });
        }
    }

    private static void WriteStrata(Utf8JsonWriter writer, SplitFigures split)
    {
        foreach (var (stratum, figures) in split.Strata)
        {
            writer.WriteObject(stratum, () =>
            {
                writer.WriteNumber("people", figures.FalseAbove.Of);
                writer.WriteFigure("fpr_at_threshold", figures.FalseAbove.Value);
                writer.WriteFigure("fpr_managed", figures.FalseManaged.Value);
                writer.WriteNumber("managed", figures.TrueAbove.Of);
                writer.WriteFigure("tpr_at_threshold", figures.TrueAbove.Value);
                writer.WriteFigure("tpr_managed", figures.TrueManaged.Value);
            });
        }
    }

    private static void WriteSet(Utf8JsonWriter writer, ValidationFigures figures)
    {
        var middle = figures.Middle;
        writer.WriteNumber("accounts", middle.People + middle.Managed);
        writer.WriteNumber("positives", middle.Managed);
        Write(writer, "auc", figures, ranks => ranks.Auc, middle.AucInterval);
        Write(writer, "tpr_at_fpr_1pct", figures, ranks => ranks.FoundAt1.Value, middle.FoundAt1.Interval);
        Write(writer, "tpr_at_fpr_5pct", figures, ranks => ranks.FoundAt5.Value, middle.FoundAt5.Interval);
        Write(writer, "tpr_at_fpr_0_1pct", figures, ranks => ranks.FoundAt01.Value, middle.FoundAt01.Interval);
    }

    private static void Write(Utf8JsonWriter writer, string name, ValidationFigures figures, Func<RankFigures, double> figure, (double Low, double High) interval)
    {
        writer.WriteFigure(name, figures.Mean(figure));
        writer.WriteInterval(name + "_ci", interval);
        writer.WriteInterval(name + "_spread", figures.Spread(figure));
        writer.WriteFigure(name + "_end", figures.EndBySeed.Average(figure));
    }
}
