using Candor.Labels;
using Candor.Tests.Policies;
using Xunit;
using static Candor.Tests.Running.Governed;

namespace Candor.Tests.Running;

/// <summary>Events under a policy, from the line to the measure.</summary>
public sealed class PolicyRunTests
{
    private const string Marked = """{"post":"p","media":[{"provenance":{"aigc":{"label":1}}}]}""";

    [Fact]
    public void A_report_is_about_the_account_reported_or_the_author_of_what_is_reported()
    {
        using var governed = new Governed();
        var policy = Written.Of("counters: { reports: { on: [report.filed], by: subject, window: 7d } }\nrules:\n" + Written.RuleText("reported", "counters.reports >= 2.0", on: "report.filed"));
        var run = governed.Run(
            policy,
            Line("1", 0, "ann", "post.created", """{"post":"p-1"}"""),
            Line("2", 1, "bob", "report.filed", """{"target":{"post":"p-1"}}"""),
            Line("3", 2, "cat", "report.filed", """{"target":{"account":"ann"}}"""),
            Line("4", 2, "cat", "report.filed", """{"target":{"account":"dan","post":"p-1"}}"""));

        var measure = Assert.Single(run.Measures);
        Assert.Equal((Account("ann"), "3"), (measure.Account, measure.EventId));
    }

    [Fact]
    public void Who_reports_what_nobody_is_known_to_have_written_is_not_its_author()
    {
        using var governed = new Governed();
        var policy = Written.Of("counters: { reports: { on: [report.filed], by: subject, window: 7d } }\nrules:\n" + Written.RuleText("reported", "counters.reports >= 1.0 || true", on: "report.filed, post.curated"));

        Assert.Empty(governed.Run(
            policy,
            Line("1", 0, "bob", "report.filed", """{"target":{"post":"from-long-ago"}}"""),
            Line("2", 1, "bob", "report.filed", "{}"),
            Line("3", 2, "curator", "post.curated", """{"post":"from-long-ago","class":"art","quality":1}""")).Measures);
    }

    [Fact]
    public void A_curators_word_is_about_the_author_and_has_the_stance_of_its_class()
    {
        using var governed = new Governed();
        var policy = Written.Of("""
            classes:
              - { class: art, stance: encouraged, text: { en: a, zh: b } }
              - { class: harm, stance: opposed, since: "3", text: { en: a, zh: b } }
            rules:

            """ + Written.RuleText("good", "curation.stance == 'encouraged' && curation.quality > 0.5", on: "post.curated", then: "{ measure: boost, about: content, for: 3d }")
                + Written.RuleText("bad", "curation.stance == 'opposed'", on: "post.curated", then: "{ measure: limit_distribution, about: content, for: 3d }"));
        var run = governed.Run(
            policy,
            Line("1", 0, "ann", "post.created", """{"post":"p-1"}"""),
            Line("2", 1, "ann", "post.created", """{"post":"p-2"}"""),
            Line("3", 2, "curator", "post.curated", """{"post":"p-1","class":"art","quality":0.75}"""),
            Line("4", 2, "curator", "post.curated", """{"post":"p-2","class":"art","quality":0.25}"""),
            Line("5", 2, "curator", "post.curated", """{"post":"p-1","class":"harm"}"""),
            Line("6", 1000, "curator", "post.curated", """{"post":"p-2","class":"harm"}"""));

        Assert.Equal(["Boost Applied good", "LimitDistribution Applied bad"], run.Measures.Select(Short));
        Assert.All(run.Measures, measure => Assert.Equal(Account("ann"), measure.Account));
        Assert.Equal([("p-1", "2"), ("p-2", "3")], run.Measures.Select(measure => (measure.ContentId, measure.PolicyVersion)));
    }

    [Fact]
    public void Before_the_first_version_no_rule_applies()
    {
        using var governed = new Governed();

        Assert.Empty(governed.Run(Written.Rule("true"), Line("1", -24 * 60, "ann", "post.created", "{}")).Measures);
    }

