using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public sealed class BinomialTailTests
{
    [Theory]
    [InlineData(0, 10, 0, 0.3085)]
    [InlineData(5, 10, 0.1871, 0.8129)]
    [InlineData(10, 10, 0.6915, 1)]
    [InlineData(1, 20, 0.0013, 0.2487)]
    [InlineData(0, 299, 0, 0.01226)]
    [InlineData(0, 0, 0, 1)]
    public void Intervals_are_those_of_Clopper_and_Pearson(int hits, int trials, double low, double high)
    {
        var interval = BinomialTail.Interval(hits, trials);

        Assert.Equal(low, interval.Low, 0.00005);
        Assert.Equal(high, interval.High, 0.00005);
    }

    [Fact]
    public void More_confidence_is_a_wider_interval()
    {
        var (usual, sure) = (BinomialTail.Interval(3, 40), BinomialTail.Interval(3, 40, confidence: 0.99));

        Assert.True(sure.Low < usual.Low && sure.High > usual.High);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.05)]
    [InlineData(0.93)]
    public void The_tail_is_the_sum_of_its_terms(double chance)
    {
        const int Trials = 12;
        double sum = 0, ways = 1;
        for (var k = 0; k < Trials; k++)
        {
            sum += ways * Math.Pow(chance, k) * Math.Pow(1 - chance, Trials - k);
            ways = ways * (Trials - k) / (k + 1);
            Assert.Equal(sum, BinomialTail.AtMost(k, Trials, chance), 1e-12);
        }
    }

    [Theory]
    [InlineData(-1, 5, 0.5, 0)]
    [InlineData(5, 5, 0.5, 1)]
    [InlineData(2, 5, 0, 1)]
    [InlineData(2, 5, 1, 0)]
    public void The_ends_are_exact(int k, int trials, double chance, double expected) =>
        Assert.Equal(expected, BinomialTail.AtMost(k, trials, chance));

    [Fact]
    public void Many_trials_do_not_underflow() => Assert.Equal(0.5, BinomialTail.AtMost(50_000, 100_000, 0.5), 0.002);
}
