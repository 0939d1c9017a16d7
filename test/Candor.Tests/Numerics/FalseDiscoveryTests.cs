using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public sealed class FalseDiscoveryTests
{
    [Fact]
    public void One_hypothesis_needs_an_e_value_of_one_over_the_rate()
    {
        Assert.Equal(Math.Log(20), FalseDiscovery.Threshold([Math.Log(20)], 0.05));
        Assert.Equal(double.PositiveInfinity, FalseDiscovery.Threshold([Math.Log(19.9)], 0.05));
    }

    [Fact]
    public void Many_rejections_make_each_of_them_easier()
    {
        // Four hypotheses at 5 %: one alone needs 80, two need 40 each.
        Assert.Equal(double.PositiveInfinity, FalseDiscovery.Threshold([Math.Log(50), 0, 0, 0], 0.05));
        Assert.Equal(Math.Log(41), FalseDiscovery.Threshold([Math.Log(50), Math.Log(41), 0, 0], 0.05));
    }

    [Fact]
    public void Without_hypotheses_nothing_is_rejected() => Assert.Equal(double.PositiveInfinity, FalseDiscovery.Threshold([], 0.05));

    [Fact]
    public void Of_e_values_that_mean_nothing_at_most_the_rate_is_rejected()
    {
        var (random, wrong) = (new SeededRandom(7), 0);
        for (var trial = 0; trial < 2000; trial++)
        {
            // 1 / U cut at 1,000 and scaled to a mean of 1: heavy-tailed, as e-values are.
            var values = Enumerable.Range(0, 20).Select(_ => Math.Log(Math.Min(1000, 1 / random.NextDouble()) / (1 + Math.Log(1000)))).ToArray();
            wrong += double.IsPositiveInfinity(FalseDiscovery.Threshold(values, 0.05)) ? 0 : 1;
        }

        Assert.True(wrong <= 0.05 * 2000, $"{wrong} of 2000");
    }
}
