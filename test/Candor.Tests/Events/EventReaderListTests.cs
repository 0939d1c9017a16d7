using System.Text;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public class EventReaderListTests
{
    private readonly EventReader _reader = new(EventLine.Hash);

    [Fact]
    public void A_post_has_tags_links_and_mentions()
    {
        var e = Read("post.created", """{"tags":["#Tea","茶"],"links":["https://a.example/x"],"mentions":["ann","bob"],"topic":"food","repost_of":"q"}""");

        Assert.Equal([Tag("tea"), Tag("茶")], _reader.Tags.ToArray());
        Assert.Equal([EventLine.Keys.Link("https://a.example/x"u8)], _reader.Links.ToArray());
        Assert.Equal([EventLine.Account("ann"), EventLine.Account("bob")], _reader.Mentions.ToArray());
        Assert.Equal((EventLine.Keys.Topic("food"u8), EventLine.Content("q"), 2), (e.Topic, e.RepostOf, e.TagCount));
    }

    [Fact]
    public void A_comment_has_them_too_and_answers_another_comment()
    {
        var e = Read("comment.created", """{"comment":"d","post":"p","parent":"c","tags":["a"],"links":["b.example"],"mentions":["ann"],"seen_at":"2026-05-03T07:59:58Z"}""");

        Assert.Equal((EventLine.Content("d"), EventLine.Content("p"), EventLine.Content("c"), 2123), (e.Post, e.Parent, e.ReplyTo, e.SeenMs));
        Assert.Equal((1, 1, 1), (_reader.Tags.Length, _reader.Links.Length, _reader.Mentions.Length));
    }

    [Fact]
    public void What_was_seen_later_than_answered_says_nothing() =>
        Assert.Equal(-1, Read("comment.created", """{"seen_at":"2026-05-03T08:00:01Z"}""").SeenMs);

    [Fact]
    public void Each_is_kept_once()
    {
        Read("post.created", """{"tags":["a","A","#a","＃a＃"],"links":["http://www.a.example/","https://a.example","HTTPS://WWW.a.example"],"mentions":["x","x"]}""");

        Assert.Equal((1, 1, 1), (_reader.Tags.Length, _reader.Links.Length, _reader.Mentions.Length));
    }

    [Theory]
    [InlineData("https://a.example/x", "https://a.example/y")]
    [InlineData("https://a.example/x", "https://b.example/x")]
    [InlineData("https://a.example/?p=1", "https://a.example/?p=2")]
    [InlineData("https://a.example/X", "https://a.example/x")]
    public void Other_pages_are_other_links(string one, string other) =>
        Assert.NotEqual(EventLine.Keys.Link(Encoding.UTF8.GetBytes(one)), EventLine.Keys.Link(Encoding.UTF8.GetBytes(other)));

    [Fact]
    public void At_most_32_different_ones_are_kept_and_all_tags_are_counted()
    {
        var many = string.Join(',', Enumerable.Range(0, 100).Select(i => $"\"t{i / 2}\""));

        var e = Read("post.created", $$"""{"tags":[{{many}}],"links":[{{many}}],"mentions":[{{many}}]}""");

        Assert.Equal((100, 32, 32, 32), (e.TagCount, _reader.Tags.Length, _reader.Links.Length, _reader.Mentions.Length));
        Assert.Equal([.. Enumerable.Range(0, 32).Select(i => Tag($"t{i}"))], _reader.Tags.ToArray());
    }

    [Fact]
    public void What_is_no_tag_link_or_account_is_passed_over()
    {
        var longest = new string('a', 256);

        var e = Read("post.created", $$$"""{"tags":[1,null,["x"],{},"","#"," ","a\tb","{{{longest}}}","{{{longest}}}b"],"links":[1,null,["x"],{},"","https://"],"mentions":[1,["x"],"","a\u0007","{{{longest}}}"]}""");

        Assert.Equal((10, 1, 0, 0), (e.TagCount, _reader.Tags.Length, _reader.Links.Length, _reader.Mentions.Length));
    }

    [Theory]
    [InlineData("""{"tags":["a"],"tags":null}""")]
    [InlineData("""{"tags":["a"],"tags":[]}""")]
    public void A_list_given_twice_counts_as_last_given(string data) => Assert.Equal((0, 0), (Read("post.created", data).TagCount, _reader.Tags.Length));

    [Fact]
    public void Nothing_is_left_of_the_event_before()
    {
        Read("post.created", """{"tags":["a"],"links":["b"],"mentions":["c"]}""");
        Read("message.sent", """{"sketch":"AAEC"}""");
        Assert.Equal([0, 1, 2], _reader.Sketch.ToArray());
        var e = Read("comment.created", "{}");

        Assert.Equal((0, 0, 0, 0), (_reader.Tags.Length, _reader.Links.Length, _reader.Mentions.Length, _reader.Sketch.Length));
        Assert.Equal((0UL, 0UL, 0UL, -1), (e.ReplyTo, e.RepostOf, e.Topic, e.SeenMs));
    }

    [Theory]
    [InlineData("like", ReactionKind.Like)]
    [InlineData("collect", ReactionKind.Collect)]
    [InlineData("share", ReactionKind.Share)]
    [InlineData("repost", ReactionKind.Repost)]
    [InlineData("applause", ReactionKind.Unstated)]
    public void A_reaction_is_of_a_kind(string kind, ReactionKind expected) =>
        Assert.Equal(expected, Read("reaction.added", $$"""{"post":"p","kind":"{{kind}}"}""").Reaction);

    [Fact]
    public void A_registered_account_has_a_class_of_name_and_who_invited_it()
    {
        var e = Read("account.registered", """{"name_class":"word","invited_by":"ann","kind":"person"}""");

        Assert.Equal((EventLine.Keys.NameClass("word"u8), EventLine.Account("ann"), AccountKind.Person), (e.NameClass, e.Target, e.Kind));
    }

    [Theory]
    [InlineData("""{"name":"Ann","bio":"Bakes"}""", "Ann\nBakes")]
    [InlineData("""{"bio":"Bakes"}""", "Bakes")]
    [InlineData("""{"name":"Ann"}""", "Ann")]
    [InlineData("""{}""", "")]
    public void A_changed_profile_has_words_but_is_no_text_of_the_account(string data, string expected)
    {
        var e = Read("account.updated", data);

        Assert.Equal((expected, false), (_reader.Text.ToString(), e.HasText));
    }

    private static ulong Tag(string tag) => EventLine.Keys.Tag(Encoding.UTF8.GetBytes(tag));

    private Event Read(string type, string data)
    {
        Event e = default;
        Assert.True(_reader.TryRead(Encoding.UTF8.GetBytes(EventLine.Of(type, data)), ref e, out var rejection), rejection.Reason);
        return e;
    }
}
