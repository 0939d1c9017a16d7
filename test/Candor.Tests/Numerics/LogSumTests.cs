using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public sealed class LogSumTests
{
    [Fact]
    public void A_sum_is_that_of_the_numbers_themselves()
    {
        var sum = default(LogSum);
        foreach (var number in new[] { 3.0, 0.25, 40, 1e-9 }) sum.Add(Math.Log(number));

        Assert.Equal(Math.Log(43.250000001), sum.Value, 1e-12);
    }

    [Fact]
    public void Numbers_beyond_any_double_are_summed()
    {
        var sum = default(LogSum);
        sum.Add(5000);
        sum.Add(5000 + Math.Log(3));

        Assert.Equal(5000 + Math.Log(4), sum.Value, 1e-9);
    }

    [Fact]
    public void Nothing_sums_to_nothing()
    {
        var sum = default(LogSum);
        sum.Add(double.NegativeInfinity);

        Assert.Equal(double.NegativeInfinity, sum.Value);
    }

    [Fact]
    public void A_mean_counts_what_is_nothing_too() =>
        Assert.Equal(Math.Log(2), LogSum.Mean([Math.Log(4), double.NegativeInfinity]), 1e-12);
}
