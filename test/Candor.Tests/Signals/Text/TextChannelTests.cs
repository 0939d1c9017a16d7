using System.Globalization;
using Candor.Accounts;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Tests.Accounts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Signals.Text;

public sealed class TextChannelTests
{
    /// <summary>Texts are numbers: that is their score. Others have none.</summary>
    private static readonly MakingReader Read = (text, _) => float.TryParse(text, CultureInfo.InvariantCulture, out var score) ? TextMaking.Of(score) : default;

    [Theory]
    [InlineData("2", 2f / 5)]
    [InlineData("1.5 -0.5 2", 3f / 7)]
    [InlineData("9 9 9 9", 12f / 8)] // each text is cut to 3
    [InlineData("1 words words 1", 2f / 6)] // what was not scored is not counted
    public void The_feature_is_the_sum_of_the_scores_by_the_number_of_texts_and_four_more(string texts, float making) =>
        Assert.Equal(making, Of(texts.Split(' ')).Feature("text.making"), 1e-3f);

    [Fact]
    public void Without_a_scored_text_the_feature_is_absent()
    {
        Assert.True(float.IsNaN(Of("words", "words").Feature("text.making")));
        Assert.True(float.IsNaN(new Life().Feature("text.making")));
    }

    [Fact]
    public void The_channel_rests_on_the_scored_texts_alone() => Assert.Equal(2, Of("1", "words", "2").Look().Observations[^1]);

    [Fact]
    public void Texts_in_another_order_give_the_same() => Prop.ForAll(
        Gen.Choose(-40_000, 40_000).Select(score => score / 10_000f).NonEmptyListOf().ToArbitrary(),
        scores =>
        {
            var texts = scores.Take(200).Select(score => score.ToString(CultureInfo.InvariantCulture)).ToArray();
            return Of(texts).Feature("text.making").Equals(Of([.. texts.Reverse()]).Feature("text.making"));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(Declaration.Edited)]
    [InlineData(Declaration.Generated)]
    public void A_post_declared_to_be_made_by_an_ai_says_nothing(Declaration declared)
    {
        var life = Of("1");
        life.Take(Act.Post(Act.Hour * 100) with { Declared = declared }, "3");

        Assert.Equal(1f / 5, life.Feature("text.making"));
    }

    [Fact]
    public void A_new_window_begins_with_none()
    {
        var life = new Life(new WindowOptions { Acts = 5 }, making: Read);
        for (var i = 0; i < 6; i++) life.Take(Act.Post(i), i < 5 ? "3" : "1");

        Assert.Equal(1f / 5, life.Feature("text.making"));
    }

    private static Life Of(params string[] texts)
    {
        var life = new Life(making: Read);
        for (var i = 0; i < texts.Length; i++) life.Take(i % 2 == 0 ? Act.Post(i * Act.Hour) : Act.Comment(i * Act.Hour), texts[i]);
        return life;
    }
}
