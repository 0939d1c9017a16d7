using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Running;
using Candor.Embedded;
using Candor.Embedded.Records;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var account = new Argument<string>("ACCOUNT") { Description = "The account's id." };
        var verdicts = new Option<FileInfo?>("--verdicts") { Description = "Verdicts as 'candor replay --out' writes them.", HelpName = "verdicts.ndjson" };
        var store = new Option<DirectoryInfo?>("--store") { Description = "Or the store of 'candor replay --store', which also tells how the evidence grew and when the verdict changed.", HelpName = "DIR" };
        var language = CommonOptions.Language("Language of the explanation.");
        var json = CommonOptions.Json();
        var command = new Command("explain", "Say why an account got its verdict, and what would reverse it.") { account, verdicts, store, language, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(verdicts) is null == (result.GetResult(store) is null)) result.AddError("One of --verdicts and --store is needed, not both.");
        });
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(account);
            var folder = parsed.GetValue(store)?.FullName;
            var path = folder ?? parsed.GetValue(verdicts)!.FullName;
            var kept = folder is null ? null : InStore(folder, name);
            using var line = (folder is null ? VerdictLine.Find(path, name) : kept is null ? null : JsonDocument.Parse(kept.Line)) ?? throw new FormatException($"{path}: there is no account '{name}'.");
            var history = kept is null ? null : AccountHistory.Read(path, kept.Row);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json)) output.WriteLine(history is null ? line.RootElement.GetRawText() : WithHistory(line.RootElement, history));
            else Tell(output, line.RootElement, parsed.GetRequiredValue(language), path, name, history);
            return ExitCode.Done;
        });
        return command;
    }

    private static KeptVerdict? InStore(string folder, string account)
    {
        using var verdicts = StoreUpkeep.OpenVerdicts(folder);
        return verdicts.Find(account);
    }

    private static string WithHistory(JsonElement verdict, AccountHistory history)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            foreach (var member in verdict.EnumerateObject()) member.WriteTo(writer);
            HistoryReport.Write(writer, history);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Tell(TextWriter output, JsonElement verdict, string language, string path, string account, AccountHistory? history)
    {
        using var told = new StringWriter { NewLine = output.NewLine };
        try
        {
            ExplainReport.Tell(told, verdict, language, history);
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            throw new FormatException($"{path}: the line of account '{account}' is no verdict as 'candor replay --out' writes it ({fault.Message})", fault);
        }

        output.Write(told.ToString());
    }
}
