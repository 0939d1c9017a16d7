using Candor.Events;
using Candor.Signals;
using Candor.Tests.Events;
using Xunit;

namespace Candor.Tests.Accounts;

public sealed class ContentTests
{
    private const string Text = "A text of a certain length, and a mark!";

    [Theory]
    [InlineData(Declaration.Unstated, 1)]
    [InlineData(Declaration.None, 1)]
    [InlineData(Declaration.Assisted, 1)]
    [InlineData(Declaration.Edited, 0)]
    [InlineData(Declaration.Generated, 0)]
    public void What_is_declared_to_be_made_or_edited_by_a_machine_is_no_content_evidence(Declaration declared, int texts)
    {
        var life = new Life();
        life.Take(Act.Post(0) with { Declared = declared }, Text);

        Assert.Equal((1, texts), (life.State.Acts, life.State.Texts));
        Assert.Equal([1, texts, texts, texts, 0], life.Look().Observations.ToArray());
    }

    [Fact]
    public void Declared_posts_between_others_change_the_timing_and_nothing_of_the_content()
    {
        Life declaring = new(), silent = new();
        for (var i = 0; i < 12; i++)
        {
            declaring.Take(Act.Post(i * 600), "Text number " + (char)('a' + i));
            silent.Take(Act.Post(i * 600), "Text number " + (char)('a' + i));
            declaring.Take(Act.Post((i * 600) + 1) with { Declared = Declaration.Generated }, "A dragon over a city, digital art #art");
        }

        var content = Channels.Offset(1)..Channels.FeatureCount;
        Assert.Equal(silent.Look().Values[content].ToArray(), declaring.Look().Values[content].ToArray());
        Assert.NotEqual(silent.Feature("cadence.g_le10"), declaring.Feature("cadence.g_le10"));
    }

    [Fact]
    public void Messages_show_when_an_account_acts_and_nothing_of_what_it_writes()
    {
        var life = new Life();
        for (var i = 0; i < 6; i++) life.Take(Act.Message(i * 30) with { Length = 40, Recipients = 3 });

        Assert.Equal((6, 0), (life.State.Acts, life.State.Texts));
        Assert.Equal(1, life.Feature("cadence.g_le60"));
        Assert.All(life.Look().Values[Channels.Offset(1)..].ToArray(), value => Assert.True(float.IsNaN(value)));
    }

    [Fact]
    public void A_message_never_brings_a_text_from_its_line()
    {
        var line = EventLine.Of("message.sent", """{"conversation":"c","surface":"group","text":"secret","title":"secret"}""");
        var e = EventLine.Read(line, out var text);

        Assert.Equal((Surface.GroupChat, false, ""), (e.Surface, e.HasText, text));
    }

    [Fact]
    public void Comments_are_content_as_posts_are()
    {
        var life = new Life();
        life.Take(Act.Post(0), Text);
        life.Take(Act.Comment(60), Text);

        Assert.Equal((2, 2), (life.State.Acts, life.State.Texts));
        Assert.Equal(1, life.Feature("self_similarity.near_dup"));
    }

    [Fact]
    public void Reactions_and_follows_are_no_acts()
    {
        var life = new Life();
        life.Take(Act.Reaction(0));
        life.Take(Act.Reaction(1) with { Type = EventType.FollowAdded });
        life.Take(Act.Reaction(2) with { Type = EventType.Unknown });

        Assert.Equal((0, 0), (life.State.Acts, life.State.Texts));
    }

    [Theory]
    [InlineData("en", "en en en fr zh")]
    [InlineData("zh", "en zh zh zh en")]
    [InlineData("zh", "en en fr zh zh zh zh")]
    [InlineData("fr", "fr")]
    [InlineData("en", "en ? ? ? ? ?")]
    [InlineData("", "? ?")]
    public void The_language_of_the_majority_is_the_account_s(string expected, string languages)
    {
        var life = new Life();
        var seconds = 0;
        foreach (var language in languages.Split(' '))
        {
            life.Take(Act.Post(seconds += 60) with { Language = LanguageCode.Pack(System.Text.Encoding.ASCII.GetBytes(language)) });
        }

        Assert.Equal(expected, LanguageCode.ToText(life.State.MainLanguage));
    }
}
