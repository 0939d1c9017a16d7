using Candor.Cli.Running;
using Candor.Evidence;
using Candor.Tests.Running;
using Candor.Verdicts;
using Xunit;

namespace Candor.Tests.Verdicts;

/// <summary>What an explanation promises, on every account of the sample and, where they are at hand, on real ones.</summary>
public sealed class ExplainerTests(SampleRun sample, BotOrNotRun real)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nearly_all_managed_verdicts_fall_without_the_reasons_cited(bool isReal)
    {
        var managed = Community(isReal).Judge().Where(account => account.Verdict.Verdict == VerdictKind.Managed).ToArray();

        Assert.True(managed.Length >= 20, $"Only {managed.Length} accounts are managed.");
        Assert.True(managed.Count(account => account.FallsWithoutReasons == true) >= 0.95 * managed.Length);
        Assert.All(managed, account => Assert.True(account.Reasons.Count >= 1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reasons_come_with_the_strongest_first(bool isReal)
    {
        foreach (var account in Community(isReal).Judge())
        {
            Assert.Equal(account.Reasons.OrderByDescending(reason => reason.Nats), account.Reasons);
            Assert.Equal(account.ForPerson.OrderBy(reason => reason.Nats), account.ForPerson);
            Assert.All(account.Reasons, reason => Assert.True(reason.Nats > 0));
            Assert.All(account.ForPerson, reason => Assert.True(reason.Nats < 0));
            Assert.Equal(account.Reasons.DistinctBy(reason => reason.Code), account.Reasons);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_reason_is_a_fact_in_both_languages_with_a_place_among_people(bool isReal)
    {
        foreach (var reason in Community(isReal).Judge().SelectMany(account => account.Reasons.Concat(account.ForPerson)))
        {
            Assert.NotEqual("", reason.Fact);
            Assert.NotEqual("", reason.FactChinese);
            Assert.True(double.IsNaN(reason.ShareBelow) || reason.ShareBelow is >= 0 and <= 1, $"{reason.Code}: {reason.ShareBelow}");
            Assert.DoesNotContain("NaN", reason.Fact, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Contributions_sum_to_the_evidence_where_no_channel_is_cut(bool isReal)
    {
        var community = Community(isReal);
        var models = community.Models;
        var (whole, nats) = (0, new float[6]);
        foreach (var (account, windows) in community.Windows())
        {
            var model = models.For(account).Evidence;
            foreach (var look in windows.SelectMany(window => window.Path))
            {
                if (Sums.Whole(look, model) is not { } sum) continue;
                whole++;
                Assert.InRange(model.Score(look, nats) - sum, -0.001, 0.001);
            }
        }

        Assert.True(whole > 100, $"Only {whole} looks were not cut.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_a_channel_means_scored_without_it(bool isReal)
    {
        var community = Community(isReal);
        var (models, windows) = (community.Models, community.Windows());
        foreach (var account in Flagged(community))
        {
            var model = models.For(account.Account).Evidence;
            foreach (var (name, evidence) in account.EvidenceWithout)
            {
                Assert.Equal(Sums.Without(Path(windows, account), model, name), evidence, 4);
            }

            Assert.Equal(["cadence", "style", "self_similarity", "topic", "text", "client", "group", "timing", "content"], account.EvidenceWithout.Keys);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_a_reason_means_never_measured(bool isReal)
    {
        var community = Community(isReal);
        var (models, windows) = (community.Models, community.Windows());
        foreach (var account in Flagged(community))
        {
            var model = models.For(account.Account).Evidence;
            foreach (var reason in account.Reasons)
            {
                var reduced = reason.Code == Explainer.ClientCode ? model with { CountsClient = false } : model;
                var unmeasured = Path(windows, account).Select(look => look.CopyWithout([.. reason.Features])).ToArray();

                Assert.Equal(PathScore.Of(unmeasured, reduced).Maximum, reason.EvidenceWithout);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_flag_stands_at_the_first_look_above_the_threshold(bool isReal)
    {
        var community = Community(isReal);
        var (models, windows, thresholds) = (community.Models, community.Windows(), community.Job().Thresholds);
        foreach (var account in Flagged(community))
        {
            var own = thresholds.For(account.Verdict.Stratum);
            var threshold = own.IsCalibrated ? own.Threshold : thresholds.Pooled.Threshold;
            var model = models.For(account.Account).Evidence;
            var nats = new float[6];
            var first = Path(windows, account).First(look => model.Score(look, nats) > threshold);

            Assert.Equal(first.Acts, account.FlaggedAt);
            Assert.Equal(PathScore.Of(Path(windows, account), model).Maximum, account.Verdict.Evidence);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Examples_are_events_of_the_account_itself(bool isReal)
    {
        var community = Community(isReal);
        var ids = community.EventIds();
        var (reasons, shown) = (0, 0);
        foreach (var account in Flagged(community))
        {
            foreach (var reason in account.Reasons)
            {
                Assert.InRange(reason.Events.Count, 0, 5); // none where the reason is that something is never there
                Assert.Equal(reason.Events.Distinct(), reason.Events);
                Assert.All(reason.Events, id => Assert.Contains(id, ids[account.Account]));
                reasons++;
                if (reason.Events.Count > 0) shown++;
            }
        }

        Assert.True(shown >= 0.9 * reasons, $"Only {shown} of {reasons} reasons are shown.");
    }

    private static IReadOnlyList<Snapshot> Path(IReadOnlyDictionary<string, List<WindowRecord>> windows, JudgedAccount account) =>
        windows[account.Account][account.WindowsBefore].Path;

    private Trained Community(bool isReal) => isReal ? real.Trained : sample.Trained;

    private static JudgedAccount[] Flagged(Trained community)
    {
        var flagged = community.Judge()
            .Where(account => account.Verdict.Verdict == VerdictKind.Managed || account.Verdict.WouldBe == VerdictKind.Managed).ToArray();
        Assert.True(flagged.Length >= 20, $"Only {flagged.Length} accounts are flagged.");
        return flagged;
    }
}
