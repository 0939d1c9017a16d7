using System.CommandLine;
using System.Globalization;
using Candor.Cli.Running;
using Candor.Embedded;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor similar</c>.</summary>
internal static class SimilarCommand
{
    public static Command Create()
    {
        var post = new Argument<string>("POST") { Description = "The id of a post or comment." };
        var store = CommonOptions.Store();
        var least = CommonOptions.Similarity("--least", "The least share of runs of five characters in common.", 0.65);
        var top = CommonOptions.Count("--top", "How many are shown.", 50, 1, int.MaxValue);
        var json = CommonOptions.Json();
        var command = new Command("similar", "Find the posts that read like one, among those whose traces a store still has.") { post, store, least, top, json };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(store).FullName;
            var found = SimilarPosts.Find(folder, parsed.GetRequiredValue(post), (float)parsed.GetValue(least));
            var shown = found.Take(parsed.GetValue(top)).ToList();
            var names = NamesIn(folder, shown.Select(similar => similar.Account).ToHashSet());
            if (parsed.GetValue(json)) WriteJson(parsed.InvocationConfiguration.Output, parsed.GetRequiredValue(post), found.Count, shown, names);
            else Tell(parsed.InvocationConfiguration, found.Count, shown, names);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Names of accounts, where a run has finished.</summary>
    private static IReadOnlyDictionary<ulong, string> NamesIn(string folder, HashSet<ulong> accounts)
    {
        if (StoreUpkeep.Measure(folder).Runs.Count == 0) return new Dictionary<ulong, string>();
        using var verdicts = StoreUpkeep.OpenVerdicts(folder);
        return verdicts.NamesOf(accounts);
    }

    private static void Tell(InvocationConfiguration configuration, int count, List<SimilarPost> shown, IReadOnlyDictionary<ulong, string> names)
    {
        var output = configuration.Output;
        if (count == 0)
        {
            output.WriteLine("No other post reads like it.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn("account").AddColumn(new TableColumn("alike").RightAligned()).AddColumn("time").AddColumn(new TableColumn("family").RightAligned()).AddColumn(new TableColumn("place in the input").RightAligned());
        foreach (var similar in shown)
        {
            table.AddRow(
                Markup.Escape(NameOf(similar, names)), similar.IsSame ? "the same" : Invariant($"{similar.Similarity:0.00}"), Moment(similar.Time), similar.Family == 0 ? "-" : Invariant($"{similar.Family}"), Invariant($"{similar.Sequence}"));
        }

        Terminal.Console(configuration).Write(table);
        if (count > shown.Count) output.WriteLine(Invariant($"{shown.Count} of {count} posts; --top shows more."));
    }

    private static void WriteJson(TextWriter output, string post, int count, List<SimilarPost> shown, IReadOnlyDictionary<ulong, string> names) => JsonReport.Write(output, writer =>
    {
        writer.WriteString("post", post);
        writer.WriteNumber("count", count);
        writer.WriteStartArray("similar");
        foreach (var similar in shown)
        {
            writer.WriteStartObject();
            writer.WriteString("account", NameOf(similar, names));
            writer.WriteString("post_hash", similar.Post.ToString("x16", CultureInfo.InvariantCulture));
            writer.WriteNumber("similarity", Math.Round(similar.Similarity, 4));
            writer.WriteBoolean("same_text", similar.IsSame);
            writer.WriteString("time", Moment(similar.Time));
            if (similar.Family == 0) writer.WriteNull("family");
            else writer.WriteNumber("family", similar.Family);
            writer.WriteNumber("sequence", similar.Sequence);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static string NameOf(SimilarPost similar, IReadOnlyDictionary<ulong, string> names) =>
        names.GetValueOrDefault(similar.Account) ?? similar.Account.ToString("x16", CultureInfo.InvariantCulture);

    private static string Moment(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
