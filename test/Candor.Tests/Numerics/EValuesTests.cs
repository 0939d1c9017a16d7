using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public class EValuesTests
{
    [Fact]
    public void The_mean_is_taken_of_the_values_not_of_their_logarithms() => Assert.Equal(Math.Log(3), EValues.LogMean(0, Math.Log(5)), 12);

    [Fact]
    public void The_mean_of_values_that_fit_nowhere_fits() => Assert.Equal(2000 - Math.Log(2), EValues.LogMean(2000, -2000), 9);

    [Theory]
    [InlineData(3, 50)] // 100 >= 60 and 50 >= 30, but 3 < 20
    [InlineData(6, double.PositiveInfinity)] // 100 < 120, 50 < 60, 3 < 40
    [InlineData(5, 50)] // 100 >= 100; 50 >= 50
    public void A_value_is_believed_by_its_rank_among_all_that_were_looked_at(int hypotheses, double expected) =>
        Assert.Equal(expected, Math.Exp(EValues.Threshold([Math.Log(3), Math.Log(100), Math.Log(50.000001)], hypotheses, 0.05)), 3);

    [Fact]
    public void Without_any_value_none_is_believed() => Assert.Equal(double.PositiveInfinity, EValues.Threshold([], 10, 0.05));
}
