using Candor.Policy.Counting;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Policy.Counting;

public sealed class CounterTableTests
{
    private const long Window = 16_000, Start = 1_700_000_000_000;

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void It_counts_as_one_would_by_hand() => Prop.ForAll(Acts.ToArbitrary(), acts =>
    {
        var (count, rate, distinct) = (Of(CounterKind.Count), Of(CounterKind.Rate), Of(CounterKind.Distinct));
        var seen = new List<(ulong Key, ulong Value, long Time)>();
        var now = Start;
        foreach (var (key, value, gap) in acts)
        {
            now += gap;
            foreach (var table in new[] { count, rate, distinct }) table.Add(key, value, now);
            seen.Add((key, value, now));
            for (var asked = 1UL; asked <= 4; asked++)
            {
                var least = seen.Count(one => one.Key == asked && one.Time > now - (Window * 15 / 16));
                var mine = seen.Where(one => one.Key == asked && one.Time > now - Window).ToArray();
                Assert.InRange(count.At(asked, now), least, mine.Length);
                Assert.Equal(count.At(asked, now) * 3_600_000 / Window, rate.At(asked, now), 9);
                Assert.Equal(Math.Min(3, mine.Select(one => one.Value).Distinct().Count()), distinct.At(asked, now));
            }
        }
    }).Check(Many);

    [Fact]
    public void Looking_changes_nothing() => Prop.ForAll(Acts.ToArbitrary(), acts =>
    {
        foreach (var kind in Enum.GetValues<CounterKind>())
        {
            var (watched, alone, now) = (Of(kind), Of(kind), Start);
            foreach (var (key, value, gap) in acts)
            {
                now += gap;
                watched.At(key, now + Window);
                watched.Add(key, value, now);
                watched.At(key, now + (Window / 2));
                alone.Add(key, value, now);
                Assert.Equal(alone.At(key, now), watched.At(key, now));
            }
        }
    }).Check(Many);

    [Fact]
    public void A_saved_table_goes_on_as_it_was() => Prop.ForAll(Acts.ToArbitrary(), Acts.ToArbitrary(), (first, then) =>
    {
        foreach (var kind in Enum.GetValues<CounterKind>())
        {
            var (whole, loaded, now) = (Of(kind), Of(kind), Start);
            foreach (var (key, value, gap) in first) whole.Add(key, value, now += gap);
            Saved.Over(whole.Save, loaded.Load);
            foreach (var (key, value, gap) in then)
            {
                now += gap;
                foreach (var table in new[] { whole, loaded }) table.Add(key, value, now);
                for (var asked = 1UL; asked <= 4; asked++) Assert.Equal(whole.At(asked, now), loaded.At(asked, now));
            }
        }
    }).Check(Many);

    [Fact]
    public void No_more_keys_are_remembered_than_said_and_the_latest_are()
    {
        var table = Of(CounterKind.Count);
        for (var key = 1UL; key <= 5000; key++) table.Add(key, 1, Start);

        Assert.InRange(Enumerable.Range(1, 5000).Count(key => table.At((ulong)key, Start) > 0), 1, 128);
        Assert.Equal(1, table.At(5000, Start));
    }

    private static CounterTable Of(CounterKind kind) =>
        new(new PolicyCounter("counted", kind, CounterKey.Account, 1, CounterKey.Account, CounterKey.Account, Window, null, 1, Keys: 128 * (kind == CounterKind.Count ? 1 : 4), Most: 3));

    private static Gen<(ulong Key, ulong Value, int Gap)[]> Acts =>
        Gen.Choose(1, 4).SelectMany(key => Gen.Choose(1, 6).SelectMany(value => Gen.Frequency((6, Gen.Choose(0, 1500)), (2, Gen.Choose(1500, 9000)), (1, Gen.Choose(9000, 40_000)))
            .Select(gap => ((ulong)key, (ulong)value, gap)))).ArrayOf();
}
