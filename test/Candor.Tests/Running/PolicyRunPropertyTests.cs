using System.Globalization;
using Candor.Enforcement;
using Candor.Policy;
using Candor.Tests.Policies;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Candor.Tests.Running.Governed;

namespace Candor.Tests.Running;

/// <summary>What comes of a policy follows from the events in their order, from nothing else; and what is taken back leaves no trace.</summary>
public sealed class PolicyRunPropertyTests
{
    private const string Counters = """
        counters:
          posts: { on: [post.created, comment.created], by: account, window: 6h }
          rate: { kind: rate, on: [comment.created], by: account, window: 2h, where: event.is_reply }
          reporters: { kind: distinct, of: account, on: [report.filed], by: subject, window: 2d, most: 4 }
          filed: { on: [report.filed], by: account, window: 1d }
          devices: { kind: distinct, of: device, on: [post.created, comment.created], by: account, window: 3d }
          sharers: { kind: distinct, of: account, on: [post.created, comment.created], by: device, window: 3d, keys: 128 }
          marked: { on: [post.created], by: account, window: 5d, where: file.is_marked }
          all: { on: [post.created], by: all, window: 1d }
          replies: { on: [comment.created], by: parent, for: content, window: 1d }
        classes:
          - { class: art, stance: encouraged, text: { en: a, zh: b } }
          - { class: harm, stance: opposed, text: { en: a, zh: b } }
        thresholds: { many: { value: 3, strata: { "*/brand": 2 } } }
        exemptions:
          - { id: a, accounts: [a-3], rules: [often, marked], until: 2026-02-05, because: { en: a, zh: b } }
          - { id: b, when: counters.all > 40.0, rules: [often], until: 2027-01-01, because: { en: a, zh: b } }
        strikes: { last: 3d, ladder: [{ at: 2, measure: challenge, for: 1d }, { at: 4, measure: limit_posting, for: 2d }, { at: 7, measure: ban }] }
        safety: { quotas: { label: 3, warn: 3 }, rule_quota: 10, audit: { share: 0.3, seed: 5 }, precision_floor: 0.97, least_reviewed: 3 }

        """;

    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(10);

    private static readonly string[] Rules =
    [
        Written.RuleText("often", "counters.posts > thresholds.many", "post.created, comment.created", "{ measure: warn, for: 5h, strike: 1 }"),
        Written.RuleText("fast", "counters.rate >= 1.0 && !history.challenged", "comment.created", "{ measure: challenge, for: 4h, strike: 1 }"),
        Written.RuleText("reported", "counters.reporters >= 2.0 && report.reason == 'spam'", "report.filed", "{ measure: ask_declaration, strike: 1 }, { measure: limit_distribution, about: content, for: 1d }"),
        Written.RuleText("reporter", "counters.filed > 3.0", "report.filed", "{ measure: warn, for: 1d }"),
        Written.RuleText("marked", "file.is_marked && event.declared in ['unstated', 'none']", "post.created", "{ measure: label, act: force, degree: file, hiding: omission }, { measure: limit_distribution, about: content, for: 1d, strike: 2 }"),
        Written.RuleText("many-marked", "counters.marked >= 2.0 && history.strikes > 1", "post.created", "{ measure: limit_posting, for: 8h, strike: 1 }"),
        Written.RuleText("found", "finding.score > 0.5 && !labels.is_shown && labels.declared != 'generated'", "signal.provided", "{ measure: label, act: suspect }"),
        Written.RuleText("failed", "finding.has_failed", "signal.provided", "{ measure: challenge, for: 1h }, { measure: warn }"),
        Written.RuleText("curated", "curation.stance == 'opposed'", "post.curated", "{ measure: limit_posting, for: 1d, strike: 2 }"),
        Written.RuleText("good", "curation.stance == 'encouraged' && labels.is_shown", "post.curated", "{ measure: boost, about: content, for: 3d }"),
        Written.RuleText("devices", "counters.devices > 2.0 || counters.sharers > 3.0", "post.created, comment.created", "{ measure: challenge, for: 2d }", "rollout: 60"),
        Written.RuleText("tried", "counters.posts > 1.0 && event.tags > 0", "post.created", "{ measure: suspend, for: 1d, strike: 3 }", "mode: shadow"),
        Written.RuleText("judged", "counters.posts > 0.0 && account.public_posts >= 3", "account.judged", "{ measure: warn, for: 1d, strike: 1 }"),
        Written.RuleText("again", "history.strikes >= 3 && history.limited", "comment.created, report.filed", "{ measure: suspend, for: 1d }", "since: \"3\""),
        Written.RuleText("broken", "1 / event.tags > 0 && event.links == 1", "post.created", "{ measure: limit_posting }"),
        Written.RuleText("popular", "counters.replies >= 2.0", "reaction.added", "{ measure: boost, about: content }"),
    ];

