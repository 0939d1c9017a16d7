using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public sealed class SortedTimesTests
{
    private static readonly long[] Times = [10, 20, 20, 30];

    [Theory]
    [InlineData(5, 0)]
    [InlineData(20, 1)]
    [InlineData(21, 3)]
    [InlineData(99, 4)]
    public void Times_strictly_before_are_counted(long time, int count) => Assert.Equal(count, SortedTimes.CountBefore(Times, time));

    [Theory]
    [InlineData(10, 20, 3)]
    [InlineData(20, 20, 2)]
    [InlineData(11, 19, 0)]
    public void Both_ends_of_a_stretch_belong_to_it(long from, long until, int count) => Assert.Equal(count, SortedTimes.CountWithin(Times, from, until));
}
