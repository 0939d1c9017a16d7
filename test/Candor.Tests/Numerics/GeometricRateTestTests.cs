using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public class GeometricRateTestTests
{
    [Theory]
    [InlineData(8, 8, 1)]
    [InlineData(3, 8, 1)]
    [InlineData(60, 60, 1)]
    public void Its_expectation_is_at_most_one_while_the_mean_keeps_to_the_bound(double mean, double bound, double most)
    {
        var expectation = 0.0;
        for (var count = 0; count < 20_000; count++)
        {
            var test = new GeometricRateTest();
            test.Add(count, bound);
            expectation += Math.Exp(test.LogE + (count * Math.Log(mean / (1 + mean))) - Math.Log(1 + mean));
        }

        Assert.InRange(expectation, 0, most + 1e-6);
    }

    [Theory]
    [InlineData(66, 8)]
    [InlineData(8, 8)]
    [InlineData(0, 2)]
    public void It_is_the_mean_likelihood_ratio_of_three_larger_means(int count, double bound)
    {
        double Chance(double mean) => Math.Pow(mean / (1 + mean), count) / (1 + mean);
        var test = new GeometricRateTest();
        test.Add(count, bound);

        Assert.Equal((Chance(2 * bound) + Chance(4 * bound) + Chance(16 * bound)) / (3 * Chance(bound)), Math.Exp(test.LogE), 9);
    }
}
