using Candor.Events;
using Xunit;

namespace Candor.Tests.Mapping;

public sealed class ValueTests
{
    [Theory]
    [InlineData("{text: a.b}", "\"a\":{\"b\":\"x\"}", "{\"text\":\"x\"}")]
    [InlineData("{text: 'a[1]'}", "\"a\":[\"x\",\"y\"]", "{\"text\":\"y\"}")]
    [InlineData("{text: 'a[0]'}", "\"a\":\"x\"", "{\"text\":\"x\"}")]
    [InlineData("{text: '\"a.b\".c'}", "\"a.b\":{\"c\":\"x\"}", "{\"text\":\"x\"}")]
    [InlineData("{text: a}", "\"a\":7", "{\"text\":\"7\"}")]
    [InlineData("{text: a}", "\"a\":{\"b\":1}", "{}")]
    [InlineData("{text: a, title: b}", "\"a\":null,\"b\":\"\"", "{}")]
    [InlineData("{tags: 't[*].name'}", "\"t\":[{\"name\":\"a\"},{\"name\":\"b\"},{}]", "{\"tags\":[\"a\",\"b\"]}")]
    [InlineData("{tags: a}", "\"a\":\"one\"", "{\"tags\":[\"one\"]}")]
    [InlineData("{text: 't[*]'}", "\"t\":[\"a\",\"b\"]", "{\"text\":\"a\"}")]
    [InlineData("{tags: [a, {value: fixed}, b]}", "\"b\":\"x\"", "{\"tags\":[\"fixed\",\"x\"]}")]
    [InlineData("{surface: {value: public}, pasted: true, composed_ms: 7}", "\"b\":1", "{\"surface\":\"public\",\"pasted\":true,\"composed_ms\":7}")]
    [InlineData("{tags: {value: [a, b]}}", "\"b\":1", "{\"tags\":[\"a\",\"b\"]}")]
    [InlineData("{pasted: a, scheduled: b}", "\"a\":\"1\",\"b\":false", "{\"pasted\":true,\"scheduled\":false}")]
    [InlineData("{composed_ms: a}", "\"a\":\"1250\"", "{\"composed_ms\":1250}")]
    [InlineData("{own: {field: a, as: number}, other: {field: a, as: list}}", "\"a\":\"12\"", "{\"own\":12,\"other\":[\"12\"]}")]
    [InlineData("{text: {first: [a, b, {value: c}]}}", "\"b\":\"x\"", "{\"text\":\"x\"}")]
    [InlineData("{text: {first: [a, {value: c}]}}", "\"b\":\"x\"", "{\"text\":\"c\"}")]
    [InlineData("{post: {join: [a, b], with: '-'}}", "\"a\":\"x\",\"b\":2", "{\"post\":\"x-2\"}")]
    [InlineData("{post: {join: [a, b], with: '-'}}", "\"a\":\"x\"", "{}")]
    [InlineData("{declared: {field: a, map: {y: generated, n: none}}}", "\"a\":\"y\"", "{\"declared\":\"generated\"}")]
    [InlineData("{declared: {field: a, map: {y: generated}}}", "\"a\":\"z\"", "{}")]
    [InlineData("{declared: {field: a, map: {y: generated}, else: none}}", "\"a\":\"z\"", "{\"declared\":\"none\"}")]
    [InlineData("{declared: {field: a, map: {true: generated}}}", "\"a\":true", "{\"declared\":\"generated\"}")]
    [InlineData("{to: {field: a, match: '^@([a-z]+)'}}", "\"a\":\"@ben@x\"", "{\"to\":\"ben\"}")]
    [InlineData("{to: {field: a, match: '^@([a-z]+)'}}", "\"a\":\"ben\"", "{}")]
    [InlineData("{lang: {key_of: m}}", "\"m\":{\"en\":\"a\",\"de\":\"b\"}", "{\"lang\":\"en\"}")]
    [InlineData("{links: {links_of: h}}", "\"h\":\"<p><a href='https://a.example/?x=1&amp;y=2'>a</a> <A rel=nofollow HREF=http://b.example>b</A></p>\"", "{\"links\":[\"https://a.example/?x=1&y=2\",\"http://b.example\"]}")]
    [InlineData("{links: {links_of: h}}", "\"h\":\"<a class='u-url mention' href='https://a.example'>@a</a><a rel='x tag' href='https://b.example'>#b</a><a href='/c'>c</a>\"", "{}")]
    [InlineData("{links: {links_of: h}}", "\"h\":\"<abbr href='https://a.example'> <a <a href='https://b.example\"", "{}")]
    [InlineData("{links: {links_of: h}}", "\"h\":\"<a data-href='https://a.example' href='https://b.example'><a href=>\"", "{\"links\":[\"https://b.example\"]}")]
    [InlineData("{recipients: {count: m}}", "\"m\":[1,2,3]", "{\"recipients\":3}")]
    [InlineData("{client: {members: {kind: {value: app}, device: d}}}", "\"d\":\"x\"", "{\"client\":{\"kind\":\"app\",\"device\":\"x\"}}")]
    [InlineData("{client: {members: {device: d}}}", "\"e\":\"x\"", "{}")]
    [InlineData("{tags: {each: t, when: [{field: k, equals: tag}], item: n}}", "\"t\":[{\"k\":\"tag\",\"n\":\"a\"},{\"k\":\"x\",\"n\":\"b\"}]", "{\"tags\":[\"a\"]}")]
    [InlineData("{media: {each: t, item: {members: {id: u}}}}", "\"t\":[{\"u\":\"a\"},{}]", "{\"media\":[{\"id\":\"a\"}]}")]
    [InlineData("{text: {field: a, when: [{field: b, missing: true}]}}", "\"a\":\"x\",\"b\":1", "{}")]
    [InlineData("{text: {field: a, strip_html: true}}", "\"a\":\"<p>x</p>\"", "{\"text\":\"x\"}")]
    public void A_value_comes_from_where_the_mapping_says(string data, string members, string expected) =>
        Assert.Equal(expected, Mapped.Of(Mapped.Rule(data), Mapped.Record(members)).Data);

