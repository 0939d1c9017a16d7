using Candor.Enforcement;
using Candor.Events;
using Candor.Labels;
using Candor.Policy;
using Candor.Tests.Events;
using Candor.Tests.Policies;
using Xunit;

namespace Candor.Tests.Enforcement;

/// <summary>Rules only propose: what each proposal lacks to be done without a person.</summary>
public sealed class ProposerTests
{
    private const long Time = 1_770_000_000_000; // 2 February 2026

    private static readonly string[] Restrictions = ["limit_distribution", "limit_posting", "suspend", "ban"];

    [Theory]
    [InlineData("warn")]
    [InlineData("ask_declaration")]
    [InlineData("challenge")]
    [InlineData("boost")]
    public void What_restricts_nobody_waits_for_nothing(string measure) => Assert.Equal(Hold.None, HoldOf(measure, new Facts()));

    [Theory]
    [InlineData("limit_distribution")]
    [InlineData("limit_posting")]
    [InlineData("suspend")]
    [InlineData("ban")]
    public void A_restriction_of_an_account_needs_two_families_one_of_them_timing_or_client(string measure)
    {
        Assert.Equal(Hold.Families, HoldOf(measure, Of(0)));
        Assert.Equal(Hold.Families, HoldOf(measure, Of(1, timing: true)));
        Assert.Equal(Hold.Families, HoldOf(measure, Of(2))); // content and group
        Assert.Equal(Hold.None, HoldOf(measure, Of(2, timing: true)));
        Assert.Equal(Hold.None, HoldOf(measure, Of(2, client: true)));
        Assert.Equal(Hold.None, HoldOf(measure, Of(4, timing: true, client: true)));
    }

    [Fact]
    public void A_policy_may_ask_for_more_families_or_in_writing_for_one()
    {
        Assert.Equal(Hold.Families, HoldOf("suspend", Of(2, timing: true), rest: "safety: { families: 3 }"));
        Assert.Equal(Hold.None, HoldOf("suspend", Of(3, timing: true), rest: "safety: { families: 3 }"));
        Assert.Equal(Hold.None, HoldOf("suspend", Of(1), rest: "safety: { families: 1 }"));
        Assert.Equal(Hold.Families, HoldOf("suspend", Of(0), rest: "safety: { families: 1 }"));
    }

    [Fact]
    public void Text_signals_alone_never_restrict()
    {
        var facts = new Facts();
        var signals = facts.Signals;
        (signals.RemovalTutorial, signals.FactoryTutorial, signals.HotTopicRiding, signals.SpoofedClassic) = (1, 1, 1, 1);
        (signals.Impersonation, signals.Sensational, signals.DisguisedAd, signals.ClaimsExperience) = (1, 1, 1, true);
        Assert.All(Restrictions, measure => Assert.Equal(Hold.Families, HoldOf(measure, facts)));
        Assert.Equal(Hold.Families, HoldOf("limit_distribution, about: content", facts));
        Assert.Equal(Hold.Families, HoldOf("limit_posting, about: content", facts));
    }

    [Fact]
    public void A_files_own_mark_may_limit_the_work_but_not_the_account()
    {
        foreach (var facts in new[] { File(file => file.IsMarked = true), File(file => file.IsRemoved = true) })
        {
            Assert.Equal(Hold.None, HoldOf("limit_distribution, about: content", facts));
            Assert.All(Restrictions, measure => Assert.Equal(Hold.Families, HoldOf(measure, facts)));
        }

        Assert.Equal(Hold.Families, HoldOf("limit_distribution, about: content", File(file => file.Aigc = "suspected")));
        Assert.Equal(Hold.Families, HoldOf("limit_distribution, about: content", File(file => file.IsSigned = true)));

        static Facts File(Action<FileFacts> with)
        {
            var facts = new Facts();
            with(facts.File);
            return facts;
        }
    }

