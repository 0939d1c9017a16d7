using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public sealed class LowestKeysTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(200)]
    public void The_lowest_stay_in_whatever_order_they_come(int most)
    {
        var keys = Enumerable.Range(0, 100).Select(i => (ulong)((i * 37) % 101)).ToArray();
        var random = new SeededRandom(1);
        for (var trial = 0; trial < 20; trial++)
        {
            random.Shuffle<ulong>(keys);
            var lowest = new LowestKeys<string>(most);
            foreach (var key in keys.Concat(keys)) lowest.Add(key, $"k{key}");

            Assert.Equal(keys.Order().Take(most), lowest.Select(pair => pair.Key));
            Assert.All(lowest, pair => Assert.Equal($"k{pair.Key}", pair.Value));
        }
    }

    [Fact]
    public void A_key_that_is_there_is_not_missed_and_one_too_high_neither()
    {
        var lowest = new LowestKeys<int>(2) { { 5, 1 }, { 9, 2 } };

        Assert.Equal((false, true, false, false), (lowest.Misses(5), lowest.Misses(7), lowest.Misses(9), lowest.Misses(10)));
        Assert.Equal((1, 0), (lowest.Find(5), lowest.Find(10)));
    }
}
