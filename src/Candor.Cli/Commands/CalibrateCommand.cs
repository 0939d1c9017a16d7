using System.CommandLine;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Evidence.Calibrating;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor calibrate</c>.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var map = CommonOptions.Map();
        var labels = CommonOptions.Labels();
        var model = new Option<FileInfo>("--model") { Description = "The model to calibrate.", Required = true, HelpName = "model.json" };
        var detectors = CommonOptions.Detectors();
        var texts = CommonOptions.TextModels("The text model that the model was trained with. May be given several times, one a language.");
        var output = new Option<FileInfo>("--out") { Description = "Where the calibration goes.", Required = true, HelpName = "calibration.json" };
        var publish = new Option<bool>("--publish") { Description = "Mark it as made for others: with it every verdict stays unknown." };
        var json = CommonOptions.Json();
        var command = new Command("calibrate", "Learn from people's accounts how much evidence people have. Accounts that the model was trained on are scored by the fold model that has not seen them.")
        {
            files, map, labels, model, texts, detectors, output, publish, json,
        };
        CommonOptions.KeepInputs(command, [files, map, labels, model, texts, detectors], [output]);
        command.SetAction((parsed, cancellation) =>
        {
            var modelPath = parsed.GetRequiredValue(model).FullName;
            var models = CommonOptions.TextsOf(parsed, texts);
            var file = ModelFile.Read(modelPath, models);
            var (calibration, unmapped) = Calibrator.Calibrate(
                new EventFiles(parsed.GetRequiredValue(files)) { Map = CommonOptions.MapOf(parsed, map) }, parsed.GetRequiredValue(labels), file, JsonFile.Digest(modelPath),
                parsed.GetValue(publish), Terminal.Progress(parsed.InvocationConfiguration), cancellation,
                CommonOptions.DetectorsOf(parsed, detectors)?.Detectors, models);
            var path = parsed.GetRequiredValue(output).FullName;
            JsonFile.Write(path, new CalibrationFile { Format = CalibrationFile.CurrentFormat, Calibration = calibration });
            if (parsed.GetValue(json)) WriteJson(parsed.InvocationConfiguration.Output, calibration, unmapped, path);
            else Tell(parsed.InvocationConfiguration, calibration, unmapped, path, modelPath + string.Concat(file.TextModels.Select(_ => " --text-model TEXT")));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Tell(InvocationConfiguration configuration, Calibration calibration, long unmapped, string path, string modelPath)
    {
        var console = Terminal.Console(configuration);
        var table = new Table().Border(TableBorder.Simple).AddColumn("stratum").AddColumn(new TableColumn("people").RightAligned())
            .AddColumn(new TableColumn("threshold at 5 %").RightAligned()).AddColumn(new TableColumn("at 1 %").RightAligned())
            .AddColumn(new TableColumn("the 5 % promise holds with").RightAligned());
        var at5 = new Thresholds(calibration, 0.05);
        var at1 = new Thresholds(calibration, 0.01);
        foreach (var stratum in at5.Strata)
        {
            var (own5, own1) = (at5.For(stratum), at1.For(stratum));
            table.AddRow(
                Markup.Escape(stratum.ToString()), Invariant($"{calibration.Accounts.Count(account => account.Stratum == stratum)}"), Number(own5), Number(own1),
                own5.IsCalibrated ? Invariant($"{(calibration.IsCrossConformal ? "about " : "")}{own5.Confidence:0.0%} confidence") : "too few people");
        }

        console.Write(table);
        configuration.Output.WriteLine(Invariant($"{calibration.Accounts.DistinctBy(account => account.Person).Count()} people{(calibration.IsCrossConformal ? "; some took part in training and were scored out of fold (cross-conformal)" : "")}."));
        if (unmapped > 0) configuration.Output.WriteLine(InputReport.Unmapped(unmapped));
        configuration.Output.WriteLine($"Calibration: {path}");
        configuration.Output.WriteLine($"Next: candor replay FILE... --model {modelPath} --calibration {path} --out verdicts.ndjson");
    }

    private static string Number(StratumThreshold threshold) => threshold.IsCalibrated ? Invariant($"{threshold.Threshold:0.00}") : "-";

    private static void WriteJson(TextWriter output, Calibration calibration, long unmapped, string path) => JsonReport.Write(output, writer =>
    {
        writer.WriteString("calibration", path);
        writer.WriteNumber("people", calibration.Accounts.DistinctBy(account => account.Person).Count());
        writer.WriteNumber("unmapped", unmapped);
        writer.WriteBoolean("cross_conformal", calibration.IsCrossConformal);
        writer.WriteObject("strata", () =>
        {
            foreach (var group in calibration.Accounts.GroupBy(account => account.Stratum.ToString()).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                writer.WriteNumber(group.Key, group.Count());
            }
        });
    });
}
