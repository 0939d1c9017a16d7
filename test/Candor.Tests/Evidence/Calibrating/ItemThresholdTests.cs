using Candor.Evidence.Calibrating;
using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Evidence.Calibrating;

public sealed class ItemThresholdTests
{
    [Theory]
    [InlineData(19, 0.05)]
    [InlineData(100, 0.05)]
    [InlineData(150, 0.01)]
    [InlineData(99, 0.01)]
    [InlineData(57, 0.3)]
    public void With_one_item_a_person_it_is_the_conformal_threshold(int people, double alpha)
    {
        var random = new SeededRandom(3);
        for (var trial = 0; trial < 200; trial++)
        {
            float[][] items = [.. Enumerable.Range(0, people).Select(_ => new[] { random.Below(30) / 30f })]; // with many ties

            Assert.Equal(Conformal.Threshold([.. items.Select(item => item[0]).Order()], alpha), ItemThreshold.Of(items, alpha));
        }
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.01)]
    public void Too_few_people_give_no_threshold_however_many_items_they_have(double alpha)
    {
        var least = Conformal.LeastAccounts(alpha);
        float[][] people = [.. Enumerable.Range(0, least).Select(i => Enumerable.Range(0, 50).Select(j => (i + j) / 1000f).ToArray())];

        Assert.True(float.IsPositiveInfinity(ItemThreshold.Of(people[1..], alpha)));
        Assert.True(float.IsFinite(ItemThreshold.Of(people, alpha)));
    }

    [Fact]
    public void An_account_with_ten_thousand_items_weighs_as_one()
    {
        float[][] others = [.. Enumerable.Range(0, 200).Select(i => new[] { i / 400f })];
        float[] one = [0.99f], many = [.. Enumerable.Repeat(0.99f, 10_000)];

        Assert.Equal(ItemThreshold.Of([.. others, one], 0.05), ItemThreshold.Of([.. others, many], 0.05));
    }

    [Theory]
    [InlineData(120, 0.05, false)]
    [InlineData(120, 0.05, true)]
    [InlineData(300, 0.01, false)]
    [InlineData(99, 0.01, true)]
    public void Of_a_fresh_persons_items_no_more_than_alpha_are_above(int people, double alpha, bool tied)
    {
        const int Trials = 1000, Fresh = 20;
        var random = new SeededRandom(17);
        var losses = new List<double>();
        for (var trial = 0; trial < Trials; trial++)
        {
            float[][] all = [.. Enumerable.Range(0, people + Fresh).Select(_ => Person(random, tied))];
            var threshold = ItemThreshold.Of(all[Fresh..], alpha);
            losses.Add(all[..Fresh].Average(items => ItemThreshold.ShareAbove(items, threshold)));
        }

        var mean = losses.Average();
        var error = Math.Sqrt(losses.Average(loss => (loss - mean) * (loss - mean)) / Trials);
        Assert.InRange(mean, tied ? 0 : alpha / 3, alpha + (3 * error));
    }

    [Fact]
    public void Quantiles_weigh_each_person_the_same()
    {
        float[] many = [.. Enumerable.Repeat(0.1f, 98)];

        Assert.Equal([0.1f, 0.1f, 0.5f, 0.5f, 0.9f], ItemThreshold.Quantiles([many, [0.5f], [0.5f], [0.9f]], 5).Order());
        Assert.Equal([0.2f, 0.2f, 0.2f], ItemThreshold.Quantiles([[0.2f]], 3));
    }

    // People differ in their level and have from one to a hundred items, those with a high level the most.
    private static float[] Person(SeededRandom random, bool tied)
    {
        var level = random.NextDouble();
        var items = new float[1 + (int)(100 * level * level * random.NextDouble())];
        for (var i = 0; i < items.Length; i++) items[i] = (float)((level * level) + random.NextDouble()) / 2;
        return tied ? [.. items.Select(score => MathF.Round(score * 8) / 8)] : items;
    }
}
