using Candor.Cli.Files;
using Candor.Cli.Running;
using Xunit;

namespace Candor.Tests.Running;

public sealed class EvaluationTests
{
    private static readonly VerdictLine[] Lines =
    [
        Line("person-1", "no_finding", 0.5f),
        Line("person-2", "no_finding", 1), // at the threshold, so not above it
        Line("person-3", "assisted", 2),
        Line("person-4", "managed", 3, flaggedAt: 10),
        Line("managed-1", "managed", 4, flaggedAt: 5),
        Line("managed-2", "managed", 5, flaggedAt: 20),
        Line("managed-3", "no_finding", 0.1f),
        Line("managed-4", "unknown", 6, flaggedAt: 15, threshold: null),
        Line("nobody", "managed", 9, flaggedAt: 5),
    ];

    [Fact]
    public void Rates_count_people_and_managed_accounts_apart()
    {
        var evaluation = Measure(Lines);

        Assert.Equal((new Rate(2, 4), new Rate(2, 3), 1), (evaluation.FalseAtThreshold, evaluation.TrueAtThreshold, evaluation.WithoutThreshold));
        Assert.Equal((new Rate(1, 4), new Rate(2, 4)), (evaluation.FalseManaged, evaluation.TrueManaged));
        Assert.Equal(new Rate(5, 8), evaluation.Accuracy);
        Assert.Equal(12.5, evaluation.MedianEventsToFlag);
        Assert.Equal(1, evaluation.Absent);
        Assert.Equal((2, 2), (evaluation.Strata["en/person/new"].False.Hits, evaluation.Strata["en/person/new"].True.Hits));
    }

    [Fact]
    public void Ranks_need_no_threshold()
    {
        var ranks = Measure(Lines).Ranks;

        // Of the 16 pairs the managed account stands above in 12.
        Assert.Equal((4, 4, 12 / 16.0), (ranks.People, ranks.Managed, ranks.Auc));
        Assert.Equal(new Rate(3, 4), ranks.FoundAt5);
    }

    [Fact]
    public void Where_nobody_was_flagged_there_is_no_middle() =>
        Assert.True(double.IsNaN(Measure([Line("managed-1", "unknown", 1, threshold: null)]).MedianEventsToFlag));

    private static Evaluation Measure(VerdictLine[] lines)
    {
        var labels = Enumerable.Range(1, 4).SelectMany(i => (string[])[$"person-{i}", $"managed-{i}"]).Append("managed-5")
            .ToDictionary(account => account, account => account.StartsWith('m'));
        return Evaluation.Of(lines, labels);
    }

    private static VerdictLine Line(string account, string verdict, float evidence, int? flaggedAt = null, float? threshold = 1) =>
        new(account, verdict, verdict, evidence, threshold, "en/person/new", flaggedAt);
}
