using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public class EventReaderDataTests
{
    [Theory]
    [InlineData("person", AccountKind.Person)]
    [InlineData("brand", AccountKind.Brand)]
    [InlineData("service", AccountKind.Service)]
    [InlineData("dog", AccountKind.Unstated)]
    public void An_account_is_registered_for_somebody(string kind, AccountKind expected) =>
        Assert.Equal(expected, EventLine.Read("account.registered", $$"""{"kind":"{{kind}}"}""").Kind);

    [Theory]
    [InlineData("none", DeclaredAutomation.None)]
    [InlineData("assisted", DeclaredAutomation.Assisted)]
    [InlineData("automated", DeclaredAutomation.Automated)]
    [InlineData("sometimes", DeclaredAutomation.Unstated)]
    public void An_account_says_whether_it_is_a_bot(string word, DeclaredAutomation expected) =>
        Assert.Equal(expected, EventLine.Read("account.updated", $$"""{"name":"x","declared_automation":"{{word}}"}""").DeclaredAutomation);

    [Theory]
    [InlineData("none", Declaration.None)]
    [InlineData("assisted", Declaration.Assisted)]
    [InlineData("edited", Declaration.Edited)]
    [InlineData("generated", Declaration.Generated)]
    [InlineData("dreamt", Declaration.Unstated)]
    public void A_post_says_how_it_was_made(string word, Declaration expected) =>
        Assert.Equal(expected, EventLine.Read("post.created", $$"""{"declared":"{{word}}"}""").Declared);

    [Theory]
    [InlineData("app", ClientKind.App)]
    [InlineData("web", ClientKind.Web)]
    [InlineData("api", ClientKind.Api)]
    [InlineData("partner", ClientKind.Partner)]
    [InlineData("fridge", ClientKind.Unstated)]
    public void A_client_has_a_kind(string word, ClientKind expected) =>
        Assert.Equal(expected, EventLine.Read("session.started", $$$"""{"client":{"kind":"{{{word}}}"}}""").Client);

    [Fact]
    public void A_post_has_its_figures()
    {
        var e = EventLine.Read(
            "post.created",
            """{"surface":"followers","tags":["a",["b","c"],{"d":[]}],"composed_ms":1200,"pasted":true,"scheduled":true}""");

        Assert.Equal((true, 3, 1200, true, true), (e.FollowersOnly, e.TagCount, e.ComposedMs, e.Pasted, e.Scheduled));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1200.9", 1200)]
    [InlineData("1e3", 1000)]
    [InlineData("2147483647", int.MaxValue)]
    public void A_count_drops_its_fraction(string number, int expected) =>
        Assert.Equal(expected, EventLine.Read("post.created", $$"""{"composed_ms":{{number}}}""").ComposedMs);

    [Fact]
    public void A_comment_stands_under_a_post_and_answers_somebody()
    {
        var e = EventLine.Read("comment.created", """{"comment":"c","post":"p","to":"b","text":"hi","composed_ms":5,"pasted":true}""");

        Assert.Equal((EventLine.Content("c"), EventLine.Content("p"), EventLine.Account("b")), (e.Post, e.Parent, e.Target));
        Assert.Equal((Surface.Comment, true, 5, true), (e.Surface, e.HasText, e.ComposedMs, e.Pasted));
    }

    [Fact]
    public void A_message_has_receivers_and_a_length_but_no_text()
    {
        var e = EventLine.Read(
            EventLine.Of("message.sent", """{"conversation":"k","surface":"group","recipients":12,"length":40,"text":"secret"}"""),
            out var text);

        Assert.Equal((Surface.GroupChat, 12, 40, EventLine.Content("k")), (e.Surface, e.Recipients, e.Length, e.Parent));
        Assert.Equal((string.Empty, false), (text, e.HasText));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"surface":"private"}""")]
    [InlineData("""{"surface":"carrier pigeon"}""")]
    public void A_message_is_private_unless_it_says_otherwise(string data)
    {
        var e = EventLine.Read("message.sent", data);

        Assert.Equal((Surface.PrivateMessage, 1, -1), (e.Surface, e.Recipients, e.Length));
    }

    [Theory]
    [InlineData("post.deleted")]
    [InlineData("reaction.added")]
    [InlineData("reaction.removed")]
    [InlineData("reach.measured")]
    [InlineData("post.curated")]
    [InlineData("post.edited")]
    public void An_event_about_a_post_names_it(string type) =>
        Assert.Equal(EventLine.Content("p"), EventLine.Read(type, """{"post":"p","kind":"like","class":"x"}""").Post);

    [Fact]
    public void An_edit_is_no_new_act() => Assert.Equal(Surface.None, EventLine.Read("post.edited", """{"post":"p","text":"new"}""").Surface);

    [Theory]
    [InlineData("follow.added")]
    [InlineData("follow.removed")]
    public void A_follow_goes_to_an_account(string type) =>
        Assert.Equal(EventLine.Account("b"), EventLine.Read(type, """{"to":"b"}""").Target);

    [Theory]
    [InlineData("person.verified", ProvidedSignal.PersonVerified)]
    [InlineData("vendor.automation", ProvidedSignal.Automation)]
    [InlineData("image.ai_generated", ProvidedSignal.AiGenerated)]
    [InlineData("harm.values", ProvidedSignal.Other)]
    [InlineData("automation", ProvidedSignal.Other)]
    [InlineData("very.person.verified", ProvidedSignal.Other)]
    [InlineData("", ProvidedSignal.None)]
    public void A_provided_signal_is_known_by_its_name(string name, ProvidedSignal expected) =>
        Assert.Equal(expected, EventLine.Read("signal.provided", $$"""{"name":"{{name}}"}""").Provided);

    [Fact]
    public void A_provided_signal_is_about_an_account_or_a_piece_of_content()
    {
        var account = EventLine.Read("signal.provided", """{"about":{"account":"b"},"name":"x","score":0.25}""");
        var media = EventLine.Read("signal.provided", """{"about":{"media":"m","size":1},"name":"x"}""");

        Assert.Equal((EventLine.Account("b"), 0UL, 0.25f), (account.Target, account.Post, account.Score));
        Assert.Equal((0UL, EventLine.Content("m")), (media.Target, media.Post));
    }

    [Theory]
    [InlineData("\"class\":\"automated\"", 1f)]
    [InlineData("\"class\":\"generated\"", 1f)]
    [InlineData("\"class\":\"verified\"", 1f)]
    [InlineData("\"class\":\"true\"", 1f)]
    [InlineData("\"class\":\"yes\"", 1f)]
    [InlineData("\"class\":\"human\"", 0f)]
    [InlineData("\"class\":\"none\"", 0f)]
    [InlineData("\"class\":\"false\"", 0f)]
    [InlineData("\"class\":\"no\"", 0f)]
    [InlineData("\"class\":\"unsure\"", float.NaN)]
    [InlineData("\"class\":\"yes\",\"score\":0.5", 0.5f)]
    [InlineData("\"score\":0,\"class\":\"yes\"", 0f)]
    [InlineData("\"score\":null,\"class\":\"yes\"", 1f)]
    [InlineData("\"score\":1", 1f)]
    public void A_class_stands_in_for_a_score(string members, float expected) =>
        Assert.Equal(expected, EventLine.Read("signal.provided", "{" + members + "}").Score);

    [Fact]
    public void A_report_names_what_it_is_about_and_shows_no_text()
    {
        var e = EventLine.Read(
            EventLine.Of("report.filed", """{"report":"r","target":{"message":"m","account":"b"},"text":"t","excerpt":"x"}"""),
            out var text);

        Assert.Equal((EventLine.Content("m"), EventLine.Account("b"), string.Empty), (e.Post, e.Target, text));
    }

    [Fact]
    public void Of_a_member_given_twice_the_last_counts()
    {
        var e = EventLine.Read(
            "post.created",
            """{"client":{"kind":"app","device":"d"},"client":{"kind":"web"},"tags":[1,2],"tags":[],"text":"a","text":"b"}""");

        Assert.Equal((ClientKind.Web, 0UL, 0), (e.Client, e.Device, e.TagCount));
    }
}
