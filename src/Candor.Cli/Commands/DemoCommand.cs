using System.CommandLine;
using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Verdicts;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor demo</c>.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var keep = new Option<DirectoryInfo?>("--keep") { Description = "Keep model, calibration and verdicts in this folder.", HelpName = "DIR" };
        var language = CommonOptions.Language("Language of the explanation.");
        var command = new Command("demo", "The main job on a small made-up community, explained: train, calibrate, judge, measure, explain.") { keep, language };
        command.SetAction((parsed, cancellation) =>
        {
            var folder = parsed.GetValue(keep)?.FullName ?? Directory.CreateTempSubdirectory("candor-demo-").FullName;
            Directory.CreateDirectory(folder);
            try
            {
                Run(folder, parsed.GetValue(keep) is not null, parsed.GetRequiredValue(language), parsed.InvocationConfiguration, cancellation);
            }
            finally
            {
                if (parsed.GetValue(keep) is null) Directory.Delete(folder, recursive: true);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Run(string folder, bool isKept, string language, InvocationConfiguration configuration, CancellationToken cancellation)
    {
        var console = Terminal.Console(configuration);
        var progress = Terminal.Progress(configuration);
        var (modelPath, calibrationPath, verdictPath) = (Path.Combine(folder, "model.json"), Path.Combine(folder, "calibration.json"), Path.Combine(folder, "verdicts.ndjson"));
        string[] events = [Defaults.SampleEvents], labels = [Defaults.SampleLabels];

        console.WriteLine("A made-up community of 240 accounts, Chinese and English; an agent runs some of them. The same with your own files:");
        Step(console, "candor train events.ndjson.gz --labels labels.csv --out model.json");
        var source = new Labelled(events, labels, [], new WindowOptions());
        var accounts = source.Read(progress, cancellation);
        JsonFile.Write(modelPath, Trainer.Train(accounts, source, folds: 5, seed: 1, new HashSet<string>(), publish: false));

        Step(console, "candor calibrate events.ndjson.gz --labels labels.csv --model model.json --out calibration.json");
        var (calibration, _) = Calibrator.Calibrate(new EventFiles(events), labels, ModelFile.Read(modelPath), JsonFile.Digest(modelPath), publish: false, progress, cancellation);
        JsonFile.Write(calibrationPath, new CalibrationFile { Format = CalibrationFile.CurrentFormat, Calibration = calibration });

        Step(console, "candor replay events.ndjson.gz --model model.json --calibration calibration.json --out verdicts.ndjson");
        var job = new ReplayJob { Events = events, ModelPath = modelPath, CalibrationPath = calibrationPath, Output = verdictPath };
        var (summary, thresholds, used) = job.Run(progress, cancellation);
        ReplayReport.Tell(console, isKept ? job : job with { Output = null }, summary, thresholds, used);

        Step(console, "candor evaluate verdicts.ndjson --labels labels.csv");
        EvaluateCommand.Tell(console, Evaluation.Of(VerdictLine.Read(verdictPath), LabelFile.Read(labels)));

        if (summary.Top.FirstOrDefault(account => account.Verdict.Verdict == VerdictKind.Managed) is not { } shown) return;
        Step(console, $"candor explain {shown.Account} --verdicts verdicts.ndjson");
        using var line = VerdictLine.Find(verdictPath, shown.Account)!;
        ExplainReport.Tell(configuration.Output, line.RootElement, language);
    }

    private static void Step(IAnsiConsole console, string command)
    {
        console.WriteLine();
        console.WriteLine(Invariant($"> {command}"));
    }
}
