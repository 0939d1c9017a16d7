using System.Text;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public class EventReaderTests
{
    [Fact]
    public void The_example_of_the_format_is_read()
    {
        var e = EventLine.Read(
            """
            {"specversion":"1.0","id":"01J9Z3K4","source":"/app/posts","type":"post.created",
             "time":"2026-05-03T08:00:00.123Z","subject":"acct-17",
             "data":{"post":"post-9","text":"…","lang":"zh","surface":"public","declared":"none",
             "client":{"kind":"app","app":"ios-9.1","device":"d41d8c","network":"n-77"}}}
            """,
            out var text);

        Assert.Equal("…", text);
        Assert.Equal(EventLine.Keys.Event("/app/posts"u8, "01J9Z3K4"u8), e.Key);
        Assert.Equal(1_777_795_200_123, e.Time);
        Assert.Equal(EventLine.Account("acct-17"), e.Account);
        Assert.Equal(EventLine.Content("post-9"), e.Post);
        Assert.Equal("zh", LanguageCode.ToText(e.Language));
        Assert.Equal((EventType.PostCreated, Surface.Post, false, true), (e.Type, e.Surface, e.FollowersOnly, e.HasText));
        Assert.Equal((Declaration.None, ClientKind.App), (e.Declared, e.Client));
        Assert.Equal(
            (EventLine.Keys.App("ios-9.1"u8), EventLine.Keys.Device("d41d8c"u8), EventLine.Keys.Network("n-77"u8)),
            (e.App, e.Device, e.Network));
    }

    [Theory]
    [InlineData("account.registered", EventType.AccountRegistered)]
    [InlineData("account.updated", EventType.AccountUpdated)]
    [InlineData("post.created", EventType.PostCreated)]
    [InlineData("post.edited", EventType.PostEdited)]
    [InlineData("post.deleted", EventType.PostDeleted)]
    [InlineData("comment.created", EventType.CommentCreated)]
    [InlineData("message.sent", EventType.MessageSent)]
    [InlineData("reaction.added", EventType.ReactionAdded)]
    [InlineData("reaction.removed", EventType.ReactionRemoved)]
    [InlineData("follow.added", EventType.FollowAdded)]
    [InlineData("follow.removed", EventType.FollowRemoved)]
    [InlineData("session.started", EventType.SessionStarted)]
    [InlineData("reach.measured", EventType.ReachMeasured)]
    [InlineData("signal.provided", EventType.SignalProvided)]
    [InlineData("post.curated", EventType.PostCurated)]
    [InlineData("report.filed", EventType.ReportFiled)]
    [InlineData("finding.reviewed", EventType.FindingReviewed)]
    [InlineData("post.pinned", EventType.Unknown)]
    [InlineData("Post.created", EventType.Unknown)]
    [InlineData("", EventType.Unknown)]
    public void Every_type_is_known_and_any_other_is_kept(string type, EventType expected)
    {
        var e = EventLine.Read(type, "{}");

        Assert.Equal(expected, e.Type);
        Assert.Equal(EventLine.Account("acct-17"), e.Account);
    }

    [Fact]
    public void What_is_not_given_is_absent()
    {
        var e = EventLine.Read("post.created", "{}");

        Assert.Equal((0UL, 0UL, 0UL, 0UL, 0UL, 0UL), (e.Post, e.Parent, e.Target, e.Device, e.Network, e.App));
        Assert.Equal((-1, 0, -1, 0, (ushort)0), (e.ComposedMs, e.Recipients, e.Length, e.TagCount, e.Language));
        Assert.Equal((false, false, false), (e.Pasted, e.Scheduled, e.HasText));
        Assert.Equal((Declaration.Unstated, ClientKind.Unstated, ProvidedSignal.None), (e.Declared, e.Client, e.Provided));
        Assert.True(float.IsNaN(e.Score));
    }

    [Fact]
    public void Null_and_an_empty_identifier_are_absent()
    {
        const string Nulls = """
            {"post":null,"text":null,"title":null,"lang":null,"surface":null,"declared":null,"tags":null,"composed_ms":null,
            "pasted":null,"scheduled":null,"client":null}
            """;

        Assert.Equal(EventLine.Read("post.created", "{}"), EventLine.Read("post.created", Nulls));
        Assert.Equal(
            EventLine.Read("post.created", "{}"),
            EventLine.Read("post.created", """{"post":"","client":{"kind":null,"device":"","network":null,"app":""}}"""));
    }

    [Theory]
    [InlineData("post.created", """{"post":"p","title":"T","text":"abc","tags":[1],"composed_ms":3,"client":{"device":"d"}}""")]
    [InlineData("signal.provided", """{"about":{"account":"b"},"name":"x.automation","class":"yes"}""")]
    [InlineData("message.sent", """{"recipients":12,"surface":"group"}""")]
    public void A_line_tells_nothing_of_the_one_before(string type, string data)
    {
        var reader = new EventReader(EventLine.Hash);
        Event e = default;

        Assert.True(reader.TryRead(Encoding.UTF8.GetBytes(EventLine.Of(type, data)), ref e, out _));
        Assert.NotEqual(EventLine.Read(type, "{}"), e);
        Assert.True(reader.TryRead(Encoding.UTF8.GetBytes(EventLine.Of(type, "{}")), ref e, out _));

        Assert.Equal(EventLine.Read(type, "{}"), e);
        Assert.True(reader.Text.IsEmpty);
    }

    [Fact]
    public void Of_a_refused_line_nothing_is_kept()
    {
        var reader = new EventReader(EventLine.Hash);
        Event e = default;

        Assert.False(reader.TryRead(Encoding.UTF8.GetBytes(EventLine.Of("post.created", """{"text":"abc","lang":5}""")), ref e, out _));

        Assert.Equal((0, 0, 0), (reader.Text.Length, reader.Subject.Length, reader.Id.Length));
    }

    [Fact]
    public void The_order_of_the_members_does_not_matter()
    {
        const string Data = """{"post":"p","text":"abc","title":"T","surface":"followers"}""";
        var last = EventLine.Start + "\"type\":\"post.created\",\"data\":" + Data + "}";
        var first = "{\"data\":" + Data + "," + EventLine.Start[1..] + "\"type\":\"post.created\"}";

        Assert.Equal(EventLine.Read(last, out var lastText), EventLine.Read(first, out var firstText));
        Assert.Equal("T\nabc", lastText);
        Assert.Equal("T\nabc", firstText);
    }

    [Fact]
    public void Unknown_members_are_ignored_at_every_level()
    {
        const string Plain = """{"post":"p","client":{"kind":"web"}}""";
        const string More =
            """{"x":{"text":["no"]},"post":"p","media":[{"id":"m","text":5}],"client":{"y":[[]],"kind":"web","z":{"kind":1}}}""";
        var line = EventLine.Of("post.created", More)
            .Replace("{\"specversion\"", "{\"traceparent\":{\"id\":1},\"specversion\"", StringComparison.Ordinal);

        Assert.Equal(EventLine.Read("post.created", Plain), EventLine.Read(line, out _));
    }

    [Fact]
    public void Members_of_other_types_are_ignored_whatever_they_hold()
    {
        Assert.Equal(
            EventLine.Read("follow.added", """{"to":"b"}"""),
            EventLine.Read("follow.added", """{"to":"b","text":1,"surface":2,"score":"high","tags":{}}"""));
        Assert.Equal(
            EventLine.Read("reach.measured", """{"post":"p"}"""),
            EventLine.Read("reach.measured", """{"post":"p","from":"2026-05-03T08:00:00Z","to":1,"impressions":7}"""));
        Assert.Equal(EventLine.Read("post.pinned", "{}"), EventLine.Read("post.pinned", """{"text":1,"client":"no"}"""));
    }

    [Fact]
    public void Subject_and_id_are_kept_unescaped()
    {
        var reader = new EventReader(EventLine.Hash);
        Event e = default;
        var line = EventLine.Of("session.started", "{}")
            .Replace("acct-17", "账\\u0061", StringComparison.Ordinal).Replace("e-1", "\\u0065\\/1", StringComparison.Ordinal);

        Assert.True(reader.TryRead(Encoding.UTF8.GetBytes(line), ref e, out _));

        Assert.Equal("账a", Encoding.UTF8.GetString(reader.Subject));
        Assert.Equal("e/1", Encoding.UTF8.GetString(reader.Id));
        Assert.Equal(EventLine.Account("账a"), e.Account);
        Assert.Equal(EventLine.Keys.Event("/app"u8, "e/1"u8), e.Key);
    }

    [Fact]
    public void A_repeated_event_has_the_same_key_however_it_is_written()
    {
        var again = EventLine.Of("post.created", "{}").Replace("e-1", "\\u0065-1", StringComparison.Ordinal);
        var other = EventLine.Of("post.created", "{}").Replace("e-1", "e-2", StringComparison.Ordinal);

        Assert.Equal(EventLine.Read("post.deleted", "{}").Key, EventLine.Read(again, out _).Key);
        Assert.NotEqual(EventLine.Read("post.created", "{}").Key, EventLine.Read(other, out _).Key);
    }
}
