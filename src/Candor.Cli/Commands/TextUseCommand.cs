using System.CommandLine;
using Candor.Cli.Running;
using Candor.Signals.Text.Experience;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor text use</c>.</summary>
internal static class TextUseCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        files.Description = "Lines with 'text': NDJSON, plain or gzip. Several files are read in the order given.";
        var by = new Option<string>("--by")
        {
            Description = "Count apart by what these members of the lines hold, with commas.",
            DefaultValueFactory = _ => "lang",
            HelpName = "MEMBER,...",
        };
        var output = new Option<FileInfo?>("--out") { Description = "Where one JSON line a text goes: score, verdict and cues with their places.", HelpName = "use.ndjson" };
        var json = CommonOptions.Json();
        var command = new Command("use", "Say which texts claim first-hand experience, whoever or whatever wrote them.") { files, by, output, json };
        CommonOptions.KeepInputs(command, [files], [output]);
        command.SetAction((parsed, cancellation) =>
        {
            var job = new TextUse { Files = parsed.GetRequiredValue(files), By = [.. CommonOptions.Split([parsed.GetRequiredValue(by)])], Output = parsed.GetValue(output)?.FullName };
            var counts = job.Run(cancellation);
            if (parsed.GetValue(json)) WriteJson(parsed.InvocationConfiguration.Output, job, counts);
            else Tell(Terminal.Console(parsed.InvocationConfiguration), job, counts);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Tell(IAnsiConsole console, TextUse job, TextUseCounts counts)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Markup.Escape(string.Join(", ", job.By)));
        foreach (var name in (string[])["texts", "claims", "unclear", "does not"]) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var (name, group) in counts.Groups) AddRow(table, name, group);
        if (counts.Groups.Count > 1) AddRow(table, "all", counts.All);
        console.Write(table);
        if (counts.Skipped > 0) console.WriteLine(Invariant($"{counts.Skipped:N0} lines were no JSON object with a string 'text'."));
        if (job.Output is not null) console.WriteLine($"Texts: {job.Output}");
    }

    private static void AddRow(Table table, string name, TextUseGroup group) => table.AddRow(
        Markup.Escape(name),
        Invariant($"{group.Texts:N0}"),
        Share(group, ExperienceVerdict.Claims),
        Share(group, ExperienceVerdict.Unclear),
        Share(group, ExperienceVerdict.DoesNot));

    private static string Share(TextUseGroup group, ExperienceVerdict verdict) =>
        group.Texts == 0 ? "-" : Invariant($"{100.0 * group.Of(verdict) / group.Texts:0.0} %");

    private static void WriteJson(TextWriter output, TextUse job, TextUseCounts counts) => JsonReport.Write(output, writer =>
    {
        Write("all", counts.All);
        writer.WriteNumber("skipped", counts.Skipped);
        writer.WriteObject("groups", () =>
        {
            foreach (var (name, group) in counts.Groups) Write(name, group);
        });
        if (job.Output is not null) writer.WriteString("out", job.Output);

        void Write(string name, TextUseGroup group) => writer.WriteObject(name, () =>
        {
            writer.WriteNumber("texts", group.Texts);
            foreach (var verdict in Enum.GetValues<ExperienceVerdict>()) writer.WriteNumber(TextUse.NameOf(verdict), group.Of(verdict));
        });
    });
}
