using Candor.Embedded.Deduplication;
using Candor.Tests.Input;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Embedded.Deduplication;

public sealed class ProducerTests : IDisposable
{
    private const ulong Source = 7;
    private readonly TemporaryFolder _temporary = new();
    private readonly RecentEventIds _ids;

    public ProducerTests() => _ids = new RecentEventIds(_temporary.Path("ids"), new RecentEventIdsOptions { LatenessMs = 1000 });

    public void Dispose()
    {
        _ids.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public void Numbers_in_order_need_no_id()
    {
        for (var i = 0UL; i < 100_000; i++) Assert.True(Add(i, 0));
        for (var i = 0UL; i < 100_000; i += 997) Assert.False(Add(i, 0));

        Assert.Equal(0, _ids.Count);
    }

    [Fact]
    public void In_any_order_it_agrees_with_a_set()
    {
        var numbers = Gen.OneOf(Gen.Choose(0, 300), Gen.Choose(0, 5000), Gen.Choose(1000, 1200)).ListOf(600);
        var source = 100UL;
        Prop.ForAll(numbers.ToArbitrary(), list =>
        {
            source++;
            var seen = new HashSet<int>();
            return list.All(number => _ids.Add(new UInt128(source, (ulong)number), 0, source, (ulong)number) == seen.Add(number));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_gap_that_never_fills_is_given_up_after_the_lateness()
    {
        Assert.True(Add(0, 0));
        for (var i = 2UL; i < 5000; i++) Assert.True(Add(i, (long)i)); // 1 is lost
        for (var i = 2UL; i < 5000; i++) Assert.False(Add(i, 5000));

        Assert.Equal(1UL, _ids.GivenUp);
        Assert.InRange(_ids.Count, 0, 1);
    }

    [Fact]
    public void Until_then_what_is_beyond_reach_is_remembered_by_its_id()
    {
        for (var i = 1UL; i < 5000; i++) Assert.True(Add(i, 500));
        for (var i = 1UL; i < 5000; i++) Assert.False(Add(i, 1400));
        Assert.InRange(_ids.Count, 3900, 4000);

        Assert.True(Add(5000, 1600)); // 0 is given up here
        Assert.Equal(1UL, _ids.GivenUp);
        Assert.False(Add(0, 1600));
        Assert.True(Add(5001, 1600));
        Assert.False(Add(5001, 1600));
    }

    [Fact]
    public void Producers_do_not_know_each_other()
    {
        Assert.True(_ids.Add(1, 0, 1, 5));
        Assert.True(_ids.Add(2, 0, 2, 5));
        Assert.False(_ids.Add(2, 0, 2, 5));
    }

    [Fact]
    public void What_was_received_is_in_the_snapshot()
    {
        for (var i = 0UL; i < 3000; i += 3) Add(i, 0);
        using var saved = new MemoryStream();
        _ids.Save(saved);
        saved.Position = 0;
        using var loaded = RecentEventIds.Load(saved, _temporary.Path("ids"), new RecentEventIdsOptions { LatenessMs = 1000 });

        for (var i = 0UL; i < 3000; i++) Assert.Equal(i % 3 != 0, loaded.Add(new UInt128(Source, i), 0, Source, i));
    }

    private bool Add(ulong number, long time) => _ids.Add(new UInt128(Source, number), time, Source, number);
}
