using System.CommandLine;
using Candor.Cli.Files;
using Candor.Cli.Running;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor evaluate</c>.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var verdicts = new Argument<FileInfo>("VERDICTS") { Description = "Verdicts as 'candor replay --out' writes them." };
        var labels = CommonOptions.Labels();
        var json = CommonOptions.Json();
        var command = new Command("evaluate", "Measure verdicts against labels, with exact intervals.") { verdicts, labels, json };
        command.SetAction(parsed =>
        {
            var evaluation = Evaluation.Of(VerdictLine.Read(parsed.GetRequiredValue(verdicts).FullName), LabelFile.Read(parsed.GetRequiredValue(labels)));
            if (evaluation.Ranks.People + evaluation.Ranks.Managed == 0) throw new FormatException("No account of the verdicts has a label.");
            if (parsed.GetValue(json)) WriteJson(parsed.InvocationConfiguration.Output, evaluation);
            else Tell(Terminal.Console(parsed.InvocationConfiguration), evaluation);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Shows an evaluation as tables.</summary>
    public static void Tell(IAnsiConsole console, Evaluation evaluation)
    {
        var ranks = evaluation.Ranks;
        console.WriteLine(Invariant($"{ranks.People} people, {ranks.Managed} managed accounts; {evaluation.Absent} labelled accounts have no verdict, {evaluation.WithoutThreshold} no threshold."));
        var table = FigureTable();
        table.AddRow("ranking (AUC)", Invariant($"{ranks.Auc:0.0000}"), Invariant($"{ranks.AucInterval.Low:0.0000} to {ranks.AucInterval.High:0.0000}"), "bootstrap");
        AddRate(table, "managed found at 1 % false positives", ranks.FoundAt1);
        AddRate(table, "managed found at 5 % false positives", ranks.FoundAt5);
        AddRate(table, "managed found at 0.1 % false positives", ranks.FoundAt01);
        AddRate(table, "people above their threshold", evaluation.FalseAtThreshold);
        AddRate(table, "managed above their threshold", evaluation.TrueAtThreshold);
        AddRate(table, "people with the verdict managed", evaluation.FalseManaged);
        AddRate(table, "managed with the verdict managed", evaluation.TrueManaged);
        AddRate(table, "people who would be called managed", evaluation.FalseWouldBe);
        AddRate(table, "managed who would be called managed", evaluation.TrueWouldBe);
        AddRate(table, "verdict agrees with label", evaluation.Accuracy);
        table.AddRow("middle number of posts to the flag", Invariant($"{evaluation.MedianEventsToFlag:0.#}"), "", "");
        console.Write(table);

        var strata = new Table().Border(TableBorder.Simple).AddColumn("stratum").AddColumn("people above threshold").AddColumn("95 % interval").AddColumn("managed above threshold");
        foreach (var (stratum, (falsely, truly)) in evaluation.Strata)
        {
            strata.AddRow(
                Markup.Escape(stratum),
                Invariant($"{falsely.Hits} of {falsely.Of}"),
                Invariant($"{falsely.Interval.Low:0.0%} to {falsely.Interval.High:0.0%}"),
                Invariant($"{truly.Hits} of {truly.Of}"));
        }

        console.Write(strata);
    }

    /// <summary>A table of figures with their intervals.</summary>
    public static Table FigureTable() => new Table().Border(TableBorder.Simple)
        .AddColumn("figure").AddColumn(new TableColumn("value").RightAligned()).AddColumn("95 % interval").AddColumn("n");

    /// <summary>Adds a rate to such a table.</summary>
    public static void AddRate(Table table, string name, Rate rate) => table.AddRow(
        name,
        rate.Of == 0 ? "-" : Invariant($"{rate.Value:0.0%}"),
        rate.Of == 0 ? "" : Invariant($"{rate.Interval.Low:0.0%} to {rate.Interval.High:0.0%}"),
        Invariant($"{rate.Hits} of {rate.Of}"));

    private static void WriteJson(TextWriter output, Evaluation evaluation) => JsonReport.Write(output, writer =>
    {
        writer.WriteRanks(evaluation.Ranks);
        writer.WriteRate("fpr_at_threshold", evaluation.FalseAtThreshold);
        writer.WriteRate("tpr_at_threshold", evaluation.TrueAtThreshold);
        writer.WriteRate("fpr_managed", evaluation.FalseManaged);
        writer.WriteRate("tpr_managed", evaluation.TrueManaged);
        writer.WriteRate("fpr_would_be", evaluation.FalseWouldBe);
        writer.WriteRate("tpr_would_be", evaluation.TrueWouldBe);
        writer.WriteRate("accuracy", evaluation.Accuracy);
        writer.WriteFigure("median_events_to_flag", evaluation.MedianEventsToFlag);
        writer.WriteNumber("without_threshold", evaluation.WithoutThreshold);
        writer.WriteNumber("absent", evaluation.Absent);
        writer.WriteObject("strata", () =>
        {
            foreach (var (stratum, (falsely, truly)) in evaluation.Strata)
            {
                writer.WriteObject(stratum, () =>
                {
                    writer.WriteNumber("people", falsely.Of);
                    writer.WriteRate("fpr_at_threshold", falsely);
                    writer.WriteNumber("managed", truly.Of);
                    writer.WriteRate("tpr_at_threshold", truly);
                });
            }
        });
    });
}
