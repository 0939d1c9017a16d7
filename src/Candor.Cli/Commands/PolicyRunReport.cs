using System.Text.Json;
using Candor.Cli.Policies.Reading;
using Candor.Enforcement;
using Candor.Policy;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>Tells what came of a policy in a run.</summary>
internal static class PolicyRunReport
{
    public static void Tell(IAnsiConsole console, PolicyRun run)
    {
        console.WriteLine(Invariant($"Policy {run.Policy.Name}: {run.Measures.Count(measure => measure.Status == MeasureStatus.Applied):N0} measures applied, {run.Measures.Count(measure => measure.Status == MeasureStatus.ForReview):N0} wait for a person, {run.Measures.Count(measure => measure.Status == MeasureStatus.Shadow):N0} only tried out, {run.Undone.Count:N0} undone."));
        if (run.Measures.Count > 0) console.Write(Kinds(run));
        if (run.Rules.Any(rule => rule.Fired + rule.Failed > 0)) console.Write(Rules(run));
        var holds = run.Measures.Where(measure => measure.Hold != Hold.None).GroupBy(measure => measure.Hold).OrderByDescending(group => group.Count()).ToList();
        if (holds.Count > 0) console.WriteLine($"Waiting because of: {string.Join(", ", holds.Select(group => Invariant($"{PolicyScalars.NameOf(group.Key).Replace('_', ' ')} {group.Count():N0}")))}.");
        if (run.Certificate.Audits > 0) console.WriteLine(Invariant($"Audits: {run.Certificate.Audits:N0}, {run.Certificate.Mistakes:N0} mistakes, estimated share {run.Certificate.Estimate:0.##%}; {(run.Certificate.IsAlarmed ? "the alarm rings: automatic measures are stopped" : run.Certificate.IsCertified ? "the bound is certified" : "not certified yet")}."));
    }

    public static void WriteJson(Utf8JsonWriter writer, PolicyRun run) => writer.WriteObject("policy", () =>
    {
        writer.WriteString("policy", run.Policy.Name);
        writer.WriteObject("measures", () =>
        {
            foreach (var kind in run.Measures.GroupBy(measure => measure.Kind).OrderBy(group => group.Key))
            {
                writer.WriteObject(PolicyScalars.NameOf(kind.Key), () =>
                {
                    foreach (var status in Enum.GetValues<MeasureStatus>()) writer.WriteNumber(PolicyScalars.NameOf(status), kind.Count(measure => measure.Status == status));
                });
            }
        });
        writer.WriteNumber("undone", run.Undone.Count);
        writer.WriteObject("rules", () =>
        {
            foreach (var rule in run.Rules.Where(rule => rule.Fired + rule.Failed > 0))
            {
                writer.WriteObject(rule.Id, () =>
                {
                    writer.WriteNumber("fired", rule.Fired);
                    writer.WriteNumber("failed", rule.Failed);
                    writer.WriteNumber("exempt", rule.Exempt);
                    writer.WriteNumber("applied", rule.Applied);
                    writer.WriteNumber("for_review", rule.ForReview);
                    writer.WriteNumber("shadow", rule.Shadow);
                    writer.WriteNumber("reviewed", rule.Precision.Decided);
                    writer.WriteNumber("right", rule.Precision.Right);
                    writer.WriteBoolean("demoted", rule.Precision.IsDemoted);
                });
            }
        });
    });

    private static Table Kinds(PolicyRun run)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("measure").AddColumn("about");
        foreach (var column in (string[])["applied", "wait for a person", "tried out", "undone", "accounts"]) table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var group in run.Measures.GroupBy(measure => (measure.Kind, measure.Scope)).OrderBy(group => group.Key))
        {
            table.AddRow(
                PolicyScalars.NameOf(group.Key.Kind).Replace('_', ' '), PolicyScalars.NameOf(group.Key.Scope), Of(MeasureStatus.Applied), Of(MeasureStatus.ForReview), Of(MeasureStatus.Shadow),
                Invariant($"{group.Count(measure => run.Undone.ContainsKey(measure.Id)):N0}"), Invariant($"{group.Select(measure => measure.Account).Distinct().Count():N0}"));

            string Of(MeasureStatus status) => Invariant($"{group.Count(measure => measure.Status == status):N0}");
        }

        return table;
    }

    private static Table Rules(PolicyRun run)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("rule");
        foreach (var column in (string[])["fired", "failed", "exempt", "applied", "wait", "tried out", "reviewed", "right"]) table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var rule in run.Rules.Where(rule => rule.Fired + rule.Failed > 0))
        {
            table.AddRow(
                Markup.Escape(rule.Precision.IsDemoted ? $"{rule.Id} (only proposes)" : rule.Id), Invariant($"{rule.Fired:N0}"), Invariant($"{rule.Failed:N0}"), Invariant($"{rule.Exempt:N0}"),
                Invariant($"{rule.Applied:N0}"), Invariant($"{rule.ForReview:N0}"), Invariant($"{rule.Shadow:N0}"), Invariant($"{rule.Precision.Decided:N0}"),
                rule.Precision.Decided == 0 ? "-" : Invariant($"{rule.Precision.Precision:0.#%}"));
        }

        return table;
    }
}
