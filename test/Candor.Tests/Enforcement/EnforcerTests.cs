using Candor.Enforcement;
using Candor.Policy;
using Xunit;
using static Candor.Tests.Enforcement.Proposals;

namespace Candor.Tests.Enforcement;

public sealed class EnforcerTests
{
    private static readonly EnforcementOptions Ladder = new()
    {
        AuditShare = 0,
        Ladder = [new(1, MeasureKind.Warn, null), new(3, MeasureKind.LimitPosting, 7 * Day), new(6, MeasureKind.Suspend, 30 * Day), new(10, MeasureKind.Ban, null)],
    };

    [Fact]
    public void What_is_in_force_is_not_applied_again()
    {
        var enforcer = new Enforcer(new());

        Assert.Single(enforcer.Take([Of(MeasureKind.LimitDistribution, 0)]));
        Assert.Empty(enforcer.Take([Of(MeasureKind.LimitDistribution, Day, lasts: 2 * Day)]));
        Assert.Empty(enforcer.Take([Of(MeasureKind.LimitDistribution, 2 * Day, lasts: 30 * Day)])); // the same rule would only go on for longer
        Assert.Single(enforcer.Take([Of(MeasureKind.LimitDistribution, 2 * Day, rule: "another", lasts: 30 * Day)])); // longer than what is in force
        Assert.Single(enforcer.Take([Of(MeasureKind.LimitDistribution, 60 * Day)])); // the others have ended
    }

    [Fact]
    public void Several_rules_make_one_measure_that_names_them_all()
    {
        var measure = Assert.Single(new Enforcer(new()).Take([Of(MeasureKind.Warn, rule: "b", lasts: Day), Of(MeasureKind.Warn, rule: "a", lasts: 3 * Day)]));

        Assert.Equal(["a", "b"], measure.Rules);
        Assert.Equal((3 * Day, "a fired"), (measure.End, measure.English));
    }

    [Fact]
    public void A_work_and_its_account_are_decided_apart()
    {
        var enforcer = new Enforcer(new());
        var measures = enforcer.Take([Of(MeasureKind.LimitDistribution, content: 9), Of(MeasureKind.Warn)]);

        Assert.Equal([(MeasureScope.Account, 0UL), (MeasureScope.Content, 9UL)], measures.Select(measure => (measure.Scope, measure.Content)));
        Assert.Single(enforcer.Take([Of(MeasureKind.LimitDistribution, content: 10)])); // another work
    }

    [Fact]
    public void Strikes_climb_the_ladder_and_the_next_step_is_known()
    {
        var enforcer = new Enforcer(Ladder);
        var first = Assert.Single(enforcer.Take([Of(MeasureKind.Warn, 0, strike: 1)]));
        Assert.Equal((1, 3, MeasureKind.LimitPosting), (first.Strikes, first.Next!.At, first.Next.Kind));

        var second = enforcer.Take([Of(MeasureKind.LimitDistribution, Day, strike: 2, content: 5)]);
        Assert.Equal([MeasureKind.LimitDistribution, MeasureKind.LimitPosting], second.Select(measure => measure.Kind));
        Assert.Equal((true, MeasureScope.Account, 8 * Day), (second[1].IsEscalated, second[1].Scope, second[1].End));
        Assert.Equal(3, enforcer.StrikesOf(1, Day));
    }

    [Fact]
    public void Strikes_run_out()
    {
        var enforcer = new Enforcer(Ladder with { StrikeLasts = 90 * Day });
        enforcer.Take([Of(MeasureKind.Warn, 0, strike: 2)]);

        Assert.Equal((2, 0), (enforcer.StrikesOf(1, 89 * Day), enforcer.StrikesOf(1, 90 * Day)));
        Assert.DoesNotContain(enforcer.Take([Of(MeasureKind.Warn, 91 * Day, strike: 1)]), measure => measure.IsEscalated);
    }

