using Candor.Enforcement;
using Candor.Labels;
using Candor.Policy;
using Candor.Tests.Policies;
using Xunit;
using static Candor.Tests.Running.Governed;

namespace Candor.Tests.Running;

/// <summary>What people decide about measures, in a run.</summary>
public sealed class PolicyReviewTests
{
    private const string Marked = """{"post":"p","media":[{"provenance":{"aigc":{"label":1}}}]}""";

    [Fact]
    public void A_review_that_finds_a_measure_wrong_undoes_it_and_withdraws_the_label()
    {
        using var governed = new Governed
        {
            Reviews =
            [
                new Review(Time(5), Account("ann"), IsRight: false) { Kind = MeasureKind.Label, Content = Content("p") },
                new Review(Time(5), Account("ann"), IsRight: false) { Kind = MeasureKind.Warn },
                new Review(Time(5), Account("bob"), IsRight: true) { Kind = MeasureKind.Label, Content = Content("q") },
            ],
        };
        var run = governed.Run(
            Written.Rule("file.is_marked", then: "{ measure: label, act: force }, { measure: warn, strike: 2 }"),
            Line("1", 0, "ann", "post.created", Marked),
            Line("2", 0, "bob", "post.created", Marked.Replace("\"p\"", "\"q\"", StringComparison.Ordinal)),
            Line("3", 10, "ann", "post.created", Marked));

        Assert.Equal((LabelState.Withdrawn, LabelState.Forced), (run.LabelOf(Content("p")).State, run.LabelOf(Content("q")).State));
        Assert.Equal([Time(5), Time(5)], run.Undone.Values);
        Assert.Equal([("1", MeasureKind.Warn, true), ("1", MeasureKind.Label, true), ("2", MeasureKind.Warn, false), ("2", MeasureKind.Label, false)],
            run.Measures.Select(measure => (measure.EventId, measure.Kind, run.Undone.ContainsKey(measure.Id)))); // neither the label nor the warning is brought back
        Assert.Equal(2, run.Measures[^1].Strikes);
        Assert.Equal((1, 3), run.Rules[0].Precision is var precision ? (precision.Right, precision.Decided) : default);
    }

    [Fact]
    public void A_review_of_a_label_that_only_waited_leaves_the_label_of_another_rule()
    {
        using var governed = new Governed { Reviews = [new Review(Time(5), Account("ann"), IsRight: false) { Kind = MeasureKind.Label, Content = Content("p") }] };
        var run = governed.Run(
            Written.Of("safety: { quotas: { label: 1 } }\nrules:\n"
                + Written.RuleText("suspect", "file.is_marked", then: "{ measure: label, act: suspect }")
                + Written.RuleText("force", "true", on: "signal.provided", then: "{ measure: label, act: force }")),
            Line("1", 0, "ann", "post.created", Marked),
            Line("2", 1, "detector", "signal.provided", """{"about":{"account":"ann","post":"p"},"name":"x"}"""),
            Line("3", 10, "ann", "post.created", "{}"));

        Assert.Equal(["Label Applied suspect", "Label ForReview force"], run.Measures.Select(Short));
        Assert.Equal([run.Measures[1].Id], run.Undone.Keys);
        Assert.Equal(LabelState.Suspected, run.LabelOf(Content("p")).State);
    }

    [Fact]
    public void What_people_decide_after_the_last_event_counts_too()
    {
        using var governed = new Governed { Reviews = [new Review(Time(500), Account("ann"), IsRight: false) { Kind = MeasureKind.Warn }] };
        var run = governed.Run(Written.Rule("true"), Line("1", 0, "ann", "post.created", "{}"));

        Assert.Equal([(run.Measures[0].Id, Time(500))], run.Undone.Select(undone => (undone.Key, undone.Value)));
    }

