using System.Text;
using Candor.Events;
using Candor.Events.Batches;
using Candor.Events.Texts;
using Candor.Events.Traces;
using Xunit;

namespace Candor.Tests.Events.Traces;

public class TraceMakerTests
{
    private readonly EventBatch _batch = new();
    private readonly uint[] _words = new uint[TraceMaker.MostWords];

    [Fact]
    public void A_post_leaves_what_it_can_be_compared_by()
    {
        var trace = Read(
            "post.created",
            """{"post":"p","text":"Nine cups of green tea","lang":"en","tags":["#Tea"],"links":["https://a.example/"],"mentions":["ann"],"topic":"drinks","repost_of":"q","declared":"generated","composed_ms":0,"pasted":true,"scheduled":true,"client":{"kind":"api","app":"x","device":"d","network":"n"}}""",
            out var parts);

        Assert.Equal((EventLine.Account("acct-17"), EventLine.Content("p"), EventLine.Content("q"), EventLine.Keys.Topic("drinks"u8)), (trace.Account, trace.Post, trace.RepostOf, trace.Topic));
        Assert.Equal((EventLine.Keys.Device("d"u8), EventLine.Keys.Network("n"u8), EventLine.Keys.App("x"u8)), (trace.Device, trace.Network, trace.App));
        Assert.Equal((EventType.PostCreated, Surface.Post, Declaration.Generated, ClientKind.Api), (trace.Type, trace.Surface, trace.Declared, trace.Client));
        Assert.Equal((22, 1, 0, true, true, 41L), (trace.Length, trace.ComposedMs, trace.SeenMs, trace.Pasted, trace.Scheduled, trace.Sequence));
        Assert.Equal([EventLine.Keys.Tag("tea"u8)], parts.Tags.ToArray());
        Assert.Equal([EventLine.Keys.Link("a.example"u8)], parts.Links.ToArray());
        Assert.Equal([EventLine.Account("ann")], parts.Mentions.ToArray());
        Assert.Equal(WordsOf("tea green cups nine"), parts.Words.ToArray().Order());
    }

    [Fact]
    public void A_comment_leaves_where_it_stands_and_what_it_answers()
    {
        var trace = Read("comment.created", """{"comment":"d","post":"p","parent":"c","to":"ann","text":"yes","seen_at":"2026-05-03T07:59:58Z"}""", out _);

        Assert.Equal((EventLine.Content("d"), EventLine.Content("p"), EventLine.Content("c"), EventLine.Account("ann")), (trace.Post, trace.Parent, trace.ReplyTo, trace.Target));
        Assert.Equal((2123, 3), (trace.SeenMs, trace.Length));
    }

    [Fact]
    public void A_message_leaves_its_sketch_and_no_word()
    {
        var trace = Read("message.sent", """{"conversation":"k","surface":"group","recipients":12,"length":40,"text":"secret words","sketch":"AQID"}""", out var parts);

        Assert.Equal((Surface.GroupChat, 12, 40, EventLine.Content("k")), (trace.Surface, trace.Recipients, trace.Length, trace.Parent));
        Assert.Equal([1, 2, 3], parts.Sketch.ToArray());
        Assert.Equal((0, 0UL), (parts.Words.Length, trace.Text));
    }

    [Fact]
    public void A_reaction_leaves_post_and_kind()
    {
        var trace = Read("reaction.added", """{"post":"p","kind":"collect"}""", out _);

        Assert.Equal((EventLine.Content("p"), ReactionKind.Collect), (trace.Post, trace.Reaction));
    }

    [Fact]
    public void A_registration_leaves_class_of_name_and_who_invited()
    {
        var trace = Read("account.registered", """{"kind":"brand","name_class":"word","invited_by":"ann"}""", out _);

        Assert.Equal((EventLine.Keys.NameClass("word"u8), EventLine.Account("ann"), AccountKind.Brand), (trace.NameClass, trace.Target, trace.Kind));
    }

    [Fact]
    public void A_profile_leaves_the_words_of_name_and_bio()
    {
        var trace = Read("account.updated", """{"name":"Ann bakes","bio":"Bread and 面包 daily"}""", out var parts);

        Assert.Equal(WordsOf("ann bakes bread 面包 daily"), parts.Words.ToArray().Order());
        Assert.Equal((0, Surface.None), (trace.Length, trace.Surface));
        Assert.Empty(_batch.TokensAt(0).Words.ToArray()); // it is no text of the account
        Assert.False(_batch.HasTextAt(0));
    }

    [Fact]
    public void Tags_in_a_text_count_where_the_event_gives_none()
    {
        Read("post.created", """{"text":"#tea and #Tea, #茶#"}""", out var inText);
        Assert.Equal([EventLine.Keys.Tag("tea"u8), EventLine.Keys.Tag("茶"u8)], inText.Tags.ToArray());
        Read("post.created", """{"text":"#tea and #茶#","tags":["milk"]}""", out var given);
        Assert.Equal([EventLine.Keys.Tag("milk"u8)], given.Tags.ToArray());
    }

    [Fact]
    public void Of_a_long_text_the_same_words_are_kept_whatever_stands_around_them()
    {
        var words = Enumerable.Range(0, 60).Select(i => "word" + (char)('a' + (i / 26)) + (char)('a' + (i % 26))).ToArray();
        Read("post.created", $$"""{"text":"{{string.Join(' ', words)}}"}""", out var parts);
        var one = parts.Words.ToArray();
        Read("post.created", $$"""{"text":"{{string.Join(' ', words.Reverse())}} wordaa wordab"}""", out parts);

        Assert.Equal(TraceMaker.MostWords, one.Length);
        Assert.Equal(one.Order(), parts.Words.ToArray().Order());
    }

    [Theory]
    [InlineData(EventType.SessionStarted)]
    [InlineData(EventType.PostEdited)]
    [InlineData(EventType.PostDeleted)]
    [InlineData(EventType.FollowRemoved)]
    [InlineData(EventType.SignalProvided)]
    [InlineData(EventType.Unknown)]
    public void What_is_no_content_or_tie_leaves_nothing(EventType type) => Assert.False(TraceMaker.IsTraced(type));

    private Trace Read(string type, string data, out TraceParts parts)
    {
        _batch.Clear();
        Assert.True(new BatchReader(EventLine.Hash).TryRead(Encoding.UTF8.GetBytes(EventLine.Of(type, data)), _batch, out var rejection), rejection.Reason);
        Assert.True(TraceMaker.IsTraced(_batch.EventAt(0).Type));
        parts = TraceMaker.PartsOf(_batch, 0, _words);
        return TraceMaker.Of(_batch, 0, 41);
    }

    private static uint[] WordsOf(string text)
    {
        var analyzer = new TextAnalyzer();
        analyzer.Read(text);
        return [.. analyzer.Tokens.Words.ToArray().Distinct().Order()];
    }
}
