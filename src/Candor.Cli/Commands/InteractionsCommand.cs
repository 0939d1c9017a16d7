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
        var store = new Option<DirectoryInfo>("--store") { Description = "The store of 'candor replay --store', whose traces are looked through.", Required = true, HelpName = "DIR" };
        var rate = CommonOptions.Share("--fdr", "Share of findings that may be false, on average.", 0.05);
        var language = CommonOptions.Language("Language of the reasons.");
        var json = CommonOptions.Json();
        var command = new Command("interactions", "Look for false interaction: rings, floods, made conversations, messages and reactions in bulk.") { store, rate, language, json };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(store).FullName;
            var traces = StoreUpkeep.ReadTraces(folder);
            var found = InteractionAnalysis.Run(traces, new InteractionOptions { Fdr = parsed.GetValue(rate) });
            var report = new InteractionsReport(found, StoredNames.Read(folder, found.Evidence.Keys), traces.Count);
            if (parsed.GetValue(json)) report.WriteJson(parsed.InvocationConfiguration.Output, parsed.GetValue(rate));
            else report.Tell(parsed.InvocationConfiguration.Output, parsed.GetRequiredValue(language));
            return ExitCode.Done;
        });
        return command;
    }
}
