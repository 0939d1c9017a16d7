using System.CommandLine;
using Candor.Cli.Running;
using Candor.Embedded.Traces;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor replay</c>.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var map = CommonOptions.Map();
        var model = new Option<FileInfo?>("--model") { Description = "Your model. Default: the one that ships, with which every verdict stays unknown.", HelpName = "model.json" };
        var calibration = new Option<FileInfo?>("--calibration") { Description = "Your calibration of that model.", HelpName = "calibration.json" };
        var texts = CommonOptions.TextModels("The text model that the model was trained with. May be given several times, one a language.");
        var alpha = CommonOptions.Alpha();
        var without = CommonOptions.Without();
        var detectors = CommonOptions.Detectors();
        var benign = new Option<FileInfo?>("--benign") { Description = "Texts that are shared in good faith, one a line, or their hashes as 'candor families --json' shows them.", HelpName = "FILE" };
        var policy = new Option<FileInfo?>("--policy") { Description = "The rules (YAML): what follows from what is seen. 'candor policy check' says what is wrong with them.", HelpName = "policy.yaml" };
        var measures = new Option<FileInfo?>("--measures") { Description = "Where the measures go, one JSON object each, with reason, rule and version.", HelpName = "measures.ndjson" };
        var reviews = new Option<FileInfo?>("--reviews") { Description = "What people decided about measures: CSV with time, account, measure, outcome (right or wrong). Wrong ones are undone.", HelpName = "reviews.csv" };
        var snooze = new Option<FileInfo?>("--snooze") { Description = "Rules that are silenced for accounts: CSV with account, rule.", HelpName = "snooze.csv" };
        var lists = new UseListOptions();
        var output = new Option<FileInfo?>("--out") { Description = "Where the verdicts go, one JSON object an account.", HelpName = "verdicts.ndjson" };
        var deadLetter = new Option<FileInfo?>("--dead-letter") { Description = "Where refused lines go, each with file, line, reason and bytes.", HelpName = "dead.ndjson" };
        var threads = CommonOptions.Threads();
        var store = new Option<DirectoryInfo?>("--store") { Description = "Keep every decision and, now and then, the whole state in this folder; a run that was stopped in any way goes on from there.", HelpName = "DIR" };
        var key = new Option<FileInfo?>("--store-key-file") { Description = "The key under which a new store hashes ids, 32 hexadecimal digits: for stores that are to share one. Without it: one by chance.", HelpName = "FILE" };
        var checkpoint = CommonOptions.Count("--checkpoint-events", "Events from one checkpoint of the store to the next.", 1_000_000, 1, int.MaxValue);
        var traceDays = CommonOptions.Count("--trace-days", "Days of event time for which the store keeps what events are compared by, hashes and times; 0 keeps none.", new TraceLogOptions().Days, 0, TraceLogOptions.MostDays);
        var memory = CommonOptions.Count("--state-memory", "Megabytes of account states above which accounts without a new event go to the store's disk; names and places stay in memory.", 4096, 1, 1 << 20);
        var json = CommonOptions.Json();
        var command = new Command("replay", "Judge the accounts of recorded events: one verdict an account, explained.")
        {
            files, map, model, calibration, texts, alpha, without, detectors, benign, policy, measures, reviews, snooze, lists.Names, lists.Classics, lists.Topics, output, deadLetter, threads, store, key, checkpoint, traceDays, memory, json,
        };
        CommonOptions.KeepTogether(command, model, calibration);
        CommonOptions.KeepInputs(command, [files, map, model, calibration, texts, key, detectors, benign, policy, reviews, snooze, .. lists.All], [output, deadLetter, measures]);
        command.Validators.Add(result =>
        {
            if (result.GetResult(key) is not null && result.GetResult(store) is null) result.AddError("--store-key-file is for --store.");
            foreach (var option in (Option[])[measures, reviews, snooze, .. lists.All])
            {
                if (result.GetResult(option) is not null && result.GetResult(policy) is null) result.AddError($"{option.Name} is for --policy.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            var job = new ReplayJob
            {
                Events = parsed.GetRequiredValue(files),
                Map = CommonOptions.MapOf(parsed, map),
                ModelPath = parsed.GetValue(model)?.FullName ?? Defaults.Model,
                CalibrationPath = parsed.GetValue(calibration)?.FullName ?? Defaults.Calibration,
                TextModels = parsed.GetValue(texts) ?? [],
                Alpha = parsed.GetValue(alpha),
                Without = CommonOptions.Split(parsed.GetValue(without)),
                Detectors = CommonOptions.DetectorsOf(parsed, detectors),
                Benign = parsed.GetValue(benign)?.FullName,
                Policy = parsed.GetValue(policy)?.FullName,
                Measures = parsed.GetValue(measures)?.FullName,
                Reviews = parsed.GetValue(reviews)?.FullName,
                Snoozed = parsed.GetValue(snooze)?.FullName,
                Lists = lists.Read(parsed),
                ListPaths = lists.Paths(parsed),
                Output = parsed.GetValue(output)?.FullName,
                DeadLetter = parsed.GetValue(deadLetter)?.FullName,
                Store = parsed.GetValue(store)?.FullName,
                StoreKeyFile = parsed.GetValue(key)?.FullName,
                CheckpointEvents = parsed.GetValue(checkpoint),
                TraceDays = parsed.GetValue(traceDays),
                StateBytes = (long)parsed.GetValue(memory) << 20,
                Threads = CommonOptions.ThreadsOf(parsed, threads),
            };
            var (summary, thresholds, used) = job.Run(Terminal.Progress(parsed.InvocationConfiguration), cancellation);
            if (parsed.GetValue(json)) ReplayReport.WriteJson(parsed.InvocationConfiguration.Output, summary, thresholds, used);
            else ReplayReport.Tell(Terminal.Console(parsed.InvocationConfiguration), job, summary, thresholds, used);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