    [Fact]
    public void A_ban_waits_for_a_person_unless_the_policy_says_otherwise()
    {
        var waits = Assert.Single(new Enforcer(new()).Take([Of(MeasureKind.Ban, lasts: null)]));
        var applied = Assert.Single(new Enforcer(new() { BansNeedPerson = false }).Take([Of(MeasureKind.Ban, lasts: null)]));

        Assert.Equal((MeasureStatus.ForReview, Hold.Person), (waits.Status, waits.Hold));
        Assert.Equal((MeasureStatus.Applied, null), (applied.Status, applied.End));
    }

    [Fact]
    public void The_last_step_of_the_ladder_waits_for_a_person_too()
    {
        var measures = new Enforcer(Ladder).Take([Of(MeasureKind.Warn, strike: 10)]);

        Assert.Equal((MeasureKind.Ban, MeasureStatus.ForReview, Hold.Person), (measures[1].Kind, measures[1].Status, measures[1].Hold));
    }

    [Fact]
    public void A_measure_that_waits_is_no_strike()
    {
        var enforcer = new Enforcer(Ladder);
        enforcer.Take([Of(MeasureKind.Suspend, strike: 5) with { Hold = Hold.Families }]);

        Assert.Equal(0, enforcer.StrikesOf(1, 0));
        Assert.Empty(enforcer.InForce(1, 0));
    }

    [Fact]
    public void A_rule_that_is_tried_out_changes_nothing()
    {
        var enforcer = new Enforcer(Ladder);
        var measure = Assert.Single(enforcer.Take([Of(MeasureKind.Suspend, strike: 9) with { IsShadow = true }]));

        Assert.Equal(MeasureStatus.Shadow, measure.Status);
        Assert.Equal((0, 0), (enforcer.StrikesOf(1, 0), enforcer.InForce(1, 0).Count()));
        Assert.Single(enforcer.Take([Of(MeasureKind.Suspend, 1)]), applied => applied.Status == MeasureStatus.Applied);
    }

    [Fact]
    public void Beyond_the_quota_of_the_day_measures_wait_and_the_next_day_they_go_on()
    {
        var enforcer = new Enforcer(new() { KindQuotas = new Dictionary<MeasureKind, int> { [MeasureKind.Suspend] = 2 } });
        var statuses = Enumerable.Range(0, 4).Select(i => Assert.Single(enforcer.Take([Of(MeasureKind.Suspend, i, account: (ulong)i + 1)]))).ToArray();

        Assert.Equal([Hold.None, Hold.None, Hold.MeasureQuota, Hold.MeasureQuota], statuses.Select(measure => measure.Hold));
        Assert.Equal(Hold.None, Assert.Single(enforcer.Take([Of(MeasureKind.Suspend, Day, account: 9)])).Hold);
    }

    [Fact]
    public void A_rule_has_a_quota_of_its_own()
    {
        var enforcer = new Enforcer(new() { RuleQuotas = new Dictionary<string, int> { ["eager"] = 1 } });
        enforcer.Take([Of(MeasureKind.Warn, rule: "eager", account: 1)]);

        Assert.Equal(Hold.RuleQuota, Assert.Single(enforcer.Take([Of(MeasureKind.Warn, rule: "eager", account: 2)])).Hold);
        Assert.Equal(Hold.None, Assert.Single(enforcer.Take([Of(MeasureKind.Warn, rule: "calm", account: 3)])).Hold);
    }

    [Fact]
    public void While_the_alarm_rings_heavy_measures_wait()
    {
        var enforcer = new Enforcer(new()) { IsAlarmed = true };

        Assert.Equal(Hold.Alarm, Assert.Single(enforcer.Take([Of(MeasureKind.LimitDistribution)])).Hold);
        Assert.Equal(Hold.None, Assert.Single(enforcer.Take([Of(MeasureKind.Warn)])).Hold);
    }