    [Theory]
    [InlineData("{field: a, equals: x}", true)]
    [InlineData("{field: a, equals: y}", false)]
    [InlineData("{field: a, equals: y, not: true}", true)]
    [InlineData("{field: a, in: [w, x]}", true)]
    [InlineData("{field: n, equals: 1}", true)]
    [InlineData("{field: a, prefix: x}", true)]
    [InlineData("{field: a, prefix: y}", false)]
    [InlineData("{field: a, matches: '^[a-x]$'}", true)]
    [InlineData("{field: a, exists: true}", true)]
    [InlineData("{field: a, exists: false}", false)]
    [InlineData("{field: a, missing: true}", false)]
    [InlineData("{field: empty, missing: true}", true)]
    [InlineData("{field: none, missing: true}", true)]
    [InlineData("{field: none, equals: x}", false)]
    [InlineData("{field: 'l[*]', equals: q}", true)]
    [InlineData("{field: [none, a], equals: x}", true)]
    public void A_rule_wants_what_its_conditions_say(string condition, bool wanted)
    {
        var map = $"format: ndjson\nsource: /t\nevents:\n  - {{when: [{condition}], type: post.created, id: id, subject: who, time: at}}";

        var mapped = Mapped.Of(map, Mapped.Record("\"a\":\"x\",\"n\":1,\"empty\":[],\"l\":[\"p\",\"q\"]"));

        Assert.Equal((wanted ? 1 : 0, wanted ? 0 : 1), (mapped.Events.Count, (int)mapped.Counts.Unmapped));
        Assert.Empty(mapped.Refused);
    }

