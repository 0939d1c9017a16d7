using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public sealed class SeededRandomTests
{
    [Fact]
    public void The_stream_is_that_of_SplitMix64()
    {
        var random = new SeededRandom(0);

        Assert.Equal(0xE220A8397B1DCDAF, random.NextBits());
        Assert.Equal(0x6E789E6AA1B965F4UL, random.NextBits());
        Assert.Equal(0x06C45D188009454FUL, random.NextBits());
    }

    [Fact]
    public void Whole_numbers_and_fractions_stay_in_their_range_and_fill_it()
    {
        var random = new SeededRandom(7);
        var counts = new int[10];
        for (var i = 0; i < 10_000; i++)
        {
            counts[random.Below(10)]++;
            Assert.InRange(random.NextDouble(), 0, 1 - double.Epsilon);
        }

        Assert.All(counts, count => Assert.InRange(count, 850, 1150));
        Assert.Equal(0, random.Below(1));
    }

    [Fact]
    public void A_shuffle_keeps_all_and_each_place_is_as_likely()
    {
        var random = new SeededRandom(11);
        var first = new int[5];
        for (var i = 0; i < 5000; i++)
        {
            int[] items = [0, 1, 2, 3, 4];
            random.Shuffle(items.AsSpan());
            first[items[0]]++;
            Assert.Equal([0, 1, 2, 3, 4], items.Order());
        }

        Assert.All(first, count => Assert.InRange(count, 880, 1120));
    }
}
