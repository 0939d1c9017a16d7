using System.Text.Json;
using Xunit;

namespace Candor.Cel.Tests;

/// <summary>.NET records, enums, lists, maps and JSON as expressions see them.</summary>
public sealed class CelTypesTests
{
    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithContext<Facts>();

    private static CelValue Value(string source, Facts? facts = null) => Environment.Compile(source).Require().EvaluateOver(facts ?? new Facts());

    [Theory]
    [InlineData("event.type == 'post.created' && event.kind == 'post_created'")]
    [InlineData("event.tags == ['ad', 'news'] && event.tags[1] == 'news' && 'ad' in event.tags && size(event.tags) == 2")]
    [InlineData("event.links.map(link, link.host) == ['example.org', 'example.com']")]
    [InlineData("event.links[1].depth == 7 && event.bytes == 40u && event.url_count == 3")]
    [InlineData("account.trust == 0.5 && account.levels == [1, 2, 3] && account.age_days == 12")]
    [InlineData("event.composed == duration('90s') && now == timestamp('2026-05-03T08:30:15.25Z')")]
    [InlineData("!is_trial && has(account.age_days) && has(event.text)")]
    [InlineData("!has(event.score) && !has(account.parent) && !has(account.suspended_at)")]
    [InlineData("type(event) == event")]
    public void Properties_are_fields(string source)
    {
        if (source.Contains("== event", StringComparison.Ordinal))
        {
            Assert.Equal("event", Value("type(event)").ToString());
            return;
        }

        Assert.True(Value(source).AsBool());
    }

    [Theory]
    [InlineData("event.score > 0.5", "line 1, column 7: `score` is missing")]
    [InlineData("account.parent.age_days > 3", "line 1, column 9: `parent` is missing")]
    [InlineData("counters.posts > 3.0", "line 1, column 10: no such key: \"posts\"")]
    [InlineData("counters['posts'] > 3.0", "line 1, column 9: no such key: \"posts\"")]
    [InlineData("event.links[9].host == 'x'", "line 1, column 12: index 9 is outside a list of 2")]
    public void What_is_not_there_is_an_error_and_no_crash(string source, string error) => Assert.Equal(error, Value(source).Error!.ToString());

    [Fact]
    public void What_is_not_there_can_be_asked_about()
    {
        Assert.False(Value("has(event.score) && event.score > 0.5").AsBool());
        Assert.True(Value("event.score > 0.5 || true").AsBool());
        Assert.True(Value("account.parent.age_days > 3", new Facts { Account = new Account { Parent = new Account() } }).AsBool());
        Assert.Equal("`account` is missing", Value("account.age_days > 3", new Facts { Account = null }).Error!.Message);
    }

    [Fact]
    public void A_property_that_is_declared_never_null_reads_as_empty_if_it_is_all_the_same()
    {
        var facts = new Facts { Event = new Event { Type = null!, Tags = null!, Links = null! }, Counters = null! };

        Assert.True(Value("event.type == '' && size(event.tags) == 0 && event.links.all(link, false) && size(counters) == 0", facts).AsBool());
    }

    [Fact]
    public void Records_are_values_of_their_own()
    {
        var types = new CelTypes();
        var link = types.Add<Link>("hyperlink");
        var environment = CelEnvironment.Standard.WithTypes(types).WithVariable("a", link).WithVariable("b", CelType.Dyn);
        var variables = new Dictionary<string, CelValue> { ["a"] = types.ToValue(new Link("x", 1)), ["b"] = types.ToValue(new Link("x", 1)) };

        Assert.True(environment.Compile("a == b && a.host == b.host && [a] == [b]").Require().Evaluate(variables).AsBool());
        Assert.Equal("line 1, column 3: `hots` is not a field of hyperlink; did you mean `host`?", environment.Problems("a.hots"));
        Assert.Equal("`hots` is not a field of hyperlink", environment.Compile("b.hots").Require().Evaluate(variables).Error!.Message);
    }

