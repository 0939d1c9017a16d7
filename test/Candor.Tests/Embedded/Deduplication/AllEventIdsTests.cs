using Candor.Embedded.Deduplication;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Embedded.Deduplication;

public sealed class AllEventIdsTests
{
    private readonly AllEventIds _ids = new();
    private ulong _id;

    [Fact]
    public void Numbers_in_order_keep_no_ids()
    {
        for (var i = 1; i <= 10_000; i++) Assert.True(Add(7, i));
        for (var i = 1; i <= 10_000; i += 97) Assert.False(Add(7, i));

        Assert.Equal(0, _ids.Count);
    }

    [Fact]
    public void In_any_order_and_with_gaps_they_agree_with_a_set()
    {
        var (random, seen) = (new Random(20260503), new HashSet<(ulong, int)>());
        for (var i = 0; i < 50_000; i++)
        {
            var (source, number) = ((ulong)random.Next(1, 4), 1 + (i / 10) + random.Next(random.Next(10) == 0 ? 5000 : 30));
            Assert.Equal(seen.Add((source, number)), Add(source, number));
        }
    }

    [Fact]
    public void A_producer_may_begin_anywhere()
    {
        Assert.True(Add(7, 5_000_000));
        Assert.True(Add(7, 2));
        Assert.True(Add(7, 4_999_999));
        Assert.False(Add(7, 5_000_000));
        Assert.False(Add(7, 2));
    }

    [Fact]
    public void Events_without_a_number_are_known_by_their_ids()
    {
        Assert.True(_ids.Add(new Event { Key = 5 }));
        Assert.True(_ids.Add(new Event { Key = 5, Source = 7, Sequence = 1 }));
        Assert.False(_ids.Add(new Event { Key = 5 }));
        Assert.False(_ids.Add(new Event { Key = 6, Source = 7, Sequence = 1 }));
    }

    [Fact]
    public void Producers_beyond_the_most_that_are_followed_are_known_by_their_ids()
    {
        for (var source = 1UL; source <= Producers.Most; source++) Assert.True(Add(source, 1));

        Assert.True(_ids.Add(new Event { Key = 5, Source = ulong.MaxValue, Sequence = 1 }));
        Assert.False(_ids.Add(new Event { Key = 5, Source = ulong.MaxValue, Sequence = 2 }));
        Assert.False(Add(1, 1));
    }

    /// <summary>Each time under another id: the number decides.</summary>
    private bool Add(ulong source, long number) => _ids.Add(new Event { Key = ++_id, Source = source, Sequence = number });
}
