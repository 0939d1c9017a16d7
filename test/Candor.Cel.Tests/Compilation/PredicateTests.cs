using Xunit;

namespace Candor.Cel.Tests.Compilation;

/// <summary>Compiled conditions: the outcome is that of the general way, and there is no garbage.</summary>
public sealed class PredicateTests
{
    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithContext<Facts>();

    private static readonly Facts[] Cases =
    [
        new Facts(),
        new Facts { Account = null, IsTrial = true },
        new Facts
        {
            Event = new Event { Text = null, Score = 0.75, Tags = [], Links = [], Kind = EventKind.CommentCreated, Composed = TimeSpan.MaxValue },
            Account = new Account { Parent = new Account { AgeDays = 700, SuspendedAt = DateTimeOffset.UnixEpoch }, Levels = [] },
            Counters = new Dictionary<string, double> { ["posts"] = 5 },
        },
        new Facts { Event = null!, IsTrial = true },
        new Facts { Event = new Event { Type = null!, Tags = null!, Links = null!, Kind = (EventKind)77 }, Counters = null! },
    ];

    public static TheoryData<string> Conditions =>
    [
        "is_trial", "!is_trial", "is_trial == false", "is_trial != (event.url_count > 2)", "is_trial < true",
        "event.type == 'post.created'", "event.type != ''", "event.type < 'q'", "event.type in ['a', 'post.created']", "event.type in ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'post.created']",
        "event.kind == 'post_created'", "event.kind in ['comment_created', '77']", "event.kind.startsWith('77')",
        "event.url_count > 2 && event.url_count <= 3", "event.url_count + 1 == 4", "event.url_count / (event.url_count - 3) == 1", "event.url_count % 0 == 1 || true", "-event.url_count < 0",
        "event.bytes * 2u == 80u", "event.bytes - 41u == 0u", "event.bytes / 0u == 1u", "event.bytes in [40u]",
        "event.score > 0.5", "has(event.score) && event.score > 0.5", "event.score > 0.5 || event.url_count == 3", "event.score > 0.5 && event.url_count == 4", "!has(event.score) || event.score / 2.0 < 1.0",
        "event.text.size() > 3", "has(event.text)", "event.text.contains('wor') && event.text.startsWith('he') && event.text.endsWith('ld')", "event.text.matches('^h.*d$')", "size(event.text + 'x') == 12",
        "account.age_days >= 12", "has(account.parent)", "account.parent.age_days > 30", "has(account.parent) && has(account.parent.suspended_at)", "account.parent.suspended_at < now",
        "account.trust > 0.4", "account.levels.exists(level, level == 2)", "account.levels[0] == 1", "account.levels[7] == 1", "1 in account.levels", "size(account.levels) == 3",
        "'ad' in event.tags", "'' in event.tags", "size(event.tags) == 2", "event.tags[0] == 'ad'", "event.tags.all(tag, tag.size() > 1)", "event.tags.exists_one(tag, tag == 'ad')", "event.tags.exists(i, tag, i == 1 && tag == 'news')",
        "event.links.exists(link, link.depth > 5 && link.host.endsWith('.com'))", "event.links.all(link, link.depth / (link.depth - 7) < 0)", "event.links.exists(link, link.depth / (link.depth - 7) == 0)",
        "event.links.exists_one(link, link.depth / (link.depth - 2) == 1)", "event.links.map(link, link.host).size() == 2", "event.links.exists(a, event.links.exists(b, a.depth + b.depth == 9))",
        "event.links.exists(a, ['x', 'example.com'].exists(b, a.host == b))", "event.links.exists(link, counters[link.host] > 1.0)", "event.links.filter(link, link.depth > 2).size() > 0",
        "counters.posts > 3.0", "counters['posts'] > 3.0 || is_trial", "'posts' in counters", "has(counters.posts)", "size(counters) == 1", "counters.all(key, key == 'posts')", "counters[event.type] > 1.0",
        "now > timestamp('2026-05-03T00:00:00Z')", "now - timestamp('2026-05-03T00:00:00Z') > duration('8h')", "now + event.composed > now", "now.getHours() == 8 && now.getDayOfWeek() == 0 && now.getMonth() == 4",
        "now.getHours('Asia/Shanghai') == 16", "event.composed >= duration('90s')", "event.composed.getSeconds() == 90", "int(now) > 0", "now == now && event.composed != duration('1s')",
        "double(event.url_count) / 2.0 == 1.5", "int(account.trust) == 0", "int(event.score * 1e30) == 1", "uint(event.url_count) == 3u", "string(event.url_count) == '3'", "dyn(event.url_count) == 3.0", "type(event.type) == string",
        "is_trial ? event.score > 1.0 : event.url_count == 3", "(event.score > 0.5 ? 1 : 2) == 1", "cel.bind(n, event.url_count * 2, n > 5 && n < 7)", "cel.bind(s, event.score, is_trial || s > 0.5)", "cel.bind(d, dyn(1), d == 1)",
        "event.tags == ['ad', 'news']", "event == event", "account.levels.map(x, x * 2) == [2, 4, 6]", "math.abs(account.trust) == 0.5", "event.text.lowerAscii() == 'hello world'",
        "(event.score > 0.5 || account.age_days > 10) && (account.parent.age_days > 1 || event.text == 'x' || !is_trial)", "event.score > 0.5 && account.parent.age_days > 1 && event.text == 'x'",
        "true", "1 / 0 == 1", "account.levels.all(x, account.levels.all(y, x + y > 0))", "account.age_days * 9223372036854775807 > 0",
    ];

