using Candor.Cli.Running;
using Candor.Enforcement;

namespace Candor.Cli.Policies.Trials;

/// <summary>What would have changed for whom: the measures of two policies over the same events, account by account.</summary>
internal static class PolicyDiff
{
    /// <summary>Accounts whose measures differ, in the order of their first difference. Who is named has a difference; who has one is named.</summary>
    /// <param name="old">The run under the old policy.</param>
    /// <param name="present">The run under the new one, over the same events.</param>
    /// <param name="shadows">Whether what is only tried out counts as a measure.</param>
    public static IReadOnlyList<AccountDifference> Of(EventRun old, EventRun present, bool shadows)
    {
        var before = Standing(old, shadows);
        var after = Standing(present, shadows);
        var differences = new List<(long First, AccountDifference Difference)>();
        foreach (var account in before.Select(group => group.Key).Union(after.Select(group => group.Key)))
        {
            var gone = Without([.. before[account]], [.. after[account]]);
            var made = Without([.. after[account]], [.. before[account]]);
            if (gone.Count + made.Count == 0) continue;
            var first = gone.Concat(made).Min(measure => measure.Sequence);
            differences.Add((first, new AccountDifference(present.NameOf(account) ?? "", PolicyTrial.StratumOf(present, account), gone, made)));
        }

        return [.. differences.OrderBy(one => one.First).ThenBy(one => one.Difference.Account, StringComparer.Ordinal).Select(one => one.Difference)];
    }

    private static ILookup<ulong, Measure> Standing(EventRun run, bool shadows) => run.Policy!.Measures
        .Where(measure => !run.Policy.Undone.ContainsKey(measure.Id) && (shadows || measure.Status != MeasureStatus.Shadow)).ToLookup(measure => measure.Account);

    private static List<Measure> Without(List<Measure> measures, List<Measure> others)
    {
        var left = others.Select(KeyOf).GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count());
        var without = new List<Measure>();
        foreach (var measure in measures)
        {
            var key = KeyOf(measure);
            if (left.TryGetValue(key, out var count) && count > 0) left[key] = count - 1;
            else without.Add(measure);
        }

        return without;
    }

    /// <summary>What makes two measures the same to the person affected: not the version's name, nor the wording.</summary>
    private static (ulong, Policy.MeasureKind, MeasureStatus, Policy.Hold, long, long?, int, Labels.LabelAct?, Labels.Degree, string) KeyOf(Measure measure) =>
        (measure.Content, measure.Kind, measure.Status, measure.Hold, measure.Start, measure.End, measure.Strike, measure.Act, measure.Degree, string.Join(' ', measure.Rules));
}
