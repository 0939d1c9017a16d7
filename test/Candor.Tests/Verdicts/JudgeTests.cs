using Candor.Events;
using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Signals.Groups;
using Candor.Tests.Evidence.Calibrating;
using Candor.Verdicts;
using Xunit;

namespace Candor.Tests.Verdicts;

/// <summary>Against a hundred people: the threshold is 1.9 nats, the bars of timing and content are 0.792, that of the client family is 0.</summary>
public sealed class JudgeTests
{
    [Theory]
    [InlineData(3, 3, DeclaredAutomation.Unstated, VerdictKind.Managed, "timing", "content")]
    [InlineData(3, 0, DeclaredAutomation.Automated, VerdictKind.Managed, "timing", "client")]
    [InlineData(0, 3, DeclaredAutomation.Automated, VerdictKind.Managed, "content", "client")]
    [InlineData(3, 3, DeclaredAutomation.Automated, VerdictKind.Managed, "timing", "content", "client")]
    [InlineData(8, 0, DeclaredAutomation.Unstated, VerdictKind.NoFinding, "timing")]
    [InlineData(0, 8, DeclaredAutomation.Unstated, VerdictKind.NoFinding, "content")]
    [InlineData(0, 0, DeclaredAutomation.Automated, VerdictKind.Assisted, "client")]
    [InlineData(3, -3, DeclaredAutomation.Unstated, VerdictKind.NoFinding, "timing")] // two families speak, one of them for a person
    [InlineData(0.79, 8, DeclaredAutomation.Unstated, VerdictKind.NoFinding, "content")] // timing as that of one person in five
    [InlineData(0.8, 0.8, DeclaredAutomation.Unstated, VerdictKind.NoFinding, "timing", "content")] // two families, too little evidence
    public void A_managed_verdict_needs_the_evidence_and_two_families(
        float timing, float content, DeclaredAutomation declared, VerdictKind verdict, params string[] families)
    {
        var judged = new Suspect(timing, content).Declare(declared).Post(10).Judge();

        Assert.Equal(verdict, judged.Verdict);
        Assert.Equal(verdict, judged.WouldBe);
        Assert.Equal(families, judged.Families);
    }

    [Fact]
    public void Evidence_must_lie_strictly_above_the_threshold()
    {
        var at = new Suspect(0.95f, 0.95f).Post(10).Judge();
        var above = new Suspect(MathF.BitIncrement(0.95f), MathF.BitIncrement(0.95f)).Post(10).Judge();

        Assert.Equal((at.Threshold, VerdictKind.NoFinding), (at.Evidence, at.Verdict));
        Assert.Equal((at.Threshold, VerdictKind.Managed), (above.Threshold, above.Verdict));
        Assert.True(at.PValue > 0.05 && above.PValue <= 0.05);
    }

    [Fact]
    public void The_client_family_alone_is_never_enough()
    {
        var shared = new Suspect().Find(ProvidedSignal.Automation, 1, times: 20).Act(10, Suspect.APost, deviceSharers: 7).Judge();

        Assert.True(shared.Evidence > shared.Threshold);
        Assert.Equal(["client"], shared.Families);
        Assert.Equal(VerdictKind.NoFinding, shared.Verdict);
    }

