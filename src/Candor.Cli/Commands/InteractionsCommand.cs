using System.CommandLine;
using Candor.Cli.Files;
using Candor.Embedded;
using Candor.Signals.Interactions;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor interactions</c>.</summary>
internal static class InteractionsCommand
{
    public static Command Create()
    {
        var store = new Option<DirectoryInfo>("--store") { Description = "The store of 'candor replay --store', with the traces of its last days.", HelpName = "DIR", Required = true };
        var rate = CommonOptions.Share("--fdr", "Share of the findings that may be none, on average.", 0.05);
        var language = CommonOptions.Language("Language of the reasons; JSON has both.");
        var json = CommonOptions.Json();
        var command = new Command("interactions", "Find false interaction: rings, floods of replies, made conversations, messages and reactions in bulk.") { store, rate, language, json };
        command.SetAction(parsed =>
        {
            var report = ReportOn(parsed.GetRequiredValue(store).FullName, parsed.GetRequiredValue(rate));
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json)) JsonReport.Write(output, report.Write);
            else report.Tell(output, parsed.GetRequiredValue(language));
            return ExitCode.Done;
        });
        return command;
    }

    private static InteractionsReport ReportOn(string folder, double rate)
    {
        var traces = StoreUpkeep.ReadTraces(folder);
        if (traces.Count == 0) throw new FormatException($"{folder}: the store keeps no traces; 'candor replay --store' keeps them unless --trace-days is 0.");
        var found = InteractionAnalysis.Run(traces, new InteractionOptions { Fdr = rate });
        return new InteractionsReport(found, StoredNames.Read(folder, found.Evidence.Keys), traces.Count);
    }
}