    [Fact]
    public void A_group_is_taken_back_as_one_with_its_labels()
    {
        using var governed = new Governed { Given = (account, _, facts) => facts.Families.GroupId = account == Account("eve") ? "" : "g-7" };
        var run = governed.Run(
            Written.Rule("true", then: "{ measure: label, act: force }, { measure: warn, strike: 1 }"),
            Line("1", 0, "ann", "post.created", """{"post":"p"}"""),
            Line("2", 1, "bob", "post.created", """{"post":"q"}"""),
            Line("3", 2, "eve", "post.created", """{"post":"r"}"""));

        Assert.Equal(4, run.UndoGroup("g-7", Time(9)));
        Assert.Equal(0, run.UndoGroup("g-7", Time(9)));
        Assert.Equal(run.Measures.Where(measure => measure.Account != Account("eve")).Select(measure => measure.Id).Order(), run.Undone.Keys.Order());
        Assert.Equal([LabelState.Withdrawn, LabelState.Withdrawn, LabelState.Forced], "pqr".Select(post => run.LabelOf(Content($"{post}")).State));
    }

    [Fact]
    public void One_review_undoes_what_was_decided_about_a_group_and_what_was_only_tried_says_nothing_of_its_rule()
    {
        using var governed = new Governed
        {
            Given = (account, _, facts) => facts.Families.GroupId = account == Account("eve") ? "" : "g-7",
            Reviews = [new Review(Time(5), 0, IsRight: false) { Group = "g-7" }],
        };
        var run = governed.Run(
            Written.Of("rules:\n" + Written.RuleText("done", "true", then: "{ measure: label, act: force }, { measure: warn, strike: 1 }") + Written.RuleText("tried", "true", then: "{ measure: suspend }", more: "mode: shadow")),
            Line("1", 0, "ann", "post.created", """{"post":"p"}"""),
            Line("2", 1, "bob", "post.created", """{"post":"q"}"""),
            Line("3", 2, "eve", "post.created", """{"post":"r"}"""),
            Line("4", 9, "eve", "post.created", "{}"));

        Assert.All(run.Measures.Where(measure => measure.Group == "g-7"), measure => Assert.Equal(Time(5), run.Undone[measure.Id]));
        Assert.Equal([LabelState.Withdrawn, LabelState.Withdrawn, LabelState.Forced], "pqr".Select(post => run.LabelOf(Content($"{post}")).State));
        Assert.Equal([(4, 0), (0, 0)], run.Rules.Select(rule => (rule.Precision.Decided, rule.Precision.Right)));
    }

    [Fact]
    public void While_the_audits_alarm_rings_restrictions_wait()
    {
        using var governed = new Governed
        {
            Given = (_, _, facts) => (facts.Verdict.Families, facts.Verdict.Timing) = (2, true),
            Reviews = Enumerable.Range(0, 300).Select(i => new Review(Time(100 + (i / 1000.0)), Account($"a-{i}"), IsRight: false) { Kind = MeasureKind.LimitPosting }),
        };
        var run = governed.Run(
            Written.Rule("true", then: "{ measure: limit_posting, for: 90d }, { measure: warn }", rest: "safety: { audit: { share: 1 }, mistakes: { bound: 0.02, stops_from: challenge } }"),
            [.. Enumerable.Range(0, 300).Select(i => Line($"{i}", i / 10.0, $"a-{i}", "post.created", "{}")), Line("last", 200, "zoe", "post.created", "{}")]);

        Assert.True(run.Certificate.IsAlarmed);
        Assert.Equal([(MeasureStatus.Applied, Hold.None), (MeasureStatus.ForReview, Hold.Alarm)], run.Measures.Where(measure => measure.EventId == "last").Select(measure => (measure.Status, measure.Hold)));
    }

    [Fact]
    public void A_rule_that_is_often_wrong_is_demoted_in_the_run()
    {
        using var governed = new Governed { Reviews = Enumerable.Range(0, 40).Select(i => new Review(Time(100), Account($"a-{i}"), IsRight: i % 3 == 0) { Kind = MeasureKind.Warn }) };
        var run = governed.Run(
            Written.Rule("true", rest: "safety: { precision_floor: 0.9, least_reviewed: 30 }"),
            [.. Enumerable.Range(0, 40).Select(i => Line($"{i}", i / 10.0, $"a-{i}", "post.created", "{}")), Line("last", 200, "zoe", "post.created", "{}")]);

        Assert.Equal((MeasureStatus.ForReview, Hold.Demoted), (run.Measures[^1].Status, run.Measures[^1].Hold));
    }
}