    [Fact]
    public void A_curators_word_may_restrict_and_a_report_or_a_finding_may_not()
    {
        Assert.All(Restrictions.SkipLast(1), measure => Assert.Equal(Hold.None, HoldOf(measure, new Facts(), on: EventType.PostCurated)));
        Assert.All(Restrictions, measure => Assert.Equal(Hold.Families, HoldOf(measure, new Facts(), on: EventType.ReportFiled)));
        Assert.All(Restrictions, measure => Assert.Equal(Hold.Families, HoldOf(measure, new Facts(), on: EventType.SignalProvided)));
    }

    [Fact]
    public void A_ban_needs_the_stated_share_of_the_history()
    {
        Assert.Equal(Hold.ShareOfHistory, HoldOf("ban", Of(3, timing: true, client: true, share: 0.99)));
        Assert.Equal(Hold.None, HoldOf("ban", Of(3, timing: true, client: true, share: 1)));
        Assert.Equal(Hold.None, HoldOf("suspend", Of(3, timing: true, client: true, share: 0)));
        Assert.Equal(Hold.ShareOfHistory, HoldOf("ban", Of(3, timing: true, share: 0.79), rest: "safety: { ban_share: 0.8 }"));
        Assert.Equal(Hold.None, HoldOf("ban", Of(3, timing: true, share: 0.8), rest: "safety: { ban_share: 0.8 }"));
    }

    [Fact]
    public void A_ban_waits_for_a_person_also_on_a_curators_word()
    {
        var policy = Written.Rule("true", on: "post.curated", then: "{ measure: ban }");
        var proposals = Proposed(policy, new Facts(), EventType.PostCurated).ToArray();

        Assert.Equal((MeasureStatus.ForReview, Hold.Person), Assert.Single(new Enforcer(policy.Enforcement).Take(proposals)) is var measure ? (measure.Status, measure.Hold) : default);
    }

    [Fact]
    public void A_detector_that_failed_lets_nothing_above_a_label_be_done()
    {
        var facts = Of(3, timing: true, share: 1);
        facts.Finding.HasFailed = true;
        facts.File.IsMarked = true;
        Assert.All([.. Restrictions, "challenge", "limit_distribution, about: content"], measure => Assert.Equal(Hold.Partial, HoldOf(measure, facts)));
        Assert.All(["warn", "ask_declaration", "label, act: suspect", "boost"], measure => Assert.Equal(Hold.None, HoldOf(measure, facts)));
    }

    [Fact]
    public void So_does_a_condition_without_a_value()
    {
        var policy = Written.Of("rules:\n" + Written.RuleText("one", "true", then: "{ measure: suspend }, { measure: warn }") + Written.RuleText("broken", "1 / event.tags > 0"));
        var facts = Of(2, timing: true);
        var records = new RuleRecords(policy);

        Assert.Equal([Hold.Partial, Hold.None], Proposed(policy, facts, EventType.PostCreated, records).Select(proposal => proposal.Hold));
        Assert.Equal((1, 0, 1, 0), (records.Of("one").Fired, records.Of("one").Failed, records.Of("broken").Failed, records.Of("broken").Fired));
        facts.Event.Tags = 1;
        Assert.Equal([Hold.None, Hold.None, Hold.None], Proposed(policy, facts, EventType.PostCreated).Select(proposal => proposal.Hold));
    }

    [Fact]
    public void A_rule_that_was_too_often_wrong_only_proposes()
    {
        var policy = Written.Rule("true", rest: "safety: { precision_floor: 0.9, least_reviewed: 30 }");
        var records = new RuleRecords(policy);
        for (var i = 0; i < 29; i++) records.Of("rule").Precision.Add(isRight: i % 2 == 0);
        Assert.Equal(Hold.None, Assert.Single(Proposed(policy, new Facts(), EventType.PostCreated, records)).Hold);

        records.Of("rule").Precision.Add(isRight: false);
        Assert.Equal(Hold.Demoted, Assert.Single(Proposed(policy, new Facts(), EventType.PostCreated, records)).Hold);

        var never = Written.Rule("true");
        var wrong = new RuleRecords(never);
        for (var i = 0; i < 100; i++) wrong.Of("rule").Precision.Add(isRight: false);
        Assert.Equal(Hold.None, Assert.Single(Proposed(never, new Facts(), EventType.PostCreated, wrong)).Hold); // no floor was asked for
    }

