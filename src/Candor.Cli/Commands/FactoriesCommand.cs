using System.CommandLine;
using Candor.Cli.Running;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor factories</c>.</summary>
internal static class FactoriesCommand
{
    public static Command Create()
    {
        var store = new Option<DirectoryInfo>("--store") { Description = "The store of 'candor replay --store', with the traces of its last days.", HelpName = "DIR", Required = true };
        var rate = CommonOptions.Share("--fdr", "Share of the factories that may be none, on average.", 0.05);
        var language = CommonOptions.Language("Language of the reasons; JSON has both.");
        var json = CommonOptions.Json();
        var command = new Command("factories", "Find groups of accounts that one hand seems to run: accounts that act together, live briefly together or registered together.") { store, rate, language, json };
        command.SetAction(parsed =>
        {
            var found = NamedFactory.In(parsed.GetRequiredValue(store).FullName, parsed.GetRequiredValue(rate));
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json)) JsonReport.Write(output, writer => FactoriesReport.Write(writer, found));
            else FactoriesReport.Tell(output, found, parsed.GetRequiredValue(language));
            return ExitCode.Done;
        });
        return command;
    }
}