    [Fact]
    public void A_mark_in_a_file_labels_the_work_and_a_declaration_before_it_is_kept()
    {
        using var governed = new Governed();
        var run = governed.Run(
            Written.Rule("file.is_marked", then: "{ measure: label, act: confirm, degree: file }"),
            Line("1", 0, "ann", "post.created", Marked),
            Line("2", 0, "bob", "post.created", """{"post":"q","declared":"generated","media":[{"provenance":{"iptc":{"source_type":"compositeSynthetic"}}}]}"""),
            Line("3", 0, "cat", "post.created", """{"post":"r","declared":"edited"}"""));

        Assert.Equal((LabelState.Confirmed, Degree.Generated), (run.LabelOf(Content("p")).State, run.LabelOf(Content("p")).Degree));
        Assert.Equal((LabelState.Confirmed, Degree.Generated, Degree.Composite, Declaring.OverDeclared), LabelOf("q"));
        Assert.Equal((LabelState.Declared, Degree.Edited, Degree.None, Declaring.Unknown), LabelOf("r"));
        Assert.Equal(2, run.Measures.Count);

        (LabelState, Degree, Degree, Declaring) LabelOf(string post) => run.LabelOf(Content(post)) is var label ? (label.State, label.Degree, label.Found, label.Declaring) : default;
    }

    [Fact]
    public void A_label_that_would_change_nothing_is_no_measure()
    {
        using var governed = new Governed();
        var run = governed.Run(
            Written.Of("rules:\n" + Written.RuleText("force", "file.is_marked", then: "{ measure: label, act: force }") + Written.RuleText("suspect", "true", on: "signal.provided", then: "{ measure: label, act: suspect, degree: edited }")),
            Line("1", 0, "ann", "post.created", Marked),
            Line("2", 1, "detector", "signal.provided", """{"about":{"account":"ann","post":"p"},"name":"x"}"""),
            Line("3", 2, "detector", "signal.provided", """{"about":{"account":"ann","post":"q"},"name":"x"}"""));

        Assert.Equal([("force", "p"), ("suspect", "q")], run.Measures.Select(measure => (measure.Rules[0], measure.ContentId)));
    }

    [Fact]
    public void Every_measure_has_a_number_of_its_own()
    {
        using var governed = new Governed { JudgesAll = true };
        var policy = Written.Of("strikes: { ladder: [{ at: 2, measure: challenge, for: 1d }] }\nrules:\n"
            + Written.RuleText("tried", "true", on: "post.created, account.judged", more: "mode: shadow")
            + Written.RuleText("held", "true", on: "post.created, account.judged", then: "{ measure: suspend }")
            + Written.RuleText("short", "true", then: "{ measure: warn, for: 1h, strike: 1 }")
            + Written.RuleText("longer", "true", on: "account.judged", then: "{ measure: warn, for: 10d }, { measure: challenge, for: 20d }"));
        var run = governed.Run(policy, Enumerable.Range(0, 130).Select(i => Line($"{i}", i * 0.9, "ann", "post.created", $$"""{"post":"p-{{i}}","text":"text {{i}}"}""")));

        Assert.True(run.Measures.GroupBy(measure => measure.Sequence).Any(group => group.Select(measure => measure.EventId.Length).Distinct().Count() > 1), "an event and a look at one place");
        Assert.Equal(run.Measures.Count, run.Measures.Select(measure => measure.Id).Distinct().Count());
    }

    [Fact]
    public void An_exemption_may_look_at_counters()
    {
        using var governed = new Governed();
        var policy = Written.Of("""
            counters: { posts: { on: [post.created], by: account, window: 7d } }
            exemptions: [{ id: busy, when: "counters.posts > 2.0", until: 2027-01-01, because: { en: a, zh: b } }]
            rules:

            """ + Written.RuleText("one", "true", then: "{ measure: warn, about: content }"));
        var run = governed.Run(policy, Enumerable.Range(0, 5).Select(i => Line($"{i}", i, "ann", "post.created", $$"""{"post":"p-{{i}}"}""")));

        Assert.Equal(["0", "1"], run.Measures.Select(measure => measure.EventId));
        Assert.Equal((5, 3), (run.Rules[0].Fired, run.Rules[0].Exempt));
    }

