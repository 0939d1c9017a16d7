using System.CommandLine;
using Candor.Accounts;
using Candor.Cli.Running;
using Candor.Signals.Groups;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor validate</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var map = CommonOptions.Map();
        var labels = CommonOptions.Labels();
        var texts = CommonOptions.TextModels("A text model ('candor text train'), whose scores count as evidence for the texts of its language. May be given several times, one a language.");
        var folds = CommonOptions.Count("--folds", "Folds.", 5, 2, 20);
        var seeds = CommonOptions.Count("--seeds", "Repetitions with other folds.", 3, 1, 100);
        var groups = CommonOptions.Groups();
        var first = CommonOptions.Count("--first", "Use only the first N posts, comments and messages of each account.", int.MaxValue, 1, int.MaxValue);
        first.DefaultValueFactory = null;
        var splits = CommonOptions.Count("--splits", "Also calibrate and judge over N random splits, at alpha 5 % and 1 %.", 0, 0, 10_000);
        var transfer = new Option<bool>("--transfer") { Description = "Also train on each language and judge the others." };
        var days = CommonOptions.WindowDays();
        var acts = CommonOptions.WindowActs();
        var without = CommonOptions.Without();
        var json = CommonOptions.Json();
        var command = new Command("validate", "Cross-validate on labelled accounts: no account is judged by a model that has seen it or its group.")
        {
            files, map, labels, texts, folds, seeds, groups, first, splits, transfer, days, acts, without, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var progress = Terminal.Progress(parsed.InvocationConfiguration);
            var left = CommonOptions.Split(parsed.GetValue(without));
            var source = new Labelled(
                parsed.GetRequiredValue(files),
                parsed.GetRequiredValue(labels),
                parsed.GetValue(groups) ?? [],
                new WindowOptions { Days = parsed.GetValue(days), Acts = parsed.GetValue(acts) },
                parsed.GetValue(first) is > 0 and var most ? most : int.MaxValue)
            {
                FindsGroups = !left.Contains(GroupFacts.Name),
                Map = CommonOptions.MapOf(parsed, map),
                Texts = CommonOptions.TextsOf(parsed, texts),
            };
            var accounts = source.Read(progress, cancellation);
            var report = new ValidationReport
            {
                Accounts = accounts,
                Folds = parsed.GetValue(folds),
                Seeds = parsed.GetValue(seeds),
                Sets = Validator.CrossValidate(accounts.Examples, parsed.GetValue(folds), parsed.GetValue(seeds), left, progress, cancellation),
                Transfer = parsed.GetValue(transfer) ? Validator.Transfer(accounts.Examples, left) : new Dictionary<string, RankFigures>(),
                Splits = parsed.GetValue(splits) == 0 ? [] : RandomSplits.Run(accounts.Examples, parsed.GetValue(splits), left, progress, cancellation),
                SplitCount = parsed.GetValue(splits),
            };
            if (parsed.GetValue(json)) report.WriteJson(parsed.InvocationConfiguration.Output);
            else report.Tell(Terminal.Console(parsed.InvocationConfiguration));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