    [Fact]
    public void The_group_family_adds_its_nats_and_counts_as_a_family()
    {
        var alone = new Suspect(timing: 1).Post(10).Judge();
        var inGroup = new Suspect(timing: 1).Post(10).InGroup(2).Judge();

        Assert.Equal((VerdictKind.NoFinding, alone.Evidence + 2), (alone.Verdict, inGroup.Evidence));
        Assert.Equal((VerdictKind.Managed, 2f), (inGroup.Verdict, inGroup.Channels[^1]));
        Assert.Equal(["timing", "group"], inGroup.Families);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 8)]
    public void Without_timing_or_client_a_group_is_never_enough(float timing, float content)
    {
        var judged = new Suspect(timing, content).Post(10).InGroup(100).Judge();

        Assert.Equal(GroupFacts.Most, judged.Channels[^1]);
        Assert.Equal(VerdictKind.NoFinding, judged.Verdict);
    }

    [Fact]
    public void Whom_an_account_acts_with_never_speaks_for_a_person() =>
        Assert.Equal(new Suspect(timing: 1).Post(10).Judge().Evidence, new Suspect(timing: 1).Post(10).InGroup(-5).Judge().Evidence);

    [Fact]
    public void A_group_does_not_make_a_young_account_judged()
    {
        var young = new Suspect(8, 8).Post(4).InGroup(3).Judge();

        Assert.Equal((VerdictKind.Unknown, PathScore.TooYoung), (young.Verdict, young.Evidence));
    }

    [Fact]
    public void Without_two_families_no_numbers_make_a_managed_verdict()
    {
        var against = new Thresholds(Crowd.Hundred(), 0.05).Pooled;

        Assert.False(Judge.IsManaged(1e6f, [1e6f, 0, 0, 0, 0, 0], against));
        Assert.False(Judge.IsManaged(1e6f, [0, 1e6f, 1e6f, 1e6f, 1e6f, 0], against));
        Assert.False(Judge.IsManaged(1e6f, [0, 0, 0, 0, 0, 1e6f], against));
        Assert.False(Judge.IsManaged(float.NaN, [1e6f, 1e6f, 0, 0, 0, 1], against));
        Assert.True(Judge.IsManaged(1e6f, [1, 0, 0, 1, 0, 0], against));
    }

    [Fact]
    public void Under_five_posts_nothing_is_said()
    {
        var young = new Suspect(8, 8).Post(4).Judge();
        var grown = new Suspect(8, 8).Post(5).Judge();

        Assert.Equal((VerdictKind.Unknown, VerdictKind.Unknown, 0), (young.Verdict, young.WouldBe, young.MaximumAt));
        Assert.Equal(PathScore.TooYoung, young.Evidence);
        Assert.Empty(young.Families);
        Assert.Equal(VerdictKind.Managed, grown.Verdict);
    }

    [Theory]
    [InlineData(18, VerdictKind.Unknown)]
    [InlineData(19, VerdictKind.Managed)]
    public void With_too_few_people_it_stays_unknown_and_all_people_say_what_it_would_be(int people, VerdictKind verdict)
    {
        var few = Enumerable.Range(0, people).Select(_ => Crowd.Person("und/unstated/new", [0, 0, 0, 0, 0, 0]));
        var others = Enumerable.Range(0, 100).Select(_ => Crowd.Person("en/person/new", [0, 0, 0, 0, 0, 0]));

        var judged = new Suspect(3, 3).Post(10).Judge(Crowd.Of([.. few, .. others]));

        Assert.Equal((verdict, VerdictKind.Managed), (judged.Verdict, judged.WouldBe));
        Assert.Equal(verdict == VerdictKind.Unknown, double.IsNaN(judged.PValue));
        Assert.Equal(verdict == VerdictKind.Unknown, float.IsPositiveInfinity(judged.Threshold));
        Assert.Equal(0, judged.PooledThreshold);
    }

    [Theory]
    [InlineData(3, 3, VerdictKind.Managed)]
    [InlineData(0, 0, VerdictKind.NoFinding)]
    public void With_a_published_calibration_it_stays_unknown(float timing, float content, VerdictKind wouldBe)
    {
        var judged = new Suspect(timing, content).Post(10).Judge(Crowd.Hundred(), isDefault: true);

        Assert.Equal((VerdictKind.Unknown, wouldBe), (judged.Verdict, judged.WouldBe));
        Assert.True(double.IsNaN(judged.PValue));
        Assert.Equal((false, 0), (judged.PostedByAutomation, judged.BreakAt));
    }

    [Fact]
    public void An_outside_finding_of_automation_adds_to_the_client_family()
    {
        var without = new Suspect(1, 1).Post(10).Judge();
        var with = new Suspect(1, 1).Find(ProvidedSignal.Automation, 1, times: 9).Post(10).Judge();
        var doubted = new Suspect(1, 1).Find(ProvidedSignal.Automation, 0.4f, times: 9).Post(10).Judge();

        Assert.Equal(1.8f, with.Evidence - without.Evidence, 4);
        Assert.Equal(["timing", "content", "client"], with.Families);
        Assert.Equal(without.Evidence, doubted.Evidence);
    }

    [Fact]
    public void A_verified_person_lowers_the_evidence()
    {
        var verified = new Suspect(1, 1).Find(ProvidedSignal.PersonVerified, 1).Post(10).Judge();

        Assert.Equal(0, verified.Evidence, 4);
        Assert.Equal(VerdictKind.NoFinding, verified.Verdict);
        Assert.Equal(VerdictKind.Managed, new Suspect(1, 1).Post(10).Judge().Verdict);
    }

    [Fact]
    public void A_break_with_its_own_past_is_reported_and_changes_no_verdict()
    {
        var broken = new Suspect(1, 1).Post(60, seconds: 60).Post(40, seconds: 100_000);

        var reported = broken.Judge(Crowd.Hundred(breaks: 5));
        var ignored = broken.Judge(Crowd.Hundred(breaks: 1000));

        Assert.InRange(reported.BreakAt, 61, 100);
        Assert.Equal(0, ignored.BreakAt);
        Assert.Equal((ignored.Verdict, ignored.Evidence, ignored.PValue), (reported.Verdict, reported.Evidence, reported.PValue));
        Assert.Equal(0, new Suspect(1, 1).Post(100, seconds: 60).Judge().BreakAt);
    }
}
