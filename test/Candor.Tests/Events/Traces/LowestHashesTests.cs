using Candor.Events.Traces;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Events.Traces;

public class LowestHashesTests
{
    [Fact]
    public void The_lowest_different_ones_are_chosen() => Prop.ForAll<uint[], byte>((hashes, most) =>
    {
        var chosen = new uint[most % 30];
        var count = chosen.Length == 0 ? 0 : LowestHashes.Choose(hashes, chosen);
        return chosen.Take(count).SequenceEqual(hashes.Distinct().Order().Take(chosen.Length));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Repeats_fill_no_room()
    {
        var chosen = new uint[3];

        Assert.Equal(2, LowestHashes.Choose([7, 7, 5, 7, 5, 5], chosen));
        Assert.Equal([5u, 7, 0], chosen);
    }
}
