using System.CommandLine;
using Candor.Cli.Files;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var account = new Argument<string>("ACCOUNT") { Description = "The account's id." };
        var verdicts = new Option<FileInfo>("--verdicts") { Description = "Verdicts as 'candor replay --out' writes them.", Required = true, HelpName = "verdicts.ndjson" };
        var language = new Option<string>("--lang") { Description = "Language of the explanation.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "zh");
        var json = CommonOptions.Json();
        var command = new Command("explain", "Say why an account got its verdict, and what would reverse it.") { account, verdicts, language, json };
        command.SetAction(parsed =>
        {
            var (name, path) = (parsed.GetRequiredValue(account), parsed.GetRequiredValue(verdicts).FullName);
            using var line = VerdictLine.Find(path, name) ?? throw new FormatException($"{path}: there is no account '{name}'.");
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json)) output.WriteLine(line.RootElement.GetRawText());
            else ExplainReport.Tell(output, line.RootElement, parsed.GetRequiredValue(language));
            return ExitCode.Done;
        });
        return command;
    }
}
