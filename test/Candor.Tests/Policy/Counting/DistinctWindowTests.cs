using Candor.Policy.Counting;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Policy.Counting;

public sealed class DistinctWindowTests
{
    private const long Window = 1000;

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void It_is_exact_up_to_its_bound_and_the_bound_beyond_it() => Prop.ForAll(Sightings.ToArbitrary(), sightings =>
    {
        const int Most = 5;
        var (window, last, now) = (default(DistinctWindow), new Dictionary<ulong, long>(), 1_700_000_000_000L);
        foreach (var (value, gap) in sightings)
        {
            now += gap;
            window.Add((ulong)value, now, Most);
            last[(ulong)value] = now;
            Assert.Equal(Math.Min(Most, last.Values.Count(time => time > now - Window)), window.At(now, Window));
        }
    }).Check(Many);

    [Fact]
    public void A_full_window_goes_on_with_the_latest_values()
    {
        var window = default(DistinctWindow);
        foreach (var (value, time) in new[] { (1UL, 0L), (2UL, 100L), (3UL, 800L), (4UL, 900L) }) window.Add(value, time, 2);

        Assert.Equal(2, window.At(900, Window));
        Assert.Equal(2, window.At(1700, Window)); // 3 and 4 have been seen since 700
        Assert.Equal(1, window.At(1850, Window));
    }

    [Fact]
    public void A_value_seen_again_counts_once()
    {
        var window = default(DistinctWindow);
        for (var i = 0; i < 20; i++) window.Add(7, i * 90, 4);

        Assert.Equal(1, window.At(1800, Window));
    }

    [Fact]
    public void A_late_event_does_not_stretch_the_window()
    {
        var window = default(DistinctWindow);
        window.Add(1, 0, 8);
        window.Add(2, 1500, 8);

        Assert.Equal(1, window.At(900, Window)); // 0 and 1500 lie in no window of 1000
        window.Add(3, 900, 8);
        Assert.Equal(2, window.At(900, Window));
        window.Add(4, 300, 8); // from before the window that ends with the latest
        Assert.Equal(2, window.At(1500, Window));
    }

    [Fact]
    public void An_order_turned_by_a_moment_loses_nobody()
    {
        var window = default(DistinctWindow);
        window.Add(1, 10, 8);
        window.Add(2, 9, 8);

        Assert.Equal(2, window.At(9, Window));
    }

    private static Gen<(int Value, int Gap)[]> Sightings =>
        Gen.Choose(1, 9).SelectMany(value => Gen.Frequency((6, Gen.Choose(0, 120)), (2, Gen.Choose(120, 700)), (1, Gen.Choose(700, 3000))).Select(gap => (value, gap))).ArrayOf();
}
