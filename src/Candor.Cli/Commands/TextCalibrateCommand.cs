using System.CommandLine;
using Candor.Cli.Files;
using Candor.Cli.Texts;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor text calibrate</c>.</summary>
internal static class TextCalibrateCommand
{
    public static Command Create()
    {
        var files = TextOptions.Files();
        var model = TextOptions.Model();
        var (only, except) = (TextOptions.Only(), TextOptions.Except());
        var output = TextOptions.Out();
        var json = CommonOptions.Json();
        var command = new Command("calibrate", "Hold a text model against people's texts, by source, domain and length. Of what it was trained on, people count as models of the cross-validation scored them.") { files, model, only, except, output, json };
        CommonOptions.KeepInputs(command, [files], [output]);
        command.SetAction((parsed, cancellation) =>
        {
            var file = TextModelFile.Read(parsed.GetRequiredValue(model).FullName);
            var filter = TextOptions.FilterOf(parsed, file.Model.Language, only, except);
            var lines = new TextLines(parsed.GetRequiredValue(files), filter);
            var (calibrated, tooShort) = TextCalibrator.Calibrate(file, lines, filter, cancellation);
            var path = parsed.GetRequiredValue(output).FullName;
            JsonFile.Write(path, calibrated);
            if (parsed.GetValue(json)) WriteJson(calibrated, tooShort, lines, path, parsed.InvocationConfiguration.Output);
            else Tell(calibrated, tooShort, lines, path, parsed.InvocationConfiguration);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Tell(TextModelFile file, int tooShort, TextLines lines, string path, InvocationConfiguration configuration)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("source").AddColumn("domain").AddColumn(new TableColumn("people's texts").RightAligned());
        foreach (var stratum in file.Calibration!.Strata) table.AddRow(Markup.Escape(stratum.Source), Markup.Escape(stratum.Domain), Invariant($"{stratum.Texts}"));
        Terminal.Console(configuration).Write(table);
        var output = configuration.Output;
        if (tooShort > 0) output.WriteLine(Invariant($"{tooShort} texts are too short for anything to be said."));
        if (file.Calibration.RefinedBelow is null) output.WriteLine("There were too few texts of machines and refined ones to tell them apart: what is found is called generated.");
        TextReport.TellRefusals(output, lines);
        output.WriteLine($"Model {file.Version}, calibrated: {path}");
    }

    private static void WriteJson(TextModelFile file, int tooShort, TextLines lines, string path, TextWriter output) => JsonReport.Write(output, writer =>
    {
        writer.WriteString("model", path);
        writer.WriteString("version", file.Version);
        writer.WriteNumber("too_short", tooShort);
        writer.WriteStartArray("strata");
        foreach (var stratum in file.Calibration!.Strata)
        {
            writer.WriteStartObject();
            writer.WriteString("source", stratum.Source);
            writer.WriteString("domain", stratum.Domain);
            writer.WriteNumber("texts", stratum.Texts);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        TextReport.WriteRefusals(writer, lines);
    });
}
