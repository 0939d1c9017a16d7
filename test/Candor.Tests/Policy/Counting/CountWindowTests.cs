using Candor.Policy.Counting;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Policy.Counting;

public sealed class CountWindowTests
{
    private const long Slot = 1000, Window = Slot * CountWindow.SlotCount;

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void A_new_window_counts_nothing()
    {
        Assert.Equal(0, default(CountWindow).At(0));
        Assert.Equal(0, default(CountWindow).At(1L << 40));
    }

    [Fact]
    public void Nothing_from_before_the_window_is_counted_and_at_least_fifteen_sixteenths_of_it_are() => Prop.ForAll(Gaps.ToArbitrary(), gaps =>
    {
        var (window, times, now) = (default(CountWindow), new List<long>(), 1_700_000_000_000L);
        foreach (var gap in gaps)
        {
            now += gap;
            window.Add(now / Slot);
            times.Add(now);
            var asked = now + (gap % 3 * Slot);
            Assert.InRange(window.At(asked / Slot), times.Count(time => time > asked - (Window * 15 / 16)), times.Count(time => time > asked - Window));
            now = asked;
        }
    }).Check(Many);

    [Fact]
    public void A_late_event_counts_in_its_own_slot_and_one_from_before_the_window_not_at_all()
    {
        var window = default(CountWindow);
        window.Add(1000);
        window.Add(1000 - CountWindow.SlotCount + 1);
        window.Add(1000 - CountWindow.SlotCount);
        window.Add(3);

        Assert.Equal(2, window.At(1000));
        Assert.Equal(1, window.At(1001));
    }

    [Fact]
    public void Asked_for_an_earlier_time_a_window_answers_for_its_latest()
    {
        var window = default(CountWindow);
        window.Add(100);
        window.Add(105);

        Assert.Equal(2, window.At(90));
        Assert.Equal(2, window.At(105));
    }

    [Fact]
    public void A_jump_of_time_empties_a_window()
    {
        var window = default(CountWindow);
        for (var i = 0; i < 50; i++) window.Add(100 + (i / 10));

        Assert.Equal(50, window.At(104));
        Assert.Equal(10, window.At(104 + CountWindow.SlotCount - 1));
        Assert.Equal(0, window.At(104 + CountWindow.SlotCount));
        Assert.Equal(0, window.At(long.MaxValue / Slot));
    }

    [Fact]
    public void A_slot_that_is_full_stays_full()
    {
        var window = default(CountWindow);
        for (var i = 0; i < ushort.MaxValue + 100; i++) window.Add(5);

        Assert.Equal(ushort.MaxValue, window.At(5));
    }

    private static Gen<int[]> Gaps => Gen.Frequency((12, Gen.Choose(0, 900)), (4, Gen.Choose(900, 5000)), (1, Gen.Choose(5000, 60_000))).ArrayOf();
}