    private static readonly CompiledPolicy Policy = Of(Rules);

    [Fact]
    public void The_communities_have_something_of_everything()
    {
        var met = new HashSet<string>();
        for (var seed = 1; seed <= 16; seed++)
        {
            using var governed = new Governed { Reviews = Reviews(seed), JudgesAll = true };
            var run = governed.Run(Policy, Community(seed));
            met.UnionWith(run.Rules.Where(rule => rule.Measures > 0).Select(rule => rule.Id));
            met.UnionWith(run.Measures.Select(measure => $"{measure.Hold}"));
            if (run.Undone.Count > 0) met.Add("undone");
            if (run.Measures.Any(measure => measure.IsEscalated)) met.Add("escalated");
            if (run.Rules.Any(rule => rule.Exempt > 0)) met.Add("exempt");
        }

        string[] wanted = [.. Policy.Rules.Select(rule => rule.Id).Except(["broken"]), "None", "Partial", "MeasureQuota", "Person", "Families", "Demoted", "undone", "escalated", "exempt"];
        Assert.True(wanted.All(met.Contains), string.Join(", ", wanted.Except(met)));
    }

    [Fact]
    public void However_the_input_is_cut_the_measures_are_the_same() => Prop.ForAll(Seeds.ToArbitrary(), Gen.Choose(2, 5).ToArbitrary(), Gen.Choose(1, 6000).ToArbitrary(), (seed, threads, chunkBytes) =>
    {
        var (lines, reviews) = (Community(seed), Reviews(seed));
        using var one = new Governed { Reviews = reviews, JudgesAll = true };
        using var other = new Governed { Reviews = reviews, JudgesAll = true, Threads = threads, ChunkBytes = chunkBytes };
        var (expected, actual) = (one.Run(Policy, lines), other.Run(Policy, lines));
        Assert.Equal(expected.Measures.Select(Told), actual.Measures.Select(Told));
        Assert.Equal(expected.Undone, actual.Undone);
        Assert.Equal(End(expected), End(actual));
        Assert.Equal(expected.Measures.Count, expected.Measures.Select(measure => measure.Id).Distinct().Count());
    }).Check(Few);

