using Candor.Events.Traces;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Events.Traces;

public class LowestHashesTests
{
    [Fact]
    public void The_lowest_different_ones_are_chosen() => Prop.ForAll<uint[], byte>((hashes, most) =>
        Chosen(hashes, most % 30).SequenceEqual(hashes.Distinct().Order().Take(most % 30))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(5, 1)]
    [InlineData(25, 1)]
    [InlineData(200, 1)]
    [InlineData(200, 4)]
    [InlineData(4096, 1)]
    [InlineData(4096, 100)]
    [InlineData(4096, 4096)]
    public void Of_many_too(int count, int times)
    {
        var random = new Random(count + times);
        for (var round = 0; round < 50; round++)
        {
            var different = Enumerable.Range(0, Math.Max(1, count / times)).Select(_ => (uint)random.NextInt64(1L << 32)).ToArray();
            var hashes = Enumerable.Range(0, count).Select(_ => different[random.Next(different.Length)]).ToArray();
            Assert.Equal(hashes.Distinct().Order().Take(24), Chosen(hashes, 24));
        }
    }

    [Fact]
    public void Hashes_that_are_not_spread_are_chosen_alike()
    {
        Assert.Equal(Enumerable.Range(0, 24).Select(i => (uint)i), Chosen([.. Enumerable.Range(0, 4000).Select(i => (uint)(3999 - i))], 24));
        Assert.Equal(Enumerable.Range(0, 24).Select(i => uint.MaxValue - 3999 + (uint)i), Chosen([.. Enumerable.Range(0, 4000).Select(i => uint.MaxValue - (uint)i)], 24));
    }

    [Fact]
    public void Repeats_fill_no_room() => Assert.Equal([5u, 7], Chosen([7, 7, 5, 7, 5, 5], 3));

    private static IEnumerable<uint> Chosen(uint[] hashes, int most)
    {
        var chosen = new uint[most];
        return chosen.Take(LowestHashes.Choose(hashes, chosen)).Order();
    }
}
