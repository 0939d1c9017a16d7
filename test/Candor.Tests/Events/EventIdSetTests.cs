using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public class EventIdSetTests
{
    [Fact]
    public void A_key_is_new_once()
    {
        var set = new EventIdSet();

        Assert.True(set.Add(7));
        Assert.False(set.Add(7));
        Assert.Equal(1, set.Count);
    }

    [Fact]
    public void Zero_is_a_key_like_others()
    {
        var set = new EventIdSet();

        Assert.True(set.Add(0));
        Assert.False(set.Add(0));
        Assert.True(set.Add(1));
        Assert.Equal(2, set.Count);
    }

    [Fact]
    public void Keys_that_share_their_lowest_bits_are_told_apart()
    {
        var set = new EventIdSet(0);
        for (var i = 0; i < 100; i++)
        {
            Assert.True(set.Add(new UInt128((ulong)i, 5)));
        }

        Assert.False(set.Add(new UInt128(99, 5)));
        Assert.Equal(100, set.Count);
    }

    [Fact]
    public void It_agrees_with_a_set_of_the_base_library_while_it_grows()
    {
        var random = new Random(20260503);
        var expected = new HashSet<UInt128>();
        var set = new EventIdSet(1);
        for (var i = 0; i < 100_000; i++)
        {
            var key = new UInt128(0, (ulong)random.Next(60_000)) * new UInt128(0x9e3779b97f4a7c15, 0xf39cc0605cedc835);
            Assert.Equal(expected.Add(key), set.Add(key));
        }

        Assert.Equal(expected.Count, set.Count);
    }
}
