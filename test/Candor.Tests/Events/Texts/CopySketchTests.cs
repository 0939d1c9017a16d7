using Candor.Events.Texts;
using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Events.Texts;

public sealed class CopySketchTests
{
    private const int Pairs = 400;

    [Theory]
    [InlineData("The quick brown fox")]
    [InlineData("今天天气很好，我们去公园吧")]
    [InlineData("0123456789")]
    public void A_text_is_like_itself(string text) => Assert.Equal(1, Similarity(text, text), 1e-3);

    [Theory]
    [InlineData("", "")]
    [InlineData("", "some words of mine")]
    [InlineData("too short", "too short")]
    public void A_text_under_ten_characters_is_like_nothing(string one, string other)
    {
        Assert.Equal(0, Similarity(one, other));
        Assert.True(Copying.Of(one).Sketch.IsEmpty);
    }

    [Theory]
    [InlineData("Big SALE today,  come\nand see!", "big sale today, come and see!")]
    [InlineData("限时优惠，快来看看吧！", "限时优惠,快来看看吧!")]
    [InlineData("only\u200B today\uFEFF for you", "only today for you")]
    [InlineData("ＯＮＬＹ　today for you", "only today for you")]
    public void Case_width_white_space_and_what_shows_nothing_make_no_difference(string one, string other)
    {
        Assert.Equal(1, Similarity(one, other), 1e-3);
        Assert.Equal(Copying.Of(one).Text, Copying.Of(other).Text);
    }

    [Theory]
    [InlineData("look here https://a.example/x now", "look here https://b.example/y now")]
    [InlineData("well said @ada, well said indeed", "well said @bob, well said indeed")]
    public void Links_and_mentions_are_compared_as_they_are(string one, string other)
    {
        Assert.True(Similarity(one, other) < 0.9);
        Assert.NotEqual(Copying.Of(one).Text, Copying.Of(other).Text);
        Assert.Equal(Copying.Of(one).Skeleton, Copying.Of(other).Skeleton);
    }

    [Theory]
    [InlineData(0, 40)]
    [InlineData(10, 30)]
    [InlineData(20, 20)]
    [InlineData(30, 10)]
    [InlineData(36, 4)]
    [InlineData(3, 1)]
    public void Overlap_is_estimated_without_bias_and_within_its_stated_error(int shared, int own)
    {
        var random = new SeededRandom((ulong)shared);
        double bias = 0, squares = 0, variance = 0;
        for (var i = 0; i < Pairs; i++)
        {
            var both = Words(random, shared);
            var (one, other) = (both + Words(random, own), both + Words(random, own));
            var exact = Jaccard(one, other);
            var error = Similarity(one, other) - exact;
            bias += error / Pairs;
            squares += error * error / Pairs;
            variance += exact * (1 - exact) / CopySketch.Bins / Pairs;
        }

        Assert.InRange(bias, -0.01, 0.012); // above 0 where the estimate is cut at 0
        Assert.InRange(Math.Sqrt(squares), 0, Math.Sqrt(variance + 0.0005));
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.8)]
    [InlineData(0.5)]
    [InlineData(0.2)]
    public void Two_texts_share_the_key_of_a_band_about_as_often_as_three_bins_agree(double similarity)
    {
        var random = new SeededRandom(7);
        double expected = 0, shared = 0;
        for (var i = 0; i < Pairs; i++)
        {
            const int Words = 60;
            var common = (int)(Words * 2 * similarity / (1 + similarity));
            var both = CopySketchTests.Words(random, common);
            var (one, other) = (both + CopySketchTests.Words(random, Words - common), both + CopySketchTests.Words(random, Words - common));
            var (a, b) = (Copying.Of(one).Keys, Copying.Of(other).Keys);
            expected += Math.Pow(Jaccard(one, other), 3);
            for (var band = 0; band < CopyKeys.Bands; band++) shared += a[band] == b[band] ? 1.0 / CopyKeys.Bands : 0;
        }

        Assert.Equal(expected / Pairs, shared / Pairs, 0.05);
    }

    private static float Similarity(string one, string other) => CopySketch.Similarity(Copying.Of(one).Sketch, Copying.Of(other).Sketch);

    private static string Words(SeededRandom random, int count)
    {
        var words = Enumerable.Range(0, count)
            .Select(_ => string.Concat(Enumerable.Range(0, 3 + random.Below(6)).Select(_ => (char)('a' + random.Below(26)))));
        return string.Concat(words.Select(word => word + " "));
    }

    private static double Jaccard(string one, string other)
    {
        HashSet<string> a = Runs(one.Trim()), b = Runs(other.Trim());
        var common = a.Count(b.Contains);
        return (double)common / (a.Count + b.Count - common);
    }

    private static HashSet<string> Runs(string text) => [.. Enumerable.Range(0, text.Length - 4).Select(i => text.Substring(i, 5))];
}