    [Fact]
    public void History_and_labels_are_as_they_stand_at_the_event()
    {
        using var governed = new Governed();
        var policy = Written.Of("strikes: { last: 2d }\nrules:\n"
            + Written.RuleText("first", "!history.warned", then: "{ measure: warn, for: 1h, strike: 1 }")
            + Written.RuleText("third", "history.strikes == 2 && history.measures >= 2", then: "{ measure: challenge, for: 1d }")
            + Written.RuleText("shown", "labels.is_shown", on: "comment.created, signal.provided", then: "{ measure: ask_declaration }"));
        var run = governed.Run(
            policy,
            Line("1", 0, "ann", "post.created", """{"post":"p","declared":"generated"}"""),
            Line("2", 0.5, "ann", "post.created", "{}"),
            Line("3", 2, "ann", "post.created", "{}"),
            Line("4", 2.5, "ann", "post.created", "{}"),
            Line("5", 60, "ann", "post.created", "{}"),
            Line("6", 61, "d", "signal.provided", """{"about":{"account":"ann","post":"p"},"name":"x"}"""),
            Line("7", 61, "d", "signal.provided", """{"about":{"account":"ann","post":"q"},"name":"x"}"""));

        Assert.Equal([("1", "first"), ("3", "first"), ("4", "third"), ("5", "first"), ("6", "shown")], run.Measures.Select(measure => (measure.EventId, measure.Rules[0])));
    }

    [Fact]
    public void Accounts_are_looked_at_once_more_at_the_end_if_they_acted()
    {
        using var governed = new Governed { JudgesAll = true };
        var run = governed.Run(
            Written.Rule("account.public_posts >= 0", on: "account.judged"),
            Line("1", 0, "ann", "post.created", "{}"),
            Line("2", 1, "bob", "report.filed", """{"target":{"account":"cat"}}"""),
            Line("3", 7, "ann", "session.started", "{}"));

        Assert.Equal(new[] { Account("ann"), Account("bob") }.Order(), run.Measures.Select(measure => measure.Account).Order());
        Assert.All(run.Measures, measure => Assert.Equal((Time(7), ""), (measure.Start, measure.EventId)));
    }

    [Fact]
    public void A_repeated_event_neither_counts_nor_fires()
    {
        using var governed = new Governed();
        var policy = Written.Of("counters: { posts: { on: [post.created], by: account, window: 7d } }\nrules:\n" + Written.RuleText("one", "counters.posts > 1.0", then: "{ measure: warn, about: content }"));

        Assert.Empty(governed.Run(policy, Enumerable.Repeat(Line("1", 0, "ann", "post.created", """{"post":"p"}"""), 5)).Measures);
    }

    [Fact]
    public void Given_facts_hold_on_their_own_event_only()
    {
        using var governed = new Governed
        {
            Given = (_, id, facts) =>
            {
                if (id != "1") return;
                (facts.File.IsMarked, facts.Signals.RemovalTutorial, facts.Report.Reason, facts.Finding.HasFailed) = (true, 1, "spam", true);
            },
        };
        var run = governed.Run(
            Written.Rule("file.is_marked || signals.removal_tutorial > 0.0 || report.reason != '' || finding.has_failed", then: "{ measure: warn, about: content }"),
            Line("1", 0, "ann", "post.created", """{"post":"p"}"""),
            Line("2", 1, "bob", "post.created", """{"post":"q"}"""));

        Assert.Equal(["1"], run.Measures.Select(measure => measure.EventId));
    }

    [Fact]
    public void A_silenced_rule_is_silent_for_that_account()
    {
        using var governed = new Governed { Snoozed = [("ann", "rule")] };
        var run = governed.Run(Written.Rule("true"), Line("1", 0, "ann", "post.created", "{}"), Line("2", 0, "bob", "post.created", "{}"));

        Assert.Equal([Account("bob")], run.Measures.Select(measure => measure.Account));
    }

    [Fact]
    public void Rules_count_what_became_of_them()
    {
        using var governed = new Governed();
        var run = governed.Run(
            Written.Of("rules:\n" + Written.RuleText("done", "true") + Written.RuleText("held", "true", then: "{ measure: suspend }") + Written.RuleText("tried", "true", more: "mode: shadow") + Written.RuleText("broken", "1 / event.tags > 0")),
            Line("1", 0, "ann", "post.created", "{}"),
            Line("2", 1, "ann", "post.created", "{}"));

        Assert.Equal(
            [("done", 2, 0, 1, 0, 0), ("held", 2, 0, 0, 1, 0), ("tried", 2, 0, 0, 0, 1), ("broken", 0, 2, 0, 0, 0)],
            run.Rules.Select(rule => (rule.Id, (int)rule.Fired, (int)rule.Failed, (int)rule.Applied, (int)rule.ForReview, (int)rule.Shadow)));
    }
}
