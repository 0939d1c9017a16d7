using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public sealed class LogFactorialTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(5, 4.787491742782046)]
    [InlineData(20, 42.335616460753485)]
    [InlineData(1023, 6071.280412940489)]
    [InlineData(5000, 37591.143508876767)]
    public void Factorials_are_as_published(int n, double logarithm) => Assert.Equal(logarithm, LogFactorial.Of(n), 1e-9 * Math.Max(1, logarithm));

    [Fact]
    public void Where_the_series_takes_over_there_is_no_step() =>
        Assert.Equal(Math.Log(1024), LogFactorial.Of(1024) - LogFactorial.Of(1023), 1e-10);

    [Theory]
    [InlineData(5, 2, 10)]
    [InlineData(52, 5, 2_598_960)]
    [InlineData(7, 0, 1)]
    public void Ways_to_choose_are_counted(int n, int k, double ways) => Assert.Equal(ways, Math.Exp(LogFactorial.Choose(n, k)), ways * 1e-10);

    [Theory]
    [InlineData(3, 4)]
    [InlineData(3, -1)]
    public void There_is_no_way_to_choose_more_than_there_are(int n, int k) => Assert.Equal(double.NegativeInfinity, LogFactorial.Choose(n, k));
}
