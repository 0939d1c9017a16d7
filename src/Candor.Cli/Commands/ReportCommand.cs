using System.CommandLine;
using System.Text;
using Candor.Cli.Files;
using Candor.Cli.Reporting;
using Candor.Cli.Running;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor report</c>.</summary>
internal static class ReportCommand
{
    private const int MostCards = 10_000;

    public static Command Create()
    {
        var verdicts = new Option<FileInfo?>("--verdicts") { Description = "Verdicts as 'candor replay --out' writes them.", HelpName = "verdicts.ndjson" };
        var store = new Option<DirectoryInfo?>("--store") { Description = "Or the store of 'candor replay --store': its last finished run, with the --alpha and --without of that run.", HelpName = "DIR" };
        var model = new Option<FileInfo?>("--model") { Description = "The model they were made with. Default: the one that ships.", HelpName = "model.json" };
        var calibration = new Option<FileInfo?>("--calibration") { Description = "The calibration they were made with.", HelpName = "calibration.json" };
        var alpha = CommonOptions.Alpha();
        var without = CommonOptions.Without();
        var language = CommonOptions.PageLanguage();
        var top = CommonOptions.Count("--top", "Accounts that get a card: those with the most evidence.", 50, 1, MostCards);
        var output = new Option<FileInfo>("--out") { Description = "Where the page goes: one HTML file that loads nothing.", Required = true, HelpName = "report.html" };
        var command = new Command("report", "Show verdicts as one page: the promise, strata, evidence, and the accounts to look at.")
        {
            verdicts, store, model, calibration, alpha, without, language, top, output,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(verdicts) is null == (result.GetResult(store) is null)) result.AddError("One of --verdicts and --store is needed, not both.");
            if (result.GetResult(store) is null) return;
            foreach (var option in (Option[])[alpha, without])
            {
                if (result.GetResult(option) is { Implicit: false }) result.AddError($"{option.Name} is for --verdicts; a store knows what its run was made with.");
            }
        });
        CommonOptions.KeepTogether(command, model, calibration);
        CommonOptions.KeepInputs(command, [verdicts, model, calibration], [output]);
        command.SetAction(parsed =>
        {
            var modelPath = parsed.GetValue(model)?.FullName ?? Defaults.Model;
            var calibrationPath = parsed.GetValue(calibration)?.FullName ?? Defaults.Calibration;
            var input = parsed.GetValue(store) is { } folder
                ? ReportInput.FromStore(folder.FullName, modelPath, calibrationPath)
                : ReportInput.FromFiles(parsed.GetValue(verdicts)!.FullName, modelPath, calibrationPath, parsed.GetValue(alpha), CommonOptions.Split(parsed.GetValue(without)));
            var figures = ReportFigures.Of(input, parsed.GetValue(top));
            var path = parsed.GetRequiredValue(output).FullName;
            var page = ReportPage.Of(input, figures, CommonOptions.PageLanguageOf(parsed, language));
            OutputFile.Replace(path, file => file.Write(Encoding.UTF8.GetBytes(page)));
            parsed.InvocationConfiguration.Output.WriteLine(Invariant(
                $"Report: {path}; {figures.All.Accounts:N0} accounts, {figures.FlaggedCount:N0} flagged, {figures.Flagged.Count:N0} of them in full."));
            return ExitCode.Done;
        });
        return command;
    }
}
