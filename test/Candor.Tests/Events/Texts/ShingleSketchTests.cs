using Candor.Events.Texts;
using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Events.Texts;

public sealed class ShingleSketchTests
{
    private const int Pairs = 400;

    [Theory]
    [InlineData("The quick brown fox")]
    [InlineData("今天天气很好，我们去公园吧")]
    [InlineData("ab")]
    public void A_text_is_like_itself(string text) => Assert.Equal(1, Similarity(text, text));

    [Fact]
    public void Case_marks_digits_links_and_mentions_make_no_difference() =>
        Assert.Equal(1, Similarity("Big SALE, only 5 days! https://a.example @ada", "big sale only days"));

    [Theory]
    [InlineData("", "")]
    [InlineData("", "some words")]
    [InlineData("123 !", "😀")]
    public void A_text_without_letters_is_like_nothing(string one, string other) => Assert.Equal(0, Similarity(one, other));

    [Theory]
    [InlineData(0, 40)]
    [InlineData(10, 30)]
    [InlineData(20, 20)]
    [InlineData(30, 10)]
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
            variance += exact * (1 - exact) / ShingleSketch.Bins / Pairs;
        }

        Assert.InRange(bias, -0.015, 0.02); // above 0 where the estimate is cut at 0
        Assert.InRange(Math.Sqrt(squares), 0, Math.Sqrt(variance + 0.001));
    }

    private static float Similarity(string one, string other) =>
        ShingleSketch.Similarity(Reading.Of(one).Sketch, Reading.Of(other).Sketch);

    private static string Words(SeededRandom random, int count)
    {
        var words = Enumerable.Range(0, count)
            .Select(_ => string.Concat(Enumerable.Range(0, 3 + random.Below(6)).Select(_ => (char)('a' + random.Below(26)))));
        return string.Concat(words.Select(word => word + " "));
    }

    private static double Jaccard(string one, string other)
    {
        HashSet<string> a = Shingles(one.Trim()), b = Shingles(other.Trim());
        var common = a.Count(b.Contains);
        return (double)common / (a.Count + b.Count - common);
    }

    private static HashSet<string> Shingles(string text) => [.. Enumerable.Range(0, text.Length - 4).Select(i => text.Substring(i, 5))];
}
