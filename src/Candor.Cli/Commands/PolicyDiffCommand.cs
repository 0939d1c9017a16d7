using System.CommandLine;
using Candor.Cli.Policies;
using Candor.Cli.Policies.Trials;
using Candor.Cli.Running;
using Candor.Embedded;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor policy diff</c>.</summary>
internal static class PolicyDiffCommand
{
    public static Command Create()
    {
        var old = new Argument<FileInfo>("OLD") { Description = "The policy in force.", HelpName = "OLD.yaml" };
        var present = new Argument<FileInfo>("NEW") { Description = "The policy that is to be.", HelpName = "NEW.yaml" };
        var files = CommonOptions.Files();
        files.Description = "Event files, plain or gzip, unless --store names them.";
        files.Arity = ArgumentArity.ZeroOrMore;
        var store = new Option<DirectoryInfo?>("--store") { Description = "Take the events of the last run of this store, with its threshold and what it left out.", HelpName = "DIR" };
        var map = CommonOptions.Map();
        var model = new Option<FileInfo?>("--model") { Description = "Your model. Default: the one that ships, with which every verdict stays unknown.", HelpName = "model.json" };
        var calibration = new Option<FileInfo?>("--calibration") { Description = "Your calibration of that model.", HelpName = "calibration.json" };
        var texts = CommonOptions.TextModels("The text model that the model was trained with. May be given several times, one a language.");
        var alpha = CommonOptions.Alpha();
        var without = CommonOptions.Without();
        var lists = new UseListOptions();
        var shadows = new Option<bool>("--shadows") { Description = "Count what is only tried out as a measure: what would be if the rules on trial were live." };
        var examples = CommonOptions.Count("--examples", "Accounts that are shown in full.", 10, 0, 10_000);
        var threads = CommonOptions.Threads();
        var json = CommonOptions.Json();
        var command = new Command("diff", "Say what would have changed for whom had another policy been in force: by measure, by stratum, with examples. A back-test: nothing is kept.")
        {
            old, present, files, store, map, model, calibration, texts, alpha, without, lists.Names, lists.Classics, lists.Topics, shadows, examples, threads, json,
        };
        CommonOptions.KeepTogether(command, model, calibration);
        command.Validators.Add(result =>
        {
            if (result.GetResult(store) is null == (result.GetResult(files) is not { Tokens.Count: > 0 })) result.AddError("Give event files, or --store, not both.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var kept = parsed.GetValue(store)?.FullName is { } folder ? RunOf(folder) : null;
            var trial = new PolicyTrial(
                parsed.GetValue(model)?.FullName ?? Defaults.Model,
                parsed.GetValue(calibration)?.FullName ?? Defaults.Calibration,
                parsed.GetValue(texts) ?? [],
                kept?.Alpha ?? parsed.GetValue(alpha),
                kept?.Without.ToHashSet(StringComparer.Ordinal) ?? CommonOptions.Split(parsed.GetValue(without)))
            {
                Events = kept?.Files ?? parsed.GetRequiredValue(files),
                Map = CommonOptions.MapOf(parsed, map),
                Hash = parsed.GetValue(store) is { } of ? StoreKey.Of(of.FullName).Hash : null,
                Threads = CommonOptions.ThreadsOf(parsed, threads),
            };
            var (before, after) = (SetupOf(parsed.GetRequiredValue(old)), SetupOf(parsed.GetRequiredValue(present)));
            var progress = Terminal.Progress(parsed.InvocationConfiguration);
            var beforeRun = trial.Run(before, progress, cancellation);
            var afterRun = trial.Run(after, progress, cancellation);
            var differences = PolicyDiff.Of(beforeRun, afterRun, parsed.GetValue(shadows));
            if (parsed.GetValue(json)) PolicyDiffReport.WriteJson(parsed.InvocationConfiguration.Output, beforeRun, afterRun, differences);
            else PolicyDiffReport.Tell(Terminal.Console(parsed.InvocationConfiguration), beforeRun, afterRun, differences, parsed.GetValue(examples));
            return Task.FromResult(ExitCode.Done);

            PolicySetup SetupOf(FileInfo file) => new() { Policy = PolicyFile.Parse(File.ReadAllText(file.FullName), file.ToString()), Lists = lists.Read(parsed) };
        });
        return command;
    }

    private static RunOptions RunOf(string folder) =>
        StoreUpkeep.Measure(folder).Runs is [.., var run] && RunOptions.Of(run.Options) is { } options ? options : throw new FormatException($"{folder}: no run of this store is known; name the event files.");
}
