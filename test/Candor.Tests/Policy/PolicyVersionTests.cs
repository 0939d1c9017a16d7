using Candor.Accounts;
using Candor.Events;
using Candor.Evidence;
using Candor.Labels;
using Candor.Policy;
using Candor.Tests.Policies;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Policy;

public sealed class PolicyVersionTests
{
    private const long January = 1_767_225_600_000, Day = 86_400_000;

    private static readonly uint Post = EventTypes.BitOf(EventType.PostCreated), Comment = EventTypes.BitOf(EventType.CommentCreated);

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    /// <summary>Conditions of which a part is known at once and a part only later, and some that have no value.</summary>
    private static readonly string[] Conditions =
    [
        "labels.state == 'declared'",
        "!(labels.state == 'declared')",
        "event.tags > 2 && labels.is_shown",
        "event.tags > 2 || labels.is_shown",
        "!(event.tags > 2 || labels.is_shown)",
        "!(event.tags > 2 && labels.is_shown)",
        "(event.tags > 2 && history.strikes > 1) || (event.links > 1 && signals.claims_experience)",
        "event.tags > 2 ? labels.is_shown : event.links > 1",
        "labels.is_shown ? event.tags > 2 : event.links > 1",
        "labels.is_shown ? event.tags > 2 : event.tags > 2",
        "10 / event.tags > 3",
        "10 / history.strikes > 3",
        "10 / event.tags > 3 && labels.is_shown",
        "10 / event.tags > 3 || labels.is_shown",
        "labels.is_shown && 10 / event.tags > 3",
        "!(10 / event.tags > 3) || history.limited",
        "[event.tags, history.strikes].exists(x, x > 2)",
        "[event.tags, history.strikes].all(x, x > 2)",
        "[event.tags, event.links].exists(x, x > history.strikes)",
        "[event.tags, event.links].exists_one(x, 6 / x == 2)",
        "event.type in ['post.created'] && labels.declared == 'none' && file.is_marked",
        "(event.tags > 2) == labels.is_shown",
        "(event.tags > 2) != (history.strikes > 1)",
        "labels.declared in ['edited', 'generated'] && event.links < 2",
        "history.measures + event.tags > 4",
        "!signals.claims_experience && event.links == 3",
        "labels.state == 'none' && history.strikes == 0",
        "event.links > 9 && labels.is_shown",
        "event.links > 9 && 10 / history.strikes > 3",
    ];

    private static readonly CompiledPolicy OfConditions = Written.Of("rules:\n" + string.Concat(Conditions.Select((condition, i) => Written.RuleText($"r{i}", condition, on: i % 2 == 0 ? "post.created" : "post.created, comment.created"))));

    [Fact]
    public void What_gates_rule_out_neither_fires_nor_fails()
    {
        var (ruledOut, fired, failed) = (0, 0, 0);
        var each = Conditions.Select(condition => Written.Rule(condition).Versions[0]).ToArray();
        Prop.ForAll(Seeds.ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var facts = Known(random);
            foreach (var version in each.Append(OfConditions.Versions[0]))
            {
                var mayFire = version.MayFire(facts, Post, new ulong[2 * version.Words]);
                for (var i = 0; i < 8; i++)
                {
                    var (those, without) = version.Evaluate(Late(facts, random), Post);
                    Assert.True(mayFire || those.Count + without.Count == 0, version.Rules[0].When.Source);
                    (fired, failed) = (fired + those.Count, failed + without.Count);
                }

                ruledOut += mayFire ? 0 : 1;
            }
        }).Check(Many);

