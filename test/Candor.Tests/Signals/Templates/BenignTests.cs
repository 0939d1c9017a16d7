using Candor.Signals.Templates;
using Xunit;

namespace Candor.Tests.Signals.Templates;

/// <summary>Texts that people share in good faith, and texts that only look like them.</summary>
public sealed class BenignTests
{
    private const string Poem = "The rain is on the roof tonight\nIt taps the window pane\nI left for you a little light\nTo lead you home again";
    private const string ChinesePoem = "床前明月光\n疑是地上霜\n举头望明月\n低头思故乡\n年年此夜长";
    private const string Recipe = "Mix 200 g flour, 2 cups milk and 3 tbsp sugar, stir well and bake for half an hour until the top is golden";
    private const string ChineseRecipe = "五花肉500克切块，冰糖30克炒出糖色，加入生抽两勺、老抽1勺，小火炖一个小时收汁即可出锅";
    private const string Quote = "“The only true voyage is not to go to new landscapes but to have other eyes” — Marcel Proust";
    private const string ChineseQuote = "世界上只有一种真正的英雄主义，就是认清生活的真相后依然热爱生活。——罗曼·罗兰";
    private const string Advert = "This cream took ten years off my face in two weeks, I cannot believe how soft my skin feels now";

    [Theory]
    [InlineData(Quote, BenignClass.Quotation)]
    [InlineData(ChineseQuote, BenignClass.Quotation)]
    [InlineData(Poem, BenignClass.Verse)]
    [InlineData(ChinesePoem, BenignClass.Verse)]
    [InlineData(Recipe, BenignClass.Recipe)]
    [InlineData(ChineseRecipe, BenignClass.Recipe)]
    [InlineData("RT @poet: " + Advert, BenignClass.Repost)]
    [InlineData("说得好//@poet:这款面霜我用了两个星期，皮肤真的变好了", BenignClass.Repost)]
    public void What_is_quoted_sung_cooked_or_handed_on_is_benign(string text, BenignClass expected) => Assert.Equal(expected, ClassOf(text, 5));

    [Theory]
    [InlineData(Advert)]
    [InlineData("“" + Advert + "” order at https://a.example/cream")] // an advert in quotation marks
    [InlineData("Skin soft as silk\nTen years off my face\nOnly two weeks\nWrite to @creamshop")] // in lines
    [InlineData("美白面霜30克装\n加微信领取\n皮肤变好了\n姐妹们快来")]
    [InlineData("I said that this is how it is, and that nobody would believe me if I told them — so what")]
    [InlineData("I took 2 days off and walked 12 km along the coast, it was lovely and the food was great")]
    public void What_leads_somewhere_or_has_no_such_form_is_not(string text) => Assert.Equal(BenignClass.None, ClassOf(text, 5));

    [Fact]
    public void A_phrase_of_many_over_days_is_common() => Assert.Equal(BenignClass.CommonPhrase, ClassOf("Wishing everyone a peaceful and happy new year", 32, hoursApart: 2));

    [Fact]
    public void A_phrase_of_many_within_the_hour_is_not() => Assert.Equal(BenignClass.None, ClassOf("Wishing everyone a peaceful and happy new year", 32, hoursApart: 0.01));

    [Fact]
    public void A_joke_of_many_over_weeks_is_a_meme() =>
        Assert.Equal(BenignClass.Meme, ClassOf("My grandmother said that in her day they walked to school uphill both ways, and that the snow was warmer back then too", 64, hoursApart: 6));

    [Fact]
    public void A_text_that_asks_to_be_passed_on_and_is_spreads_as_a_chain() =>
        Assert.Equal(BenignClass.Chain, ClassOf("A girl did not share this and seven days later her phone broke, so share this with seven friends before midnight", 32, hoursApart: 2));

    [Fact]
    public void A_few_who_repeat_themselves_are_no_common_phrase()
    {
        var posted = new Posted();
        for (var i = 0; i < 60; i++) posted.By($"a{i % 4}", "Wishing everyone a peaceful and happy new year", i);

        Assert.Equal(BenignClass.None, posted.Index.Families[0].Benign);
    }

    [Fact]
    public void What_a_brand_says_first_and_others_repeat_with_its_name_is_an_announcement()
    {
        const string News = "All trains between the harbour and the old town are stopped until noon because of the storm";
        Assert.Equal(BenignClass.Announcement, Announced("brand", i => i % 2 == 0 ? News : $"RT @trains: {News}"));
        Assert.Equal(BenignClass.None, Announced("person", i => i % 2 == 0 ? News : $"RT @trains: {News}"));
        Assert.Equal(BenignClass.None, Announced("brand", _ => News));
    }

    [Theory]
    [InlineData(Advert)]
    [InlineData("# a comment\n\n" + Advert + " so")]
    public void What_is_on_the_list_is_benign(string list)
    {
        var posted = new Posted(null, BenignList.Of(list.Split('\n'))).ByMany(4, _ => Advert);

        Assert.Equal(BenignClass.Listed, Assert.Single(posted.Index.Families).Benign);
        Assert.True(posted.Matches[^1].IsBenign);
    }

    [Fact]
    public void What_a_family_shows_can_be_put_on_the_list()
    {
        var shown = new Posted().ByMany(4, i => $"{Advert} {i}").Index.Families[0];
        foreach (var hash in (ulong[])[shown.Text, shown.Skeleton])
        {
            var posted = new Posted(null, BenignList.Of([hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture)])).ByMany(4, i => $"{Advert} {i}");
            Assert.Equal(BenignClass.Listed, posted.Index.Families[0].Benign);
        }
    }

    [Fact]
    public void Another_text_than_that_on_the_list_is_not() =>
        Assert.Equal(BenignClass.None, new Posted(null, BenignList.Of([Quote])).ByMany(4, _ => Advert).Index.Families[0].Benign);

    private static BenignClass ClassOf(string text, int accounts, double hoursApart = 1) =>
        Assert.Single(new Posted().ByMany(accounts, _ => text, hoursApart).Index.Families).Benign;

    private static BenignClass Announced(string kind, Func<int, string> text)
    {
        var posted = new Posted();
        posted.Register("a1", kind);
        return Assert.Single(posted.ByMany(8, text).Index.Families).Benign;
    }
}
