using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Running;
using Candor.Cli.Texts;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>What several text commands tell.</summary>
internal static class TextReport
{
    /// <summary>Tells refused lines.</summary>
    public static void TellRefusals(TextWriter output, TextLines lines)
    {
        if (lines.Refused == 0) return;
        output.WriteLine(Invariant($"{lines.Refused} lines were refused; the first:"));
        foreach (var refusal in lines.Refusals) output.WriteLine("  " + refusal);
    }

    /// <summary>Writes refused lines.</summary>
    public static void WriteRefusals(Utf8JsonWriter writer, TextLines lines)
    {
        writer.WriteNumber("refused", lines.Refused);
        writer.WriteStartArray("refusals");
        foreach (var refusal in lines.Refusals) writer.WriteStringValue(refusal);
        writer.WriteEndArray();
    }

    /// <summary>Writes figures as members.</summary>
    public static void WriteFigures(Utf8JsonWriter writer, TextFigures figures)
    {
        writer.WriteNumber("human", figures.Human);
        writer.WriteNumber("ai", figures.Ai);
        writer.WriteNumber("refined", figures.Refined);
        writer.WriteFigure("auc", figures.Auc);
        writer.WriteInterval("auc_ci", figures.AucInterval);
        writer.WriteFigure("auc_refined", figures.AucRefined);
        writer.WriteInterval("auc_refined_ci", figures.AucRefinedInterval);
        writer.WriteRate("tpr_at_fpr_1pct", figures.FoundAt1);
        writer.WriteRate("tpr_at_fpr_0_1pct", figures.FoundAt01);
        writer.WriteRate("coverage", figures.Coverage);
        writer.WriteRate("fpr_at_threshold", figures.FalselyCalled);
        writer.WriteRate("tpr_at_threshold", figures.TrulyCalled);
    }

    /// <summary>A table of figures, a row each. "Called" means at the calibrated threshold.</summary>
    public static Table Table(string first) => new Table().Border(TableBorder.Simple)
        .AddColumn(new TableColumn(first).NoWrap()).AddColumn("human").AddColumn("ai").AddColumn("refined").AddColumn(new TableColumn("AUC").NoWrap()).AddColumn("refined")
        .AddColumn("at 1 %").AddColumn("at 0.1 %").AddColumn("covered").AddColumn("people called").AddColumn("ai called");

    /// <summary>Adds a row.</summary>
    public static void AddRow(Table table, string name, TextFigures figures) => table.AddRow(
        Markup.Escape(name),
        Invariant($"{figures.Human}"),
        Invariant($"{figures.Ai}"),
        Invariant($"{figures.Refined}"),
        double.IsNaN(figures.Auc) ? "-" : Invariant($"{figures.Auc:0.000} ({figures.AucInterval.Low:0.000} to {figures.AucInterval.High:0.000})"),
        double.IsNaN(figures.AucRefined) ? "-" : Invariant($"{figures.AucRefined:0.000}"),
        Share(figures.FoundAt1),
        Share(figures.FoundAt01),
        Share(figures.Coverage),
        Share(figures.FalselyCalled),
        Share(figures.TrulyCalled));

    /// <summary>What the columns mean.</summary>
    public static void TellColumns(TextWriter output, double alpha) => output.WriteLine(Invariant(
        $"AUC: people against machines, with its 95 % interval. At 1 %, at 0.1 %: machines above all but so many people. Covered: something is said. Called: above the calibrated threshold for {alpha:0.##%} of people's texts of a domain."));

    /// <summary>A share in percent; a dash of nothing.</summary>
    public static string Share(Rate rate) => rate.Of == 0 ? "-" : Invariant($"{rate.Value:0.0%}");
}