    [Fact]
    public void The_order_of_rules_in_the_document_changes_nothing() => Prop.ForAll(Seeds.ToArbitrary(), seed =>
    {
        var (lines, reviews, shuffled) = (Community(seed), Reviews(seed), Rules.ToArray());
        new Random(seed).Shuffle(shuffled);
        using var governed = new Governed { Reviews = reviews, JudgesAll = true };
        var (expected, actual) = (governed.Run(Policy, lines), governed.Run(Of(shuffled), lines));

        Assert.Equal(expected.Measures.Select(Told), actual.Measures.Select(Told));
        Assert.Equal(expected.Undone, actual.Undone);
        Assert.Equal(
            expected.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => (rule.Id, rule.Fired, rule.Failed, rule.Exempt, rule.Applied, rule.ForReview, rule.Shadow)),
            actual.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => (rule.Id, rule.Fired, rule.Failed, rule.Exempt, rule.Applied, rule.ForReview, rule.Shadow)));
    }).Check(Few);

    [Fact]
    public void A_run_that_was_saved_ends_as_one_that_ran_through() =>
        Prop.ForAll(Seeds.ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), EndsTheSame).Check(Few);

    /// <summary>What a person approved before the run was saved must not be weighed, when it goes on, as if it had been so from the beginning.</summary>
    [Theory]
    [InlineData(887951416, 15, 4)]
    [InlineData(1090098137, 28, 2)]
    public void A_run_that_was_saved_after_an_approval_ends_as_one_that_ran_through(int seed, int rounds, int threads) => EndsTheSame(seed, rounds, threads);

    private static void EndsTheSame(int seed, int rounds, int threads)
    {
        var (lines, reviews) = (Community(seed, withRepeats: false), Reviews(seed));
        using var governed = new Governed { Reviews = reviews, JudgesAll = true, Threads = threads, ChunkBytes = 700 };
        byte[]? saved = null;
        var whole = governed.Run(Policy, lines, run => saved = --rounds == 0 ? Tests.Policy.Saved.Of(run.Save) : saved, null);
        if (saved is null) return;
        using var later = new Governed { Reviews = reviews, JudgesAll = true };
        var resumed = later.Run(Policy, lines, null, saved);

        Assert.Equal(whole.Measures.Select(Told), resumed.Measures.Select(Told));
        Assert.Equal(whole.Undone, resumed.Undone);
        Assert.Equal(whole.Rules.Select(Counted), resumed.Rules.Select(Counted));
        Assert.Equal((whole.Now, whole.Latest, whole.Certificate.Audits, whole.Certificate.IsAlarmed), (resumed.Now, resumed.Latest, resumed.Certificate.Audits, resumed.Certificate.IsAlarmed));
    }

    [Fact]
    public void What_was_taken_back_is_as_if_it_had_never_been()
    {
        // rules that look at the past come after what is taken back
        var policy = Written.Of("""
            strikes: { last: 9d, ladder: [{ at: 2, measure: challenge, for: 9d }, { at: 4, measure: limit_posting, for: 9d }, { at: 7, measure: suspend, for: 9d }] }
            rules:

            """ + Written.RuleText("light", "event.tags == 1", then: "{ measure: warn, for: 1d, strike: 1 }")
                + Written.RuleText("heavy", "event.tags == 2", then: "{ measure: warn, for: 2d, strike: 2 }")
                + Written.RuleText("heaviest", "event.tags == 3", then: "{ measure: ask_declaration, strike: 4 }")
                + Written.RuleText("work", "event.tags == 4", then: "{ measure: warn, about: content, strike: 1 }")
                + Written.RuleText("past", "history.strikes > 1", on: "comment.created", then: "{ measure: warn, about: content }")
                + Written.RuleText("warned", "history.warned || history.limited || history.suspended", on: "comment.created", then: "{ measure: ask_declaration, for: 1h, strike: 1 }")
                + Written.RuleText("measured", "history.measures > 3", on: "comment.created", then: "{ measure: challenge, about: content }"));
        var differ = 0;
        Prop.ForAll(Seeds.ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var tags = Enumerable.Range(0, 14).Select(_ => random.Next(6)).ToArray();
            var undone = random.Next(14);
            string[] Lines(bool isThere) =>
            [
                .. tags.Select((tag, i) => Line($"p{i}", i * 3, i % 4 == 0 ? "bob" : "ann", "post.created", $$"""{"post":"p-{{i}}","tags":[{{string.Join(',', Enumerable.Range(0, i == undone && !isThere ? 0 : tag).Select(t => $"\"t{t}\""))}}]}""")),
                .. Enumerable.Range(0, 10).Select(i => Line($"c{i}", 50 + (i * 7), i % 3 == 0 ? "bob" : "ann", "comment.created", $$"""{"comment":"c-{{i}}"}""")),
            ];

            using var plain = new Governed();
            var all = plain.Run(policy, Lines(true));
            if (all.Measures.FirstOrDefault(measure => measure.EventId == $"p{undone}" && measure.Strike > 0) is not { } taken) return;
            using var reviewed = new Governed { Reviews = [new Review(Time(45), taken.Account, IsRight: false) { Measure = taken.Id }] };
            var (with, never) = (reviewed.Run(policy, Lines(true)), plain.Run(policy, Lines(false)));

            Assert.Equal(never.Measures.Select(Told).Order(StringComparer.Ordinal), with.Measures.Where(measure => !with.Undone.ContainsKey(measure.Id)).Select(Told).Order(StringComparer.Ordinal));
            differ += never.Measures.Count == all.Measures.Count ? 0 : 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
        Assert.True(differ > 10, $"{differ}");
    }

    private static Gen<int> Seeds => Gen.Choose(0, int.MaxValue - 1);

    private static CompiledPolicy Of(string[] rules) => Written.Of(Counters + "rules:\n" + string.Concat(rules));

    private static (string, long, long, long, long, long, long, int, int) Counted(RuleRecord rule) =>
        (rule.Id, rule.Fired, rule.Failed, rule.Exempt, rule.Applied, rule.ForReview, rule.Shadow, rule.Precision.Decided, rule.Precision.Right);

    private static byte[] End(PolicyRun run) => Tests.Policy.Saved.Of(run.Save);

    /// <summary>Decisions about measures that may be there and may not.</summary>
    private static Review[] Reviews(int seed)
    {
        var random = new Random(seed + 1);
        return [.. Enumerable.Range(0, random.Next(120)).Select(_ =>
        {
            var isAboutWork = random.Next(2) == 0;
            return new Review(Time(random.Next(0, 900)), Account($"a-{random.Next(8)}"), random.Next(3) == 0)
            {
                Kind = isAboutWork ? (MeasureKind)(random.Next(2) == 0 ? 3 : 5) : (MeasureKind)random.Next(1, 8),
                Content = isAboutWork ? Content($"p-{random.Next(200)}") : 0,
            };
        })];
    }

    /// <summary>Eight accounts that post, comment, report, curate and are found out about, over a month, some of it late or twice.</summary>
    private static List<string> Community(int seed, bool withRepeats = true)
    {
        var random = new Random(seed);
        var (lines, hours) = (new List<string>(), 0.0);
        for (var i = 0; i < 250; i++)
        {
            hours += random.Next(20) == 0 ? random.Next(60) : random.NextDouble() * random.NextDouble() * 4;
            var time = random.Next(10) == 0 ? Math.Max(0, hours - (random.NextDouble() * 30)) : hours;
            var (who, whom, post) = ($"a-{random.Next(8)}", $"a-{random.Next(8)}", $"p-{random.Next(Math.Max(1, i))}");
            var client = $"\"client\":{{\"kind\":\"{(random.Next(3) == 0 ? "api" : "app")}\",\"device\":\"d-{(random.Next(3) == 0 ? random.Next(3) : 10 + (who[^1] % 4))}\"}}";
            var (type, data) = random.Next(14) switch
            {
                < 5 => ("post.created", $$"""{"post":"p-{{i}}","text":"text {{i}} {{random.Next(9)}}","tags":[{{(random.Next(2) == 0 ? "" : "\"t\"")}}],{{Media(random)}}"declared":"{{random.Next(5) switch { 0 => "generated", 1 => "edited", 2 => "none", _ => "" }}}",{{client}}}"""),
                < 8 => ("comment.created", $$"""{"comment":"c-{{i}}","post":"{{post}}",{{(random.Next(2) == 0 ? "\"to\":\"" + whom + "\"," : "")}}"text":"reply {{i}}",{{client}}}"""),
                < 10 => ("report.filed", $$"""{"target":{{{(random.Next(2) == 0 ? "\"account\":\"" + whom + "\"" : "")}}},"reason":"{{(random.Next(3) == 0 ? "other" : "spam")}}"}"""),
                10 => ("report.filed", $$"""{"target":{"post":"{{post}}"},"reason":"spam"}"""),
                11 => ("signal.provided", $$"""{"about":{"post":"{{post}}"},"name":"image.ai_generated",{{(random.Next(4) == 0 ? "\"class\":\"failed\"" : string.Create(CultureInfo.InvariantCulture, $"\"score\":{random.NextDouble():0.00}"))}}}"""),
                12 => ("post.curated", $$"""{"post":"{{post}}","class":"{{(random.Next(2) == 0 ? "art" : "harm")}}","quality":0.5}"""),
                _ => ("reaction.added", $$"""{"post":"{{post}}","kind":"like"}"""),
            };
            lines.Add(Line($"{i}", time, who, type, data));
            if (withRepeats && random.Next(30) == 0) lines.Add(lines[random.Next(lines.Count)]);
        }

        return lines;
    }

    private static string Media(Random random) => random.Next(4) switch
    {
        0 => "\"media\":[{\"provenance\":{\"aigc\":{\"label\":1}}}],",
        1 => "\"media\":[{\"provenance\":{\"iptc\":{\"source_type\":\"digitalCapture\"}}},{\"provenance\":{\"c2pa\":{\"status\":\"valid\",\"source_type\":\"trainedAlgorithmicMedia\"}}}],",
        _ => "",
    };
}
