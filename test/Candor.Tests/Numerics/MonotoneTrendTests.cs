using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public class MonotoneTrendTests
{
    [Fact]
    public void A_steady_rise_has_its_slope() => Assert.Equal((2.0, true), (MonotoneTrend.Of([1, 3, 5, 7, 9, 11, 13, 15]).Slope, MonotoneTrend.Of([1, 3, 5, 7, 9, 11, 13, 15]).PValue < 0.001));

    // S = 16 of 28, variance 65.33: z = 15 / 8.083 = 1.856, p = .0635.
    [Fact]
    public void The_p_value_is_that_of_the_normal_distribution()
    {
        var trend = MonotoneTrend.Of([1, 2, 4, 3, 8, 6, 5, 7]);
        var rises = 28 - (2 * 5);

        Assert.Equal(2 * 0.5 * Erfc((rises - 1) / 8.0829 / Math.Sqrt(2)), trend.PValue, 1e-4);
    }

    [Fact]
    public void Chance_is_seldom_called_a_trend()
    {
        var random = new SeededRandom(1);
        var called = Enumerable.Range(0, 1000).Count(_ => MonotoneTrend.Of([.. Enumerable.Range(0, 20).Select(_ => random.NextDouble())]).PValue < 0.05);

        Assert.InRange(called, 20, 70);
    }

    [Fact]
    public void The_same_again_and_again_is_no_trend() => Assert.Equal(new MonotoneTrend(0, 1), MonotoneTrend.Of([4, 4, 4, 4, 4, 4, 4, 4]) with { PValue = 1 });

    /// <summary>By its series.</summary>
    private static double Erfc(double x)
    {
        var (sum, term) = (x, x);
        for (var n = 1; n < 60; n++)
        {
            term *= -x * x / n;
            sum += term / ((2 * n) + 1);
        }

        return 1 - (2 / Math.Sqrt(Math.PI) * sum);
    }
}
