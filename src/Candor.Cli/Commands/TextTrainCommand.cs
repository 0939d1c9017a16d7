using System.CommandLine;
using Candor.Cli.Files;
using Candor.Cli.Texts;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor text train</c>.</summary>
internal static class TextTrainCommand
{
    public static Command Create()
    {
        var files = TextOptions.Files();
        var language = TextOptions.Language();
        var (only, except) = (TextOptions.Only(), TextOptions.Except());
        var output = TextOptions.Out();
        var seed = CommonOptions.Seed();
        var json = CommonOptions.Json();
        var command = new Command("train", "Train a text model. A quarter of the groups is kept back for calibration and measurement.") { files, language, only, except, output, seed, json };
        CommonOptions.KeepInputs(command, [files], [output]);
        command.SetAction((parsed, cancellation) =>
        {
            var filter = TextOptions.FilterOf(parsed, parsed.GetRequiredValue(language), only, except);
            var lines = new TextLines(parsed.GetRequiredValue(files), filter);
            var progress = Terminal.Progress(parsed.InvocationConfiguration);
            progress.Step("training");
            var model = TextTrainer.Train(lines, filter, (ulong)parsed.GetValue(seed), cancellation);
            progress.Clear();
            var path = parsed.GetRequiredValue(output).FullName;
            JsonFile.Write(path, model);
            Tell(model, lines, path, parsed.GetValue(json), parsed.InvocationConfiguration);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Tell(TextModelFile model, TextLines lines, string path, bool json, InvocationConfiguration configuration)
    {
        var (card, output) = (model.Card, configuration.Output);
        if (json)
        {
            JsonReport.Write(output, writer =>
            {
                writer.WriteString("model", path);
                writer.WriteString("version", model.Version);
                writer.WriteNumber("bytes", new FileInfo(path).Length);
                writer.WriteNumber("texts", card.Texts);
                writer.WriteNumber("left_out", card.LeftOut);
                writer.WriteFigure("in_domain_auc", card.InDomainAuc);
                writer.WriteFigure("in_domain_auc_8_bit", card.InDomainAucRounded);
                writer.WriteFigure("mean_rounding", card.MeanRounding);
                TextReport.WriteRefusals(writer, lines);
            });
            return;
        }

        output.WriteLine(Invariant($"Trained on {card.Texts} texts of {card.Environments.Count} sources and domains; {card.LeftOut} texts are of sources and domains with a single label and only say what people are like."));
        output.WriteLine(Invariant($"Ranking on these sources, cross-validated: AUC {card.InDomainAuc:0.0000}; with 8-bit weights {card.InDomainAucRounded:0.0000}. Elsewhere it is worse: 'candor text validate' tells how much."));
        TextReport.TellRefusals(output, lines);
        output.WriteLine(Invariant($"Model {model.Version}: {path} ({new FileInfo(path).Length:N0} bytes)"));
        output.WriteLine($"Next: candor text calibrate FILE... --model {path} --out {path}");
    }
}
