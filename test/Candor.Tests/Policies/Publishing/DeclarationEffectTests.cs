using Candor.Cli.Policies.Publishing;
using Candor.Cli.Reporting;
using Xunit;

namespace Candor.Tests.Policies.Publishing;

/// <summary>What the page says of declaring is read off the conditions, so that it is true of any policy.</summary>
public sealed class DeclarationEffectTests
{
    [Theory]
    [InlineData("event.declared == 'unstated'")]
    [InlineData("file.is_marked && event.declared in ['unstated', 'none'] && file.degree == 'generated'")]
    [InlineData("(file.is_removed && event.declared == 'none') || (file.is_marked && event.declared == 'unstated')")]
    [InlineData("file.degree == 'generated' && labels.declaring == 'under_declared'")]
    [InlineData("file.is_marked && labels.state == 'forced'")]
    public void A_rule_that_only_silence_meets_does_not_make_declaring_costly(string when)
    {
        var effect = Effect(Rules.Rule("rule", when));

        Assert.Empty(effect.Meets);
        Assert.Equal(["rule"], effect.Silence.Select(rule => rule.Id));
    }

    [Theory]
    [InlineData("event.declared == 'generated'")]
    [InlineData("event.declared != 'unstated'")]
    [InlineData("file.degree == 'generated'")]
    [InlineData("file.is_marked")]
    [InlineData("account.declared_ai > 10")]
    [InlineData("verdict.share_declared > 0.5")]
    [InlineData("labels.declaring == 'over_declared'")]
    [InlineData("labels.is_shown")]
    [InlineData("event.declared in ['assisted', 'edited'] && event.links > 3")]
    [InlineData("!(event.declared == 'unstated')")]
    public void A_rule_that_can_meet_a_declared_work_is_named(string when) => Assert.Equal(["rule"], Effect(Rules.Rule("rule", when)).Meets.Select(rule => rule.Id));

    [Theory]
    [InlineData("event.links > 10")]
    [InlineData("verdict.kind == 'managed' && verdict.share_automated > 0.5")]
    [InlineData("account.declared_automation != 'automated'")]
    [InlineData("signals.removal_tutorial > 0.5")]
    public void A_rule_that_looks_at_something_else_is_neither(string when)
    {
        var effect = Effect(Rules.Rule("rule", when));

        Assert.Empty(effect.Meets);
        Assert.Empty(effect.Silence);
    }

    [Fact]
    public void A_detector_that_looks_for_AI_counts_and_one_that_looks_for_something_else_does_not()
    {
        const string Then = "{ measure: limit_distribution, about: content }";

        Assert.Single(Effect(Rules.Rule("rule", "finding.name == 'image.ai_generated' && finding.score > 0.9", Then, "signal.provided")).Meets);
        Assert.Single(Effect(Rules.Rule("rule", "finding.score > 0.9", Then, "signal.provided")).Meets);
        Assert.Single(Effect(Rules.Rule("rule", "finding.name == 'image.ai_generated' && labels.declared == 'none'", Then, "signal.provided")).Silence);
        Assert.Empty(Effect(Rules.Rule("rule", "finding.name == 'image.gore'", Then, "signal.provided")).Meets);
        Assert.Empty(Effect(Rules.Rule("rule", "finding.name == 'image.gore'", Then, "signal.provided")).Silence);
    }

    [Theory]
    [InlineData("event.declared == 'unstated' && file.is_marked", 0, 1)]
    [InlineData("event.declared == 'generated'", 1, 0)]
    [InlineData("event.links > 0", 0, 0)]
    public void What_is_counted_counts(string where, int meets, int silence)
    {
        var effect = Effect(Rules.Rule("rule", "counters.many > 3.0"), $$"""counters: { many: { kind: count, on: [post.created], by: account, window: 7d, where: "{{where}}" } }""");

        Assert.Equal((meets, silence), (effect.Meets.Count, effect.Silence.Count));
    }

    [Fact]
    public void Labels_questions_warnings_and_trials_cost_nothing_and_strikes_do()
    {
        const string When = "event.declared == 'generated'";

        foreach (var then in (string[])["{ measure: warn }", "{ measure: ask_declaration }", "{ measure: label, about: content, act: confirm }", "{ measure: boost, about: content }"])
        {
            Assert.Empty(Effect(Rules.Rule("rule", When, then)).Meets);
        }

        Assert.Empty(Effect(Rules.Rule("rule", When, more: ", mode: shadow")).Meets);
        Assert.Single(Effect(Rules.Rule("rule", When, "{ measure: warn, strike: 1 }")).Meets);
    }

    [Fact]
    public void A_boost_rewards_declaring_if_only_declared_works_get_it()
    {
        const string Boost = "{ measure: boost, about: content }";

        Assert.Single(Effect(Rules.Rule("rule", "curation.stance == 'encouraged' && labels.declared in ['edited', 'generated']", Boost, "post.curated")).Rewards);
        Assert.Empty(Effect(Rules.Rule("rule", "curation.stance == 'encouraged'", Boost, "post.curated")).Rewards);
        Assert.Empty(Effect(Rules.Rule("rule", "curation.stance == 'encouraged' || labels.declared == 'generated'", Boost, "post.curated")).Rewards);
    }

    [Fact]
    public void The_page_says_no_only_where_it_is_so()
    {
        var (free, costly, mild) = (Rules.Of(Rules.Rule("rule", "event.declared == 'unstated'")), Rules.Of(Rules.Rule("rule", "event.declared == 'generated'")), Rules.Of(Rules.Rule("rule", "true", "{ measure: warn }")));

        Assert.Contains("No. No rule of this version takes reach from a work", English(free), StringComparison.Ordinal);
        Assert.Contains("What can cost reach is not declaring.", English(free), StringComparison.Ordinal);
        Assert.Contains("It can. These rules take reach or count strikes", English(costly), StringComparison.Ordinal);
        Assert.DoesNotContain("In a work: no degree.", English(costly), StringComparison.Ordinal);
        Assert.Contains("No. Under this version nobody loses reach", English(mild), StringComparison.Ordinal);
        Assert.Contains("不会。本版本没有任何规则因作品已作声明而减少其流量或记分。", MarkdownPage.Of(free, ReportLanguage.Chinese), StringComparison.Ordinal);
        Assert.Contains("优质且已标识的 AI 作品可获得更多流量，且仅限已标识的作品：`good-chart`。", MarkdownPage.Of(Rules.Published(), ReportLanguage.Chinese), StringComparison.Ordinal);
    }

    private static string English(PublishedVersion published) => MarkdownPage.Of(published, ReportLanguage.English);

    private static DeclarationEffect Effect(string rules, string rest = "") => Rules.Of(rules, rest).Declaring;
}
