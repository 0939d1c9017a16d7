using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public sealed class QuantilesTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 2)]
    [InlineData(0.5, 4)]
    [InlineData(0.6, 5.6)]
    [InlineData(0.75, 8)]
    [InlineData(1, 12)]
    public void A_quantile_lies_between_its_neighbours(double share, double expected) =>
        Assert.Equal(expected, Quantiles.At([1, 2, 4, 8, 12], share), 1e-6);

    [Fact]
    public void One_value_is_all_its_quantiles() => Assert.Equal(7, Quantiles.At([7], 0.3));
}
