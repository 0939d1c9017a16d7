using Candor.Cli.Files;
using Candor.Cli.Running;
using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Tests.Running;
using Candor.Verdicts;
using Xunit;

namespace Candor.Tests.Verdicts;

/// <summary>What an explanation promises, with text models that know the sample community by heart.</summary>
public sealed class TextEvidenceTests(SampleRun sample)
{
    private Trained Community => sample.WithTexts;

    private JudgedAccount[] Flagged => [.. Community.Judge().Where(account => account.EvidenceWithout.Count > 0)];

    [Fact]
    public void Text_is_evidence_and_never_more_than_half_of_it()
    {
        var judged = Community.Judge().Where(account => account.Verdict.MaximumAt > 0).ToArray();

        Assert.True(judged.Count(account => account.Verdict.Channels[TextCap.Place] > 0.5f) >= 10);
        Assert.All(judged, account => Assert.InRange(account.Verdict.Channels[TextCap.Place], float.MinValue, Math.Max(0, account.Verdict.Evidence / 2) + 1e-4f));
        Assert.Contains(judged, account => account.Reasons.Any(reason => reason.Code == "text.making"));
    }

    [Fact]
    public void Channels_and_bias_sum_to_the_evidence()
    {
        var models = Community.Models;
        foreach (var account in Community.Judge().Where(account => account.Verdict.MaximumAt > 0))
        {
            Assert.Equal(models.For(account.Account).Evidence.Combination.Bias + account.Verdict.Channels.Sum(), account.Verdict.Evidence, 1e-3f);
        }
    }

    [Fact]
    public void Without_a_channel_means_scored_without_it()
    {
        var (models, windows) = (Community.Models, Community.Windows());
        foreach (var account in Flagged)
        {
            foreach (var (name, evidence) in account.EvidenceWithout)
            {
                Assert.Equal(Sums.Without(windows[account.Account][account.WindowsBefore].Path, models.For(account.Account).Evidence, name), evidence, 4);
            }
        }
    }

    [Fact]
    public void Without_a_reason_means_never_measured()
    {
        var (models, windows) = (Community.Models, Community.Windows());
        foreach (var account in Flagged)
        {
            foreach (var reason in account.Reasons)
            {
                var model = models.For(account.Account).Evidence;
                var reduced = reason.Code == Explainer.ClientCode ? model with { CountsClient = false } : model;
                var unmeasured = windows[account.Account][account.WindowsBefore].Path.Select(look => look.CopyWithout([.. reason.Features])).ToArray();

                Assert.Equal(PathScore.Of(unmeasured, reduced).Maximum, reason.EvidenceWithout);
            }
        }
    }

    [Fact]
    public void A_reason_never_says_that_text_adds_more_than_it_may()
    {
        foreach (var account in Community.Judge())
        {
            var rest = account.Verdict.Evidence - account.Verdict.Channels[TextCap.Place];
            Assert.All(account.Reasons.Where(reason => reason.Code == "text.making"), reason => Assert.InRange(reason.Nats, 0, Math.Max(0, rest) + 3));
        }
    }

    [Fact]
    public void Nearly_all_managed_verdicts_fall_without_the_reasons_cited()
    {
        var managed = Community.Judge().Where(account => account.Verdict.Verdict == VerdictKind.Managed).ToArray();

        Assert.True(managed.Length >= 20, $"Only {managed.Length} accounts are managed.");
        Assert.True(managed.Count(account => account.FallsWithoutReasons == true) >= 0.95 * managed.Length);
    }

    [Theory]
    [InlineData]
    [InlineData("timing")]
    [InlineData("text")]
    [InlineData("style", "topic")]
    public void Leaving_channels_out_of_thresholds_is_the_same_as_scoring_without_them(params string[] names)
    {
        var without = names.ToHashSet();
        var models = new ModelSet(ModelFile.Read(Community.Model), without);
        var calibration = CalibrationFile.Read(Community.Calibration, JsonFile.Digest(Community.Model), Community.Model, new Candor.Accounts.WindowOptions());
        var people = LabelFile.Read([SampleRun.Labels]).Where(pair => !pair.Value).Select(pair => pair.Key).ToHashSet();
        var expected = Community.Windows().Where(pair => people.Contains(pair.Key) && pair.Value[0].Path.Count > 0)
            .Select(pair => PathScore.Of(pair.Value[0].Path, models.For(pair.Key).Evidence).Maximum).Order();

        Assert.Equal(expected, new Thresholds(calibration, 0.05, without).Pooled.Maxima);
    }
}