    [Theory]
    [InlineData("accounts: [b]", 0, true)]
    [InlineData("accounts: [a]", 0, false)]
    [InlineData("accounts: [a]", 400, true)] // it has ended
    [InlineData("accounts: [a, b], rules: [other]", 0, true)]
    [InlineData("accounts: [a], rules: [other, rule]", 0, false)]
    [InlineData("when: 'event.tags > 2'", 0, true)]
    [InlineData("when: 'event.tags == 2'", 0, false)]
    [InlineData("accounts: [b], when: 'event.tags == 2'", 0, true)]
    [InlineData("accounts: [a], when: 'event.tags == 2'", 0, false)]
    [InlineData("accounts: [a], when: '1 / event.links > 2'", 0, true)] // no value
    [InlineData("when: 'history.strikes == 0'", 0, false)]
    public void An_exemption_is_for_its_accounts_its_rules_and_its_time(string whom, int days, bool isProposed)
    {
        var policy = Written.Of($"exemptions: [{{ id: e, until: 2026-12-31, because: {{ en: x, zh: y }}, {whom} }}]\nrules:\n" + Written.RuleText("rule", "true") + Written.RuleText("other", "false"));
        var facts = new Facts();
        facts.Event.Tags = 2;
        var records = new RuleRecords(policy);

        Assert.Equal(isProposed ? 1 : 0, Proposed(policy, facts, EventType.PostCreated, records, time: Time + (days * 86_400_000L)).Count);
        Assert.Equal((1, isProposed ? 0 : 1), (records.Of("rule").Fired, records.Of("rule").Exempt));
    }