    [Fact]
    public void About_the_stated_share_is_drawn_for_audit_and_the_draw_can_be_repeated()
    {
        bool[] Draws(ulong seed)
        {
            var enforcer = new Enforcer(new() { AuditShare = 0.1, AuditSeed = seed });
            return [.. Enumerable.Range(1, 5000).Select(i => enforcer.Take([Of(MeasureKind.Warn, i, account: (ulong)i)])[0].IsAudited)];
        }

        Assert.InRange(Draws(1).Count(drawn => drawn), 420, 580);
        Assert.Equal(Draws(1), Draws(1));
        Assert.NotEqual(Draws(1), Draws(2));
    }

    [Fact]
    public void A_snoozed_rule_is_silent_for_that_account_only()
    {
        var enforcer = new Enforcer(new());
        enforcer.Snooze(1, "rule");

        Assert.Empty(enforcer.Take([Of(MeasureKind.Warn, account: 1)]));
        Assert.Single(enforcer.Take([Of(MeasureKind.Warn, account: 2)]));
        enforcer.Wake(1, "rule");
        Assert.Single(enforcer.Take([Of(MeasureKind.Warn, account: 1)]));
    }

    [Fact]
    public void The_order_of_rules_does_not_matter()
    {
        var random = new Random(3);
        for (var trial = 0; trial < 300; trial++)
        {
            var proposals = Enumerable.Range(0, 6).Select(_ => Random(random, time: 5)).ToArray();
            var shuffled = proposals.ToArray();
            random.Shuffle(shuffled);

            Assert.Equal(Told(new Enforcer(Ladder).Take(proposals)), Told(new Enforcer(Ladder).Take(shuffled)));
        }
    }

    [Fact]
    public void An_undone_measure_is_as_if_it_had_never_been()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 500; trial++)
        {
            var events = Enumerable.Range(0, 12).Select(i => new[] { Random(random, i * Day / 2) }).ToArray();
            var all = new Enforcer(Ladder);
            var made = events.Select(proposals => all.Take(proposals)).ToArray();
            var undone = random.Next(events.Length);
            if (made[undone].Count == 0) continue;
            all.Undo(1, made[undone][0].Id);

            var never = new Enforcer(Ladder);
            for (var i = 0; i < events.Length; i++)
            {
                if (i != undone) never.Take(events[i]);
            }

            Assert.Equal(Told(never.MeasuresOf(1)), Told(all.MeasuresOf(1)));
            for (var day = 0L; day < 60; day += 3) Assert.Equal(never.StrikesOf(1, day * Day), all.StrikesOf(1, day * Day));
            Assert.Equal(Told(never.Take([Of(MeasureKind.Suspend, 7 * Day, strike: 2)])), Told(all.Take([Of(MeasureKind.Suspend, 7 * Day, strike: 2)])));
        }
    }

    [Fact]
    public void Undoing_what_is_not_there_does_nothing()
    {
        var enforcer = new Enforcer(new());
        enforcer.Take([Of(MeasureKind.Warn)]);

        Assert.Empty(enforcer.Undo(1, 12345).Gone);
        Assert.Empty(enforcer.Undo(2, 12345).Gone);
        Assert.Single(enforcer.MeasuresOf(1));
    }

    private static Proposal Random(Random random, long time) => Of(
        (MeasureKind)random.Next(1, 8), time, "rule " + random.Next(3), random.Next(4), random.Next(4) == 0 ? null : random.Next(1, 20) * Day, 1, (ulong)random.Next(3)) with
    {
        Hold = random.Next(6) == 0 ? Hold.Families : Hold.None,
        IsShadow = random.Next(6) == 0,
    };

    private static IEnumerable<string> Told(IEnumerable<Measure> measures) =>
        measures.Select(measure => $"{measure.Id} {measure.Kind} {measure.Scope} {measure.Content} {measure.Start} {measure.End} {measure.Status} {measure.Hold} {measure.Strikes} {string.Join(',', measure.Rules)} {measure.English}");
}
