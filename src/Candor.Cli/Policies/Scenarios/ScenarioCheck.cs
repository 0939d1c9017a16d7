using System.Text;
using Candor.Cli.Policies.Reading;
using Candor.Cli.Running;
using Candor.Enforcement;
using Candor.Policy;
using static System.FormattableString;

namespace Candor.Cli.Policies.Scenarios;

/// <summary>Compares what came of a scenario with what it says.</summary>
internal sealed class ScenarioCheck(Scenario scenario, EventRun run)
{
    private readonly PolicyRun _policy = run.Policy!;

    /// <summary>What is not as the scenario says, in its order; then what it does not say.</summary>
    public IReadOnlyList<string> Differences()
    {
        var differences = new List<string>();
        var standing = _policy.Measures.Where(measure => !_policy.Undone.ContainsKey(measure.Id)).ToList();
        if (scenario.Then is not null) CompareMeasures(standing, scenario.Then.Rows, differences);
        foreach (var row in scenario.Labels.Rows) CompareLabel(row, differences);
        foreach (var innocent in scenario.Innocents) CheckInnocent(innocent, standing, differences);
        return differences;
    }

    private void CompareMeasures(List<Measure> standing, IReadOnlyList<ScenarioRow> rows, List<string> differences)
    {
        // What is only tried out is compared where the scenario speaks of it.
        var shadows = rows.Where(row => row["status"] == "shadow").Select(row => row["rule"]).ToHashSet(StringComparer.Ordinal);
        var left = standing.Where(measure => measure.Status != MeasureStatus.Shadow || (shadows.Count > 0 && (shadows.Contains("") || measure.Rules.Any(shadows.Contains)))).ToList();
        foreach (var row in rows)
        {
            var kind = ScenarioRunner.At(scenario, row, () => ScenarioRunner.KindOf(row["measure"]));
            var found = left.Find(measure => measure.Kind == kind && NameOf(measure.Account) == row["account"] && measure.ContentId == row["post"] && Fits(measure, row));
            if (found is not null) left.Remove(found);
            else differences.Add(Invariant($"line {row.Line}: {row["measure"]} of {row["account"]}{(row["post"].Length > 0 ? $" on {row["post"]}" : "")} is not there{Near(left, kind, row)}"));
        }

        foreach (var measure in left) differences.Add($"not said: {Describe(measure)}");
    }

    private static bool Fits(Measure measure, ScenarioRow row) =>
        PolicyScalars.NameOf(measure.Status) == (row["status"].Length == 0 ? "applied" : row["status"])
        && (row["rule"].Length == 0 || measure.Rules.Contains(row["rule"]))
        && (row["hold"].Length == 0 || PolicyScalars.NameOf(measure.Hold) == row["hold"]);

    private string Near(List<Measure> left, MeasureKind kind, ScenarioRow row) =>
        left.Find(measure => measure.Kind == kind && NameOf(measure.Account) == row["account"]) is { } near ? $"; there is {Describe(near)}" : "";

    private void CompareLabel(ScenarioRow row, List<string> differences)
    {
        var label = _policy.LabelOf(run.Keys.Content(Encoding.UTF8.GetBytes(row["post"])));
        if (row["state"].Length > 0 && PolicyScalars.NameOf(label.State) != row["state"]) differences.Add(Invariant($"line {row.Line}: the label of {row["post"]} is {PolicyScalars.NameOf(label.State)}, not {row["state"]}"));
        if (row["degree"].Length > 0 && PolicyScalars.NameOf(label.Degree) != row["degree"]) differences.Add(Invariant($"line {row.Line}: the label of {row["post"]} says {PolicyScalars.NameOf(label.Degree)}, not {row["degree"]}"));
    }

    private void CheckInnocent(string innocent, List<Measure> standing, List<string> differences)
    {
        foreach (var measure in standing.Where(measure => NameOf(measure.Account) == innocent && measure.Status != MeasureStatus.Shadow))
        {
            if (measure.Kind >= MeasureKind.Challenge) differences.Add($"{innocent} is innocent and is restricted: {Describe(measure)}");
            else if (measure.Strike > 0) differences.Add($"{innocent} is innocent and has a strike: {Describe(measure)}");
        }
    }

    private string? NameOf(ulong account) => run.NameOf(account);

    private string Describe(Measure measure)
    {
        var about = measure.ContentId.Length > 0 ? $" on {measure.ContentId}" : "";
        var hold = measure.Hold == Hold.None ? "" : $", hold {PolicyScalars.NameOf(measure.Hold)}";
        return $"{PolicyScalars.NameOf(measure.Kind)} of {NameOf(measure.Account)}{about} ({PolicyScalars.NameOf(measure.Status)}, by {string.Join(" and ", measure.Rules)}{hold})";
    }
}