    [Fact]
    public void An_exemption_ends_at_its_moment()
    {
        var policy = Written.Of("exemptions: [{ id: e, accounts: [a], until: 2026-02-03T00:00:00+08:00, because: { en: x, zh: y } }]\nrules:\n" + Written.RuleText("rule", "true"));
        var end = new DateTimeOffset(2026, 2, 3, 0, 0, 0, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds();

        Assert.Empty(Proposed(policy, new Facts(), EventType.PostCreated, time: end - 1));
        Assert.Single(Proposed(policy, new Facts(), EventType.PostCreated, time: end));
    }

    [Fact]
    public void A_rollout_is_for_about_its_share_of_accounts_and_always_for_the_same()
    {
        foreach (var percent in new[] { 0, 10, 50, 90, 100 })
        {
            var policy = Written.Rule("true", more: $"rollout: {percent}");
            var live = Enumerable.Range(1, 1500).Where(account => !Shadow(policy, account)).ToArray();
            Assert.InRange(live.Length, Math.Max(0, (percent * 15) - 90), Math.Min(1500, (percent * 15) + 90));
            Assert.All(live.Take(100), account => Assert.False(Shadow(policy, account)));
            var more = Written.Rule("true", more: $"rollout: {Math.Min(100, percent + 10)}");
            Assert.All(live, account => Assert.False(Shadow(more, account))); // who has it keeps it when it is widened
        }

        static bool Shadow(CompiledPolicy policy, int account) => Assert.Single(Proposed(policy, new Facts(), EventType.PostCreated, account: (ulong)account)).IsShadow;
    }

    [Fact]
    public void Two_rules_are_rolled_out_to_different_accounts()
    {
        var policy = Written.Of("rules:\n" + Written.RuleText("one", "true", more: "rollout: 50") + Written.RuleText("two", "true", more: "rollout: 50"));
        var differ = Enumerable.Range(1, 2000).Count(account => Proposed(policy, new Facts(), EventType.PostCreated, account: (ulong)account) is [var one, var two] && one.IsShadow != two.IsShadow);

        Assert.InRange(differ, 850, 1150);
    }

    [Fact]
    public void A_rule_that_is_tried_out_is_told_and_not_done()
    {
        var proposal = Assert.Single(Proposed(Written.Rule("true", more: "mode: shadow", then: "{ measure: suspend }"), new Facts(), EventType.PostCreated));

        Assert.True(proposal.IsShadow);
        Assert.Equal(MeasureStatus.Shadow, Assert.Single(new Enforcer(new()).Take([proposal])).Status);
    }

    [Fact]
    public void A_measure_about_a_work_needs_one()
    {
        var policy = Written.Rule("true", then: "{ measure: warn, about: content }, { measure: warn }");

        Assert.Equal([MeasureScope.Account], Proposed(policy, new Facts(), EventType.PostCreated, content: 0).Select(proposal => proposal.Scope));
        Assert.Equal([(MeasureScope.Content, 9UL), (MeasureScope.Account, 0UL)], Proposed(policy, new Facts(), EventType.PostCreated).Select(proposal => (proposal.Scope, proposal.Content)));
    }

    [Fact]
    public void A_proposal_carries_reasons_degree_team_and_group()
    {
        var policy = Written.Of("""
            classes: [{ class: art, stance: opposed, team: care, text: { en: a, zh: b } }]
            rules:
              - id: one
                class: art
                on: [post.created]
                when: "true"
                then: [{ measure: label, act: force, degree: file, hiding: concealment }, { measure: label, act: suspect, degree: edited }, { measure: warn, for: 2d, strike: 3 }]
                because: { en: "{event.tags} tags, {percent(verdict.share_automated)}, {{so}}", zh: "{event.tags} 个标签" }
            """);
        var facts = Of(1, share: 0.25);
        (facts.Event.Tags, facts.File.Degree, facts.Families.GroupId) = (7, Degree.Composite, "g-1");
        var proposals = Proposed(policy, facts, EventType.PostCreated);

        Assert.All(proposals, proposal => Assert.Equal(
            ("7 tags, 25 %, {so}", "7 个标签", "care", "art", "g-1", "2", "post-9", "event-1"),
            (proposal.English, proposal.Chinese, proposal.Team, proposal.Class, proposal.Group, proposal.PolicyVersion, proposal.ContentId, proposal.EventId)));
        Assert.Equal(
            [(LabelAct.Force, Degree.Composite, Hiding.Concealment), (LabelAct.Suspect, Degree.Edited, Hiding.None), (null, Degree.None, Hiding.None)],
            proposals.Select(proposal => (proposal.Act, proposal.Degree, proposal.Hiding)));
        Assert.Equal((2L * 86_400_000, 3), (proposals[2].Lasts, proposals[2].Strike));
    }

    private static Hold HoldOf(string measure, Facts facts, EventType on = EventType.PostCreated, string rest = "") =>
        Assert.Single(Proposed(Written.Rule("true", on: EventTypes.NameOf(on), then: $"{{ measure: {measure} }}", rest: rest), facts, on)).Hold;

    private static List<Proposal> Proposed(CompiledPolicy policy, Facts facts, EventType on, RuleRecords? records = null, long time = Time, ulong account = 0, ulong content = 9)
    {
        var subject = account == 0 ? EventLine.Keys.Account("a") : account;
        var candidate = new Candidate(1, 1, EventTypes.BitOf(on), time, subject, subject, content, facts, null, "post-9", "event-1");
        return [.. new Proposer(policy, EventLine.Keys, records ?? new RuleRecords(policy)).Propose(candidate, facts, policy.At(time)!)];
    }

    private static Facts Of(int families, bool timing = false, bool client = false, double share = 1)
    {
        var facts = new Facts();
        (facts.Verdict.Families, facts.Verdict.Timing, facts.Verdict.Client, facts.Verdict.ShareAutomated) = (families, timing, client, share);
        return facts;
    }
}