    [Theory]
    [MemberData(nameof(Conditions))]
    public void The_outcome_is_that_of_the_general_way(string source)
    {
        var expression = Environment.Compile(source).Require();
        var predicate = expression.ToPredicate<Facts>();
        var set = CelRuleSet<Facts>.Compile([expression]);

        foreach (var facts in Cases)
        {
            var value = expression.EvaluateOver(facts);
            var expected = value.IsError ? CelOutcome.Error : value.AsBool() ? CelOutcome.True : CelOutcome.False;
            Span<ulong> fired = [ulong.MaxValue];
            Span<ulong> failed = [ulong.MaxValue];
            set.Evaluate(facts, fired, failed);

            Assert.Equal((expected, value.ToString()), (predicate(facts), value.ToString()));
            Assert.Equal((expected == CelOutcome.True ? 1UL : 0, expected == CelOutcome.Error ? 1UL : 0), (fired[0], failed[0]));
        }
    }

    [Theory]
    [InlineData("event.type == 'post.created' && event.kind in ['post_created', 'x'] && account.age_days > 3 && account.trust < 0.75")]
    [InlineData("event.text.contains('wor') && event.text.matches('^h') && event.tags.exists(tag, tag == 'news') && 'ad' in event.tags")]
    [InlineData("counters.posts > 3.0 || has(account.parent) || now.getHours() == 8 && event.links.all(link, link.depth < 9)")]
    [InlineData("event.score > 0.5 || event.url_count / 0 == 1 || event.composed > duration('1m')")]
    public void A_compiled_condition_makes_no_garbage(string source)
    {
        var predicate = Environment.Compile(source).Require().ToPredicate<Facts>();
        var facts = new Facts();
        for (var i = 0; i < 1_000; i++) predicate(facts);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) predicate(facts);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000);
    }

    [Fact]
    public void A_struct_can_be_the_context()
    {
        var environment = CelEnvironment.Standard.WithContext<Link>();
        var expression = environment.Compile("depth > 3 && host.lowerAscii() == 'x'").Require();

        Assert.Equal(CelOutcome.True, expression.ToPredicate<Link>()(new Link("X", 4)));
        Assert.True(expression.EvaluateOver(new Link("X", 4)).AsBool());
    }

    [Fact]
    public void What_costs_too_much_is_an_error_in_compiled_code_as_well()
    {
        var environment = Environment.WithLimits(new CelLimits { Steps = 1_000 });
        var facts = new Facts { Account = new Account { Levels = [.. Enumerable.Range(0, 100)] } };
        string[] sources =
        [
            "account.levels.all(x, account.levels.all(y, x + y >= 0))",
            "account.levels.all(x, account.levels.all(y, x + y >= 0)) || account.levels.exists(x, x == 1)",
            "account.levels.exists_one(x, account.levels.all(y, x + y >= 0))",
            "account.levels.map(x, account.levels.map(y, x + y)).size() > 0 || account.age_days / 0 == 1 || event.score > 0.5",
        ];

        Assert.All(sources, source =>
        {
            var expression = environment.Compile(source).Require();
            Assert.Equal(CelOutcome.Error, expression.ToPredicate<Facts>()(facts));
            Assert.Equal("the evaluation takes more than 1000 steps", expression.EvaluateOver(facts).Error!.Message);
        });
    }

    [Fact]
    public void Many_rules_are_bits_in_their_order()
    {
        var rules = Enumerable.Range(0, 200).Select(i => Environment.Compile(i % 7 == 0 ? $"event.score > {i}.0" : $"event.url_count + {i} > 100").Require()).ToArray();
        var set = CelRuleSet<Facts>.Compile(rules);
        var (fired, failed) = (new ulong[set.Words], new ulong[set.Words]);

        set.Evaluate(new Facts(), fired, failed);

        Assert.Equal(4, set.Words);
        for (var i = 0; i < rules.Length; i++)
        {
            Assert.Equal(i % 7 != 0 && i > 97, (fired[i / 64] >> (i % 64) & 1) == 1);
            Assert.Equal(i % 7 == 0, (failed[i / 64] >> (i % 64) & 1) == 1);
        }
    }

    [Fact]
    public void Long_rows_and_deep_nests_can_be_compiled()
    {
        var row = Environment.Compile($"false || {string.Join(" || ", Enumerable.Range(10, 1_200).Select(i => $"event.url_count == {i}"))}").Require();
        var nest = Environment.Compile(string.Concat(Enumerable.Repeat("(event.url_count == 3 && (is_trial || ", 60)) + "true" + new string(')', 120)).Require();

        Assert.Equal(CelOutcome.False, row.ToPredicate<Facts>()(new Facts()));
        Assert.Equal(CelOutcome.True, nest.ToPredicate<Facts>()(new Facts()));
        Assert.Equal(CelOutcome.False, nest.ToPredicate<Facts>()(new Facts { Event = new Event { UrlCount = 4 } }));
    }

    [Fact]
    public void Only_a_condition_over_the_context_can_be_compiled()
    {
        Assert.Throws<InvalidOperationException>(() => Environment.Compile("event.url_count").Require().ToPredicate<Facts>());
        Assert.Throws<InvalidOperationException>(() => Environment.Compile("true").Require().ToPredicate<Account>());
        Assert.Throws<InvalidOperationException>(() => Environment.Compile("true").Require().EvaluateOver(new Account()));
        Assert.Equal(CelOutcome.Error, Environment.WithVariable("other", CelType.Bool).Compile("other").Require().ToPredicate<Facts>()(new Facts()));
    }

    [Fact]
    public void A_condition_that_was_not_checked_is_compiled_too() =>
        Assert.Equal(CelOutcome.True, Environment.Parse("event.url_count == 3.0 && account.nothing || !is_trial").Require().ToPredicate<Facts>()(new Facts()));
}
