using Candor.Cli.Generation;
using Xunit;

namespace Candor.Tests.Generation;

public sealed class SeededRandomTests
{
    [Fact]
    public void Streams_of_one_seed_differ() =>
        Assert.NotEqual(SeededRandom.ForStream(1, 1).Next(), SeededRandom.ForStream(1, 2).Next());

    [Fact]
    public void Normal_numbers_have_mean_0_and_deviation_1()
    {
        var random = new SeededRandom(3);
        var numbers = Enumerable.Range(0, 20_000).Select(_ => random.Normal()).ToArray();

        Assert.Equal(0, numbers.Average(), 0.03);
        Assert.Equal(1, numbers.Average(number => number * number), 0.03);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-3.7)]
    [InlineData(8.25)]
    public void The_portable_exponential_agrees_with_the_library(double x) =>
        Assert.Equal(1, PortableMath.Exp(x) / Math.Exp(x), 1e-14);

    [Fact]
    public void Between_reaches_both_ends_and_nothing_else()
    {
        var random = new SeededRandom(5);

        Assert.Equal([2, 3, 4], Enumerable.Range(0, 200).Select(_ => random.Between(2, 4)).Distinct().Order());
    }
}