        Assert.True(ruledOut > 500 && fired > 500 && failed > 500, $"{ruledOut} ruled out, {fired} fired, {failed} failed");
    }

    [Fact]
    public void All_rules_together_fire_as_each_alone() => Prop.ForAll(Seeds.ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var facts = Late(Known(random), random);
        foreach (var type in new[] { Post, Comment, EventTypes.Judged })
        {
            var (fired, failed) = OfConditions.Versions[0].Evaluate(facts, type);
            foreach (var rule in OfConditions.Rules)
            {
                var value = rule.When.EvaluateOver(facts);
                var isOn = (rule.Types & type) != 0;
                Assert.Equal(isOn && value.Kind == Cel.CelKind.Error, failed.Contains(rule));
                Assert.Equal(isOn && value.Kind != Cel.CelKind.Error && value.AsBool(), fired.Contains(rule));
            }
        }
    }).Check(Many);

    [Fact]
    public void The_version_in_force_is_the_last_that_has_begun()
    {
        var policy = Written.Of("rules:\n" + Written.RuleText("one", "true"));

        Assert.Null(policy.At(January - 1));
        Assert.Equal("1", policy.At(January)!.Name);
        Assert.Equal("1", policy.At(January + (31 * Day) - 1)!.Name);
        Assert.Equal("2", policy.At(January + (31 * Day))!.Name);
        Assert.Equal(("3", Duty.Required), (policy.At(long.MaxValue)!.Name, policy.At(long.MaxValue)!.Facts.Duty));
        Assert.Null(policy.At(long.MinValue));
    }

    [Fact]
    public void Rules_fire_in_their_lives_and_on_their_types()
    {
        var policy = Written.Of("rules:\n"
            + Written.RuleText("always", "true")
            + Written.RuleText("from-2", "true", more: "since: \"2\"")
            + Written.RuleText("until-2", "true", on: "comment.created", more: "until: \"2\"")
            + Written.RuleText("until-2", "false", on: "comment.created", more: "since: \"2\"")
            + Written.RuleText("only-2", "true", on: "post.created, comment.created", more: "since: \"2\"\n    until: \"3\""));

        Assert.Equal(["always"], Fired(0, Post));
        Assert.Equal(["until-2"], Fired(0, Comment));
        Assert.Equal(["always", "from-2", "only-2"], Fired(1, Post));
        Assert.Equal(["only-2"], Fired(1, Comment));
        Assert.Equal(["always", "from-2"], Fired(2, Post));
        Assert.Empty(Fired(2, Comment));
        Assert.Empty(Fired(1, EventTypes.Judged));

        string[] Fired(int version, uint type) => [.. policy.Versions[version].Evaluate(new Facts(), type).Fired.Select(rule => rule.Id)];
    }

    [Fact]
    public void A_rule_of_a_class_is_of_the_class_as_it_is_while_the_rule_lives()
    {
        var policy = Written.Of("""
            classes:
              - { class: art, stance: encouraged, until: "2", team: a, text: { en: a, zh: b } }
              - { class: art, stance: opposed, since: "2", team: b, text: { en: a, zh: b } }
            rules:

            """ + Written.RuleText("one", "true", more: "class: art\n    until: \"2\"") + Written.RuleText("two", "true", more: "class: art\n    since: \"2\"\n    team: c"));

        Assert.Equal([(Stance.Encouraged, "a"), (Stance.Opposed, "c")], policy.Rules.Select(rule => (rule.Class!.Stance, rule.Team)));
        Assert.Equal(Stance.Encouraged, policy.ClassOf("art", policy.Versions[0])!.Stance);
        Assert.Equal(Stance.Opposed, policy.ClassOf("art", policy.Versions[2])!.Stance);
        Assert.Null(policy.ClassOf("music", policy.Versions[0]));
    }

    [Fact]
    public void More_rules_than_a_word_has_bits_fire_each_for_itself()
    {
        var policy = Written.Of("rules:\n" + string.Concat(Enumerable.Range(0, 150).Select(i => Written.RuleText($"r{i}", $"event.tags == {i}"))));
        var facts = new Facts();
        for (var i = 0; i < 150; i++)
        {
            facts.Event.Tags = i;
            Assert.True(policy.Versions[0].MayFire(facts, Post, new ulong[2 * policy.Versions[0].Words]));
            Assert.Equal([$"r{i}"], policy.Versions[0].Evaluate(facts, Post).Fired.Select(rule => rule.Id));
        }

        facts.Event.Tags = 150;
        Assert.False(policy.Versions[0].MayFire(facts, Post, new ulong[2 * policy.Versions[0].Words]));
    }

    [Fact]
    public void A_version_without_rules_says_nothing()
    {
        var policy = Written.Of("rules:\n" + Written.RuleText("one", "true", more: "since: \"2\""));

        Assert.Equal(0u, policy.Versions[0].Types);
        Assert.False(policy.Versions[0].MayFire(new Facts(), Post, new ulong[2 * policy.Versions[0].Words]));
        Assert.Empty(policy.Versions[0].Evaluate(new Facts(), Post).Fired);
    }

    [Theory]
    [InlineData("zh", AccountKind.Person, Activity.High, 5)]
    [InlineData("zh", AccountKind.Person, Activity.Low, 4)]
    [InlineData("zh", AccountKind.Brand, Activity.Low, 3)]
    [InlineData("en", AccountKind.Brand, Activity.Low, 2)]
    [InlineData("en", AccountKind.Person, Activity.High, 6)]
    [InlineData("zh", AccountKind.Service, Activity.New, 1)]
    [InlineData("fr", AccountKind.Person, Activity.New, 0)]
    public void A_threshold_is_that_of_the_stratum_that_names_most(string language, AccountKind kind, Activity activity, double expected)
    {
        var policy = Written.Of("""
            thresholds:
              n: { value: 0, strata: { zh: 1, "*/brand": 2, "zh/brand": 3, "zh/person/*": 4, "zh/person/high": 5, "*/*/high": 6 } }
              plain: 7
            rules: []
            """);

        Assert.Equal(expected, policy.Thresholds[0].For(new Stratum(language, kind, activity)));
        Assert.Equal(7, policy.Thresholds[1].For(new Stratum(language, kind, activity)));
    }

    private static Gen<int> Seeds => Gen.Choose(0, int.MaxValue - 1);

    private static Facts Known(Random random)
    {
        var facts = new Facts();
        (facts.Event.Type, facts.Event.Tags, facts.Event.Links) = ("post.created", random.Next(5), random.Next(4));
        facts.File.IsMarked = random.Next(2) == 0;
        return facts;
    }

    private static Facts Late(Facts known, Random random)
    {
        var facts = known.Copy();
        (facts.Labels.State, facts.Labels.Declared, facts.Labels.IsShown) = ((LabelState)random.Next(3), (Degree)random.Next(5), random.Next(2) == 0);
        (facts.History.Strikes, facts.History.Measures, facts.History.Limited) = (random.Next(4), random.Next(3), random.Next(2) == 0);
        facts.Signals.ClaimsExperience = random.Next(2) == 0;
        return facts;
    }
}