    [Fact]
    public void A_record_with_a_property_that_cannot_be_read_is_refused() =>
        Assert.Contains("Odd.Stream", Assert.Throws<ArgumentException>(() => new CelTypes().Add<Odd>()).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_records_of_one_name_are_refused()
    {
        var types = new CelTypes();
        types.Add<Link>();

        Assert.Throws<ArgumentException>(() => types.Add<Account>("link"));
    }

    [Fact]
    public void Json_is_maps_lists_doubles_and_texts()
    {
        var environment = CelEnvironment.Standard.WithVariable("json", CelType.Dyn);
        var json = JsonDocument.Parse("""{"a": {"b": [1, 2.5, "x", null, true]}, "n": 3}""").RootElement;
        var variables = new Dictionary<string, CelValue> { ["json"] = CelValue.From(json) };

        Assert.True(environment.Compile(
            """json.a.b == [1, 2.5, "x", null, true] && json.n == 3 && json["n"] + 1.0 == 4.0 && !has(json.c) && has(json.a.b) && "a" in json && size(json) == 2""")
            .Require().Evaluate(variables).AsBool());
        Assert.Equal("no such key: \"c\"", environment.Compile("json.c").Require().Evaluate(variables).Error!.Message);
    }

    [Fact]
    public void Json_that_is_no_unicode_is_an_error_where_it_is_read()
    {
        var environment = CelEnvironment.Standard.WithVariable("json", CelType.Dyn);
        var variables = new Dictionary<string, CelValue> { ["json"] = CelValue.From(JsonDocument.Parse("""{"a": "\uD800", "b": [1, "\uDC00"], "c": {"\uD800": 2}}""").RootElement) };

        Assert.Equal("the text of the JSON is no Unicode", environment.Compile("json.a == 'x'").Require().Evaluate(variables).Error!.Message);
        Assert.True(environment.Compile("json.b.exists(x, x == 1)").Require().Evaluate(variables).AsBool());
        Assert.True(environment.Compile("json.c.x").Require().Evaluate(variables).IsError);
        Assert.True(environment.Compile("json.c.all(key, key != 'z')").Require().Evaluate(variables).IsError);
    }

    [Fact]
    public void Dictionaries_and_lists_are_maps_and_lists()
    {
        var value = CelValue.From(new Dictionary<string, object?> { ["list"] = new object?[] { 1, 2UL, 3.0f, "x", null, new byte[] { 7 } }, ["map"] = new Dictionary<int, string> { [4] = "four" } });
        var environment = CelEnvironment.Standard.WithVariable("v", CelType.Dyn);
        var variables = new Dictionary<string, CelValue> { ["v"] = value };

        Assert.True(environment.Compile("v.list == [1, 2u, 3.0, 'x', null, b'\\007'] && v.map[4] == 'four' && v.map[4.0] == 'four' && !(5u in v.map) && v.map == {4: 'four'}")
            .Require().Evaluate(variables).AsBool());
        Assert.Throws<ArgumentException>(() => CelValue.From(new object()));
    }

    private sealed record Odd(Stream Stream);

    [Fact]
    public void Fields_may_have_names_of_their_own()
    {
        var types = new CelTypes();
        types.Add<Slots>("counters", new Dictionary<string, string> { ["posts_1h"] = nameof(Slots.Slot1), ["reports"] = nameof(Slots.Slot0) });
        var environment = CelEnvironment.Standard.WithTypes(types).WithContext<Counted>();
        var counted = new Counted(new Slots { Slot0 = 3, Slot1 = 40 });

        Assert.True(environment.Compile("counters.posts_1h == 40 && counters.reports == 3").Require().EvaluateOver(counted).AsBool());
        Assert.Equal(CelOutcome.True, environment.Compile("counters.posts_1h > counters.reports").Require().ToPredicate<Counted>()(counted));
        Assert.Equal(
            "line 1, column 10: `post_1h` is not a field of counters; did you mean `posts_1h`?",
            Assert.Single(environment.Compile("counters.post_1h > 3").Problems).ToString());
        Assert.Equal("counters.reports", Assert.Single(environment.Compile("counters.reports > 3").Require().Reads));
        Assert.NotEmpty(environment.Compile("counters.slot0 > 3").Problems);
        Assert.Throws<ArgumentException>(() => new CelTypes().Add<Slots>("counters", new Dictionary<string, string> { ["a"] = "Slot9" }));
    }

    public sealed record Counted(Slots Counters);

    public sealed class Slots
    {
        public long Slot0 { get; init; }

        public long Slot1 { get; init; }
    }
}