    [Fact]
    public void Identifiers_are_hashed_the_same_wherever_they_stand_and_differently_under_another_key()
    {
        const string Data = "{to: {field: who, hash: true}, text: who, post: {field: other, hash: true}}";
        var record = Mapped.Record("\"other\":\"ada\"");

        var mapped = Mapped.Of(Mapped.Rule(Data, top: "hash_key: one"), record);
        var other = Mapped.Of(Mapped.Rule(Data, top: "hash_key: two"), record);

        Assert.Matches("^[0-9a-f]{32}$", mapped.Values("to")[0]);
        Assert.Equal(mapped.Values("to"), mapped.Values("post"));
        Assert.NotEqual(mapped.Values("to"), other.Values("to"));
        Assert.Equal(["ada"], mapped.Values("text"));
    }

    [Fact]
    public void One_record_may_give_several_events_and_one_of_them_be_refused()
    {
        const string Map = """
            format: ndjson
            source: /t
            events:
              - {type: post.created, id: id, subject: who, time: at, data: {text: text}}
              - {when: [{field: of, exists: true}], type: reaction.added, id: {join: [id, {value: r}]}, subject: who, time: at, data: {post: of}}
              - {when: [{field: of, exists: true}], type: follow.added, id: {join: [id, {value: f}]}, subject: nobody, time: at, data: {to: of}}
            """;

        var mapped = Mapped.Of(Map, Mapped.Record("\"of\":\"p-1\"") + "\n");

        Assert.Equal(["1", "1r"], mapped.Events.Select(e => System.Text.Json.JsonDocument.Parse(e).RootElement.GetProperty("id").GetString()));
        Assert.Equal((1, "'subject' is missing: the mapping finds nothing for it (nobody)."), (mapped.Refused[0].Line, mapped.Refused[0].Rejection.Reason));
        Assert.Equal((1, 1, 2), (mapped.Counts.Records, mapped.Counts.Mapped, mapped.Counts.Events));
    }

    [Theory]
    [InlineData("{\"who\":\"ada\",\"at\":\"2026-03-02T08:00:00Z\"}", RejectionCode.MemberMissing)]
    [InlineData("{\"id\":\"1\",\"who\":\"a\\tb\",\"at\":\"2026-03-02T08:00:00Z\"}", RejectionCode.BadIdentifier)]
    [InlineData("{\"id\":\"1\",", RejectionCode.NotJson)]
    [InlineData("not json", RejectionCode.NotJson)]
    [InlineData("{\"id\":\"\\ud83d\",\"who\":\"ada\",\"at\":\"2026-03-02T08:00:00Z\"}", RejectionCode.LoneSurrogate)]
    public void A_record_that_gives_no_event_is_kept_with_its_line_and_reason(string record, RejectionCode code)
    {
        var mapped = Mapped.Of(Mapped.Rule("{}"), $"\n{record}\n{Mapped.Record("\"a\":1")}\n");

        var refused = Assert.Single(mapped.Refused);
        Assert.Equal((2, code, record), (refused.Line, refused.Rejection.Code, refused.Bytes));
        Assert.InRange(refused.Rejection.Reason.Length, 10, 200);
        Assert.Single(mapped.Events);
    }

    [Fact]
    public void A_record_that_is_not_utf8_is_refused() =>
        Assert.Equal(RejectionCode.NotUtf8, Assert.Single(Mapped.Of(Mapped.Rule("{}"), [(byte)'{', 0xff, (byte)'}']).Refused).Rejection.Code);

    [Theory]
    [InlineData("{text: {field: a, match: '^.'}}")]
    [InlineData("{post: {field: a, match: '^.'}}")]
    public void Half_a_character_that_a_pattern_cuts_off_stops_nothing(string data)
    {
        var mapped = Mapped.Of(Mapped.Rule(data), Mapped.Record("\"a\":\"\\ud83d\\ude00\"") + "\n" + Mapped.Record("\"a\":\"x\""));

        Assert.Equal(2, mapped.Counts.Records);
        Assert.Contains(mapped.Events, e => e.Contains("\"x\"", StringComparison.Ordinal));
    }
}
