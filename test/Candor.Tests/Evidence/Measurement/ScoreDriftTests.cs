using Candor.Evidence.Calibrating;
using Candor.Evidence.Measurement;
using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Evidence.Measurement;

public sealed class ScoreDriftTests
{
    private readonly SeededRandom _random = new(9);

    [Fact]
    public void Scores_that_stay_as_they_were_have_not_moved()
    {
        var moved = 0;
        for (var trial = 0; trial < 300; trial++)
        {
            if (ScoreDrift.Of(ItemThreshold.Quantiles(Accounts(200, 0), 21), Accounts(150, 0)) > ScoreDrift.Bar(200, 150)) moved++;
        }

        Assert.InRange(moved, 0, 15);
    }

    [Fact]
    public void Scores_that_rise_have()
    {
        var drift = ScoreDrift.Of(ItemThreshold.Quantiles(Accounts(200, 0), 21), Accounts(150, 0.3));

        Assert.True(drift > ScoreDrift.Bar(200, 150), $"{drift}");
    }

    [Fact]
    public void A_detector_that_only_says_yes_or_no_has_not_moved_while_it_says_yes_as_often()
    {
        float[] quantiles = [.. Enumerable.Repeat(0f, 19), 1, 1];

        Assert.Equal(0, ScoreDrift.Of(quantiles, [.. Enumerable.Range(0, 100).Select(i => new[] { i < 92 ? 0f : 1f })]), 6);
        Assert.Equal(0.4, ScoreDrift.Of(quantiles, [.. Enumerable.Range(0, 100).Select(i => new[] { i < 50 ? 0f : 1f })]), 6);
    }

    [Fact]
    public void Of_nobody_there_is_none() => Assert.True(double.IsNaN(ScoreDrift.Of([0, 1], [])));

    private float[][] Accounts(int count, double shift) =>
        [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 1 + _random.Below(5)).Select(_ => (float)Math.Min(1, _random.NextDouble() + shift)).ToArray())];
}
