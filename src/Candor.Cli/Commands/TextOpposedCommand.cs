using System.CommandLine;
using Candor.Cli.Running;
using Candor.Cli.Texts.Opposed;
using Candor.Signals.Opposed;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor text opposed</c>.</summary>
internal static class TextOpposedCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        files.Description = "Events, reports, or lines with 'text' or 'name': NDJSON, plain or gzip. Several files are read in the order given.";
        var names = List("--names", "Names of persons and brands that others must not pass for.", "names.yaml");
        var classics = List("--classics", "Classic works: their characters and lines.", "classics.yaml");
        var topics = List("--topics", "Hot topics; which words go with them is learned from the files.", "topics.yaml");
        var by = new Option<string>("--by")
        {
            Description = "Count apart by what these members of the lines hold, with commas.",
            DefaultValueFactory = _ => "",
            HelpName = "MEMBER,...",
        };
        var output = new Option<FileInfo?>("--out") { Description = "Where one JSON line an item with signals goes: name, strength, reason, evidence with its places.", HelpName = "opposed.ndjson" };
        var json = CommonOptions.Json();
        var command = new Command("opposed", "Say which texts, accounts and reports show uses that a community may oppose: what was seen, how plainly, and where.")
        {
            files, names, classics, topics, by, output, json,
        };
        CommonOptions.KeepInputs(command, [files, names, classics, topics], [output]);
        command.SetAction((parsed, cancellation) =>
        {
            var protectedNames = parsed.GetValue(names) is { } namesFile ? UseListFile.Names(namesFile.FullName) : [];
            var works = parsed.GetValue(classics) is { } classicsFile ? UseListFile.Classics(classicsFile.FullName) : [];
            var job = new OpposedJob
            {
                Files = parsed.GetRequiredValue(files),
                By = [.. CommonOptions.Split([parsed.GetRequiredValue(by)])],
                Lists = new UseLists
                {
                    Names = protectedNames.Count == 0 ? null : new ProtectedNames(protectedNames),
                    Classics = works.Count == 0 ? null : new ClassicWorks(works),
                    Topics = parsed.GetValue(topics) is { } topicsFile ? new HotTopics(UseListFile.Topics(topicsFile.FullName)) : null,
                },
                Holders = protectedNames.SelectMany(name => name.Accounts).Concat(works.SelectMany(work => work.Holders)).ToHashSet(StringComparer.Ordinal),
                Output = parsed.GetValue(output)?.FullName,
                Least = OpposedCounts.Levels[0],
            };
            job.Run(cancellation);
            if (parsed.GetValue(json)) WriteJson(parsed.InvocationConfiguration.Output, job);
            else Tell(Terminal.Console(parsed.InvocationConfiguration), job);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Option<FileInfo?> List(string name, string description, string help) => new(name) { Description = description, HelpName = help };

    private static void Tell(IAnsiConsole console, OpposedJob job)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Markup.Escape(string.Join(", ", job.By.DefaultIfEmpty("all")))).AddColumn("signal");
        foreach (var name in (string[])["of", "weak or more", "clear or more", "strong", "strong of 10,000"]) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var (name, group) in job.Groups) AddRows(table, name, group);
        if (job.Groups.Count > 1) AddRows(table, "all", job.All);
        console.Write(table);
        console.WriteLine("A signal says what was seen. Weak: 0.15 or more; clear: 0.3; strong: 0.5.");
        if (job.Skipped > 0) console.WriteLine(Invariant($"{job.Skipped:N0} lines were of another form."));
        if (job.Output is not null) console.WriteLine($"Signals: {job.Output}");
    }

    private static void AddRows(Table table, string name, OpposedCounts group)
    {
        foreach (var use in Enum.GetValues<OpposedUse>())
        {
            if (group.Of(use, 0) == 0) continue;
            var (low, high) = new Rate(group.Of(use, 2), group.Items).Interval;
            table.AddRow(
                Markup.Escape(name),
                UseSignal.NameOf(use),
                Invariant($"{group.Items:N0}"),
                Invariant($"{group.Of(use, 0):N0}"),
                Invariant($"{group.Of(use, 1):N0}"),
                Invariant($"{group.Of(use, 2):N0}"),
                Invariant($"{10_000.0 * group.Of(use, 2) / group.Items:0.00} ({10_000 * low:0.00} to {10_000 * high:0.00})"));
        }
    }

    private static void WriteJson(TextWriter output, OpposedJob job) => JsonReport.Write(output, writer =>
    {
        Write("all", job.All);
        writer.WriteNumber("skipped", job.Skipped);
        writer.WriteObject("groups", () =>
        {
            foreach (var (name, group) in job.Groups) Write(name, group);
        });
        if (job.Output is not null) writer.WriteString("out", job.Output);

        void Write(string name, OpposedCounts group) => writer.WriteObject(name, () =>
        {
            writer.WriteNumber("items", group.Items);
            foreach (var use in Enum.GetValues<OpposedUse>())
            {
                writer.WriteObject(UseSignal.NameOf(use), () =>
                {
                    writer.WriteNumber("weak", group.Of(use, 0));
                    writer.WriteNumber("clear", group.Of(use, 1));
                    writer.WriteNumber("strong", group.Of(use, 2));
                    writer.WriteRate("strong_share", new Rate(group.Of(use, 2), group.Items));
                });
            }
        });
    });
}
