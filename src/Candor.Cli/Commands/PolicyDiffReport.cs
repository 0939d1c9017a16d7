using System.Text.Json;
using Candor.Cli.Policies;
using Candor.Cli.Policies.Reading;
using Candor.Cli.Policies.Trials;
using Candor.Cli.Running;
using Candor.Enforcement;
using Candor.Policy;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>Tells what would have changed for whom.</summary>
internal static class PolicyDiffReport
{
    private const int MostShown = 3;

    public static void Tell(IAnsiConsole console, EventRun old, EventRun present, IReadOnlyList<AccountDifference> differences, int examples)
    {
        console.WriteLine(Invariant($"{old.Counts.Events:N0} events under {old.Policy!.Policy.Name} and under {present.Policy!.Policy.Name}: the measures of {differences.Count:N0} accounts differ."));
        if (differences.Count == 0) return;
        console.Write(Measures(differences));
        console.Write(Strata(differences));
        foreach (var difference in differences.Take(examples))
        {
            console.WriteLine(Invariant($"{difference.Account} ({difference.Stratum})"));
            Show(console, "-", difference.Gone);
            Show(console, "+", difference.New);
        }

        if (differences.Count > examples) console.WriteLine(Invariant($"{differences.Count - examples:N0} more accounts: --examples N, or --json for all."));
    }

    public static void WriteJson(TextWriter output, EventRun old, EventRun present, IReadOnlyList<AccountDifference> differences) => JsonReport.Write(output, writer =>
    {
        writer.WriteNumber("events", old.Counts.Events);
        writer.WriteString("old", old.Policy!.Policy.Name);
        writer.WriteString("new", present.Policy!.Policy.Name);
        writer.WriteNumber("accounts", differences.Count);
        writer.WriteObject("strata", () =>
        {
            foreach (var stratum in differences.GroupBy(difference => difference.Stratum.ToString()).OrderBy(group => group.Key, StringComparer.Ordinal)) writer.WriteNumber(stratum.Key, stratum.Count());
        });
        writer.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            writer.WriteStartObject();
            writer.WriteString("account", difference.Account);
            writer.WriteString("stratum", difference.Stratum.ToString());
            Write(writer, "gone", difference.Gone);
            Write(writer, "new", difference.New);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<Measure> measures)
    {
        writer.WriteStartArray(name);
        foreach (var measure in measures)
        {
            writer.WriteStartObject();
            writer.WriteString("measure", MeasureWriter.NumberOf(measure));
            writer.WriteString("kind", PolicyScalars.NameOf(measure.Kind));
            writer.WriteString("about", PolicyScalars.NameOf(measure.Scope));
            if (measure.ContentId.Length > 0) writer.WriteString("content", measure.ContentId);
            writer.WriteString("status", PolicyScalars.NameOf(measure.Status));
            if (measure.Hold != Hold.None) writer.WriteString("hold", PolicyScalars.NameOf(measure.Hold));
            writer.WriteStrings("rules", measure.Rules);
            writer.WriteString("version", measure.PolicyVersion);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static Table Measures(IReadOnlyList<AccountDifference> differences)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("measure").AddColumn("about").AddColumn("status").AddColumn(new TableColumn("gone").RightAligned()).AddColumn(new TableColumn("new").RightAligned());
        var gone = differences.SelectMany(difference => difference.Gone).ToLookup(KeyOf);
        var made = differences.SelectMany(difference => difference.New).ToLookup(KeyOf);
        foreach (var key in gone.Select(group => group.Key).Union(made.Select(group => group.Key)).Order())
        {
            table.AddRow(
                PolicyScalars.NameOf(key.Kind).Replace('_', ' '), PolicyScalars.NameOf(key.Scope), PolicyScalars.NameOf(key.Status).Replace('_', ' '),
                Invariant($"{gone[key].Count():N0}"), Invariant($"{made[key].Count():N0}"));
        }

        return table;

        static (MeasureKind Kind, MeasureScope Scope, MeasureStatus Status) KeyOf(Measure measure) => (measure.Kind, measure.Scope, measure.Status);
    }

    private static Table Strata(IReadOnlyList<AccountDifference> differences)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("stratum");
        foreach (var column in (string[])["accounts", "only lose measures", "only get measures", "both"]) table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var group in differences.GroupBy(difference => difference.Stratum.ToString()).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            table.AddRow(
                Markup.Escape(group.Key), Invariant($"{group.Count():N0}"), Invariant($"{group.Count(one => one.New.Count == 0):N0}"),
                Invariant($"{group.Count(one => one.Gone.Count == 0):N0}"), Invariant($"{group.Count(one => one.Gone.Count > 0 && one.New.Count > 0):N0}"));
        }

        return table;
    }

    private static void Show(IAnsiConsole console, string sign, IReadOnlyList<Measure> measures)
    {
        foreach (var measure in measures.Take(MostShown)) console.WriteLine($"  {sign} {Describe(measure)}");
        if (measures.Count > MostShown) console.WriteLine(Invariant($"  {sign} and {measures.Count - MostShown:N0} more"));
    }

    private static string Describe(Measure measure)
    {
        var about = measure.ContentId.Length > 0 ? $" on {measure.ContentId}" : "";
        var hold = measure.Hold == Hold.None ? "" : $", waits: {PolicyScalars.NameOf(measure.Hold).Replace('_', ' ')}";
        var from = DateTimeOffset.FromUnixTimeMilliseconds(measure.Start);
        return Invariant($"{PolicyScalars.NameOf(measure.Kind).Replace('_', ' ')}{about}, {from:yyyy-MM-dd HH:mm} UTC, {PolicyScalars.NameOf(measure.Status).Replace('_', ' ')}{hold}, by {string.Join(" and ", measure.Rules)}: {measure.English}");
    }
}
