using System.CommandLine;
using Candor.Cli.Detectors;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Evidence.Calibrating;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The commands <c>candor detectors calibrate</c> and <c>report</c>.</summary>
internal static class DetectorsCommand
{
    public static Command Create() => new("detectors", "Look after outside detectors, whose findings come as events: thresholds on people, how they do, when to retire them.")
    {
        Calibrate(),
        Report(),
    };

    private static Command Calibrate()
    {
        var (files, map, labels, registry, json) = (CommonOptions.Files(), CommonOptions.Map(), CommonOptions.Labels(), RegistryOption(), CommonOptions.Json());
        var output = new Option<FileInfo>("--out") { Description = "Where the registry goes, with its calibrations; comments are not kept.", Required = true, HelpName = "detectors.yaml" };
        var alpha = CommonOptions.Share("--alpha", "Share of people's items that may be above the threshold, each person weighing the same.", 0.01);
        var command = new Command("calibrate", "Give each version its threshold, from what it says of people. Nothing else in the registry changes.")
        {
            files, map, labels, registry, output, alpha, json,
        };
        CommonOptions.KeepInputs(command, [files, map, labels, registry], [output]);
        command.SetAction((parsed, cancellation) =>
        {
            var level = parsed.GetValue(alpha);
            var reader = Read(parsed, files, map, registry, cancellation);
            var people = LabelsOf(parsed.GetRequiredValue(labels)).Where(pair => !pair.Value).Select(pair => pair.Key).ToHashSet();
            var calibrated = reader.Findings.Select(findings => DetectorCalibrator.Calibrate(findings, people, level)).ToArray();
            if (!calibrated.Any(one => one.IsNew)) throw new FormatException(NobodyEnough(reader, calibrated, level));
            var path = parsed.GetRequiredValue(output).FullName;
            RegistryWriter.Write(path, [.. calibrated.Select(one => one.Detector)]);
            if (parsed.GetValue(json)) DetectorsReport.WriteJson(parsed.InvocationConfiguration.Output, reader, calibrated, path);
            else DetectorsReport.Tell(Terminal.Console(parsed.InvocationConfiguration), reader, calibrated, level, path);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Command Report()
    {
        var (files, map, labels, registry, json) = (CommonOptions.Files(), CommonOptions.Map(), CommonOptions.Labels(), RegistryOption(), CommonOptions.Json());
        labels.Required = false;
        var delta = CommonOptions.Share("--delta", "Chance of telling to retire a version that is right as often as its floor says, however often one looks.", 0.01);
        var command = new Command("report", "Show how each version does: how often it finds, how often it was right, how far its scores have moved, and whether to retire it.")
        {
            files, map, registry, labels, delta, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var reader = Read(parsed, files, map, registry, cancellation);
            var known = LabelsOf(parsed.GetValue(labels) ?? []);
            var figures = reader.Findings.Select(findings => DetectorFigures.Of(findings, known, parsed.GetValue(delta))).ToArray();
            if (parsed.GetValue(json)) DetectorsReport.WriteJson(parsed.InvocationConfiguration.Output, reader, figures);
            else DetectorsReport.Tell(Terminal.Console(parsed.InvocationConfiguration), reader, figures);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Option<FileInfo> RegistryOption() => new("--registry") { Description = "Your registry of detectors.", Required = true, HelpName = "detectors.yaml" };

    private static FindingReader Read(ParseResult parsed, Argument<string[]> files, Option<string?> map, Option<FileInfo> registry, CancellationToken cancellation)
    {
        var reader = new FindingReader(Registry.Read(parsed.GetRequiredValue(registry).FullName).Detectors);
        var progress = Terminal.Progress(parsed.InvocationConfiguration);
        reader.Read(new EventFiles(parsed.GetRequiredValue(files)) { Map = CommonOptions.MapOf(parsed, map) }, progress.Report, cancellation);
        progress.Clear();
        return reader;
    }

    private static Dictionary<ulong, bool> LabelsOf(IReadOnlyList<string> paths) =>
        LabelFile.Read(paths).ToDictionary(pair => FindingReader.AccountOf(pair.Key), pair => pair.Value);

    private static string NobodyEnough(FindingReader reader, IReadOnlyList<CalibratedDetector> calibrated, double alpha)
    {
        var least = Conformal.LeastAccounts(alpha);
        var lines = calibrated.Select(one => DetectorsReport.WhyNot(one, alpha)).Prepend(Invariant($"No detector can be calibrated at alpha {alpha}: {least} people with its findings are needed for one."));
        return string.Join('\n', lines.Concat(reader.Unregistered.Select(pair => $"{pair.Value.Title}: not registered.")));
    }
}
