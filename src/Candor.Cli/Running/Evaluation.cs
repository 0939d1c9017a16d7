using Candor.Cli.Files;

namespace Candor.Cli.Running;

/// <summary>Verdicts measured against labels. Labels are used here and never by a decision.</summary>
internal sealed record Evaluation
{
    public required RankFigures Ranks { get; init; }

    /// <summary>People and managed accounts with evidence above their threshold.</summary>
    public required Rate FalseAtThreshold { get; init; }

    public required Rate TrueAtThreshold { get; init; }

    /// <summary>People and managed accounts with a managed verdict.</summary>
    public required Rate FalseManaged { get; init; }

    public required Rate TrueManaged { get; init; }

    /// <summary>The same for what the verdict would be, where calibration is missing.</summary>
    public required Rate FalseWouldBe { get; init; }

    public required Rate TrueWouldBe { get; init; }

    /// <summary>Accounts whose verdict agrees with the label: managed, or anything else for people.</summary>
    public required Rate Accuracy { get; init; }

    /// <summary>Middle number of acts at which managed accounts were flagged; NaN if none was.</summary>
    public required double MedianEventsToFlag { get; init; }

    /// <summary>Labelled accounts without a threshold: too few people of their stratum took part in calibration.</summary>
    public required int WithoutThreshold { get; init; }

    /// <summary>Labelled accounts without a verdict.</summary>
    public required int Absent { get; init; }

    /// <summary>People with a managed verdict or evidence above the threshold, by stratum.</summary>
    public required SortedDictionary<string, (Rate False, Rate True)> Strata { get; init; }

    public static Evaluation Of(IReadOnlyList<VerdictLine> lines, IReadOnlyDictionary<string, bool> labels)
    {
        var labelled = lines.Where(line => labels.ContainsKey(line.Account)).ToArray();
        var managed = labelled.Where(line => labels[line.Account]).ToArray();
        var people = labelled.Where(line => !labels[line.Account]).ToArray();
        var flaggedAt = managed.Where(line => IsAbove(line) && line.FlaggedAt is not null).Select(line => (double)line.FlaggedAt!).Order().ToArray();
        return new Evaluation
        {
            Ranks = RankFigures.Of([.. people.Select(line => line.Evidence)], [.. managed.Select(line => line.Evidence)]),
            FalseAtThreshold = Count(people.Where(HasThreshold), IsAbove),
            TrueAtThreshold = Count(managed.Where(HasThreshold), IsAbove),
            WithoutThreshold = labelled.Count(line => !HasThreshold(line)),
            FalseManaged = Count(people, IsManaged),
            TrueManaged = Count(managed, IsManaged),
            FalseWouldBe = Count(people, WouldBeManaged),
            TrueWouldBe = Count(managed, WouldBeManaged),
            Accuracy = new Rate(managed.Count(IsManaged) + people.Count(line => !IsManaged(line)), labelled.Length),
            MedianEventsToFlag = flaggedAt.Length == 0 ? double.NaN : (flaggedAt[(flaggedAt.Length - 1) / 2] + flaggedAt[flaggedAt.Length / 2]) / 2,
            Absent = labels.Count - labelled.Length,
            Strata = new SortedDictionary<string, (Rate, Rate)>(
                labelled.GroupBy(line => line.Stratum).ToDictionary(
                    group => group.Key,
                    group => (Count(group.Where(line => !labels[line.Account]), IsAbove), Count(group.Where(line => labels[line.Account]), IsAbove))),
                StringComparer.Ordinal),
        };
    }

    private static bool HasThreshold(VerdictLine line) => line.Threshold is not null;

    private static bool IsAbove(VerdictLine line) => line.Threshold is { } threshold && line.Evidence > threshold;

    private static bool IsManaged(VerdictLine line) => line.Verdict == "managed";

    private static bool WouldBeManaged(VerdictLine line) => line.WouldBe == "managed";

    private static Rate Count(IEnumerable<VerdictLine> lines, Func<VerdictLine, bool> has)
    {
        var all = lines.ToArray();
        return new Rate(all.Count(has), all.Length);
    }
}
