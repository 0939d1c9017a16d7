using System.CommandLine;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Texts;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor text validate</c>.</summary>
internal static class TextValidateCommand
{
    public static Command Create()
    {
        var files = TextOptions.Files();
        var language = TextOptions.Language();
        var (only, except) = (TextOptions.Only(), TextOptions.Except());
        var leave = new Option<string>("--leave") { Description = "What is left out, one value after the other: source, domain or generator.", DefaultValueFactory = _ => "source" };
        leave.AcceptOnlyFromAmong("source", "domain", "generator");
        var (seed, alpha, json) = (CommonOptions.Seed(), TextOptions.Alpha(), CommonOptions.Json());
        var command = new Command("validate", "Tell what a text model is worth where it has not been: train on all sources but one, measure on that one, and so on.") { files, language, leave, only, except, seed, alpha, json };
        command.SetAction((parsed, cancellation) =>
        {
            using var texts = new RereadableFiles(parsed.GetRequiredValue(files));
            var filter = TextOptions.FilterOf(parsed, parsed.GetRequiredValue(language), only, except);
            var validator = new TextValidator(texts.Paths, filter, (ulong)parsed.GetValue(seed), parsed.GetValue(alpha));
            var field = parsed.GetRequiredValue(leave);
            var progress = Terminal.Progress(parsed.InvocationConfiguration);
            var found = new List<TextValidator.LeftOut>();
            foreach (var value in validator.ValuesOf(field, cancellation))
            {
                progress.Step($"without {field} {value}");
                if (validator.Leave(field, value, cancellation) is { } left) found.Add(left);
            }

            progress.Clear();
            if (found.Count == 0) throw new FormatException($"Without any one {field} there are too few texts to train and calibrate.");
            if (parsed.GetValue(json)) WriteJson(parsed.InvocationConfiguration.Output, field, found, validator);
            else Tell(parsed.InvocationConfiguration, field, found, parsed.GetValue(alpha), validator);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Tell(InvocationConfiguration configuration, string field, List<TextValidator.LeftOut> found, double alpha, TextValidator validator)
    {
        var table = TextReport.Table($"{field} left out");
        foreach (var left in found) TextReport.AddRow(table, left.Value, left.Figures);
        Terminal.Console(configuration).Write(table);
        var output = configuration.Output;
        TextReport.TellColumns(output, alpha);
        foreach (var left in found.Where(left => !double.IsNaN(left.Figures.Auc)))
        {
            output.WriteLine(Invariant($"{left.Value}: {left.Figures.Auc:0.000} against {left.BaselineAuc:0.000} by runs of 1 to 3 characters; where the model was trained {left.InDomainAuc:0.000} (a warning, not a promise)."));
        }

        foreach (var (domain, (unlike, isNew)) in found.SelectMany(left => left.Domains))
        {
            output.WriteLine(Invariant($"{domain}: {unlike:0%} of its texts unlike the calibration{(isNew ? ": new, nothing is said of them" : "")}."));
        }

        TextReport.TellRefusals(output, validator.Lines);
    }

    private static void WriteJson(TextWriter output, string field, List<TextValidator.LeftOut> found, TextValidator validator) => JsonReport.Write(output, writer =>
    {
        writer.WriteString("left_out", field);
        writer.WriteObject("values", () =>
        {
            foreach (var left in found)
            {
                writer.WriteObject(left.Value, () =>
                {
                    TextReport.WriteFigures(writer, left.Figures);
                    writer.WriteFigure("baseline_auc", left.BaselineAuc);
                    writer.WriteFigure("in_domain_auc", left.InDomainAuc);
                    TextEvaluateCommand.WriteDomains(writer, left.Domains);
                });
            }
        });
        TextReport.WriteRefusals(writer, validator.Lines);
    });
}
