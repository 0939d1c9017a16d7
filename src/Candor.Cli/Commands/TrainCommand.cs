using System.CommandLine;
using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Running;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor train</c>.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var map = CommonOptions.Map();
        var labels = CommonOptions.Labels();
        var texts = CommonOptions.TextModels("A text model ('candor text train'), whose scores count as evidence for the texts of its language. May be given several times, one a language.");
        var output = new Option<FileInfo>("--out") { Description = "Where the model goes.", Required = true, HelpName = "model.json" };
        var folds = CommonOptions.Count("--folds", "Fold models kept beside the full one, so that training accounts can be calibrated on.", 5, 2, 20);
        var seed = CommonOptions.Seed();
        var days = CommonOptions.WindowDays();
        var acts = CommonOptions.WindowActs();
        var without = CommonOptions.Without();
        var publish = new Option<bool>("--publish") { Description = "Leave out everything about single accounts; the model can be published, but not calibrated on its own accounts." };
        var json = CommonOptions.Json();
        var command = new Command("train", "Train a model on labelled accounts.")
        {
            files, map, labels, texts, output, folds, seed, days, acts, without, publish, json,
        };
        CommonOptions.KeepInputs(command, [files, map, labels, texts], [output]);
        command.SetAction((parsed, cancellation) =>
        {
            var source = new Labelled(
                parsed.GetRequiredValue(files),
                parsed.GetRequiredValue(labels),
                [],
                new WindowOptions { Days = parsed.GetValue(days), Acts = parsed.GetValue(acts) })
            {
                Map = CommonOptions.MapOf(parsed, map),
                Texts = CommonOptions.TextsOf(parsed, texts),
            };
            var accounts = source.Read(Terminal.Progress(parsed.InvocationConfiguration), cancellation);
            var model = Trainer.Train(
                accounts, source, parsed.GetValue(folds), (ulong)parsed.GetValue(seed), CommonOptions.Split(parsed.GetValue(without)), parsed.GetValue(publish));
            var path = parsed.GetRequiredValue(output).FullName;
            JsonFile.Write(path, model);
            Tell(model, accounts, path, parsed.GetValue(json), parsed.InvocationConfiguration.Output);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Tell(ModelFile model, LabelledAccounts accounts, string path, bool json, TextWriter output)
    {
        if (json)
        {
            JsonReport.Write(output, writer =>
            {
                writer.WriteString("model", path);
                writer.WriteString("digest", JsonFile.Digest(path));
                writer.WriteNumber("people", model.TrainedOn.People);
                writer.WriteNumber("managed", model.TrainedOn.Managed);
                writer.WriteNumber("absent", accounts.Absent);
                writer.WriteNumber("dead_letters", accounts.DeadLetters);
                writer.WriteNumber("unmapped", accounts.Unmapped);
                writer.WriteNumber("folds", model.Folds.Count);
                writer.WriteStrings("text_models", model.TextModels.Select(name => name.Version));
            });
            return;
        }

        output.WriteLine(Invariant($"Trained on {model.TrainedOn.People} people and {model.TrainedOn.Managed} managed accounts ({string.Join(", ", model.TrainedOn.Languages.Select(pair => Invariant($"{pair.Key} {pair.Value}")))})."));
        if (accounts.Absent > 0) output.WriteLine(Invariant($"{accounts.Absent} labelled accounts have no post in these files."));
        if (accounts.DeadLetters > 0) output.WriteLine(Invariant($"{accounts.DeadLetters} lines were refused; 'candor replay --dead-letter FILE' says why."));
        if (accounts.Unmapped > 0) output.WriteLine(InputReport.Unmapped(accounts.Unmapped));
        if (model.TextModels.Count > 0) output.WriteLine($"Text models: {string.Join(", ", model.TextModels.Select(name => name.Version))}.");
        output.WriteLine($"Model: {path}");
        output.WriteLine(Invariant($"Next: candor calibrate FILE... --labels CSV --model {path}{string.Concat(model.TextModels.Select(_ => " --text-model TEXT"))} --out calibration.json"));
    }
}
