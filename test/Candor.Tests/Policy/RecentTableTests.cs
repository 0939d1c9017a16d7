using Candor.Policy;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Policy;

public sealed class RecentTableTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void The_last_half_of_the_keys_is_always_there_and_never_more_than_all() => Prop.ForAll(Keys.ToArbitrary(), keys =>
    {
        const int Most = 10;
        var (table, used) = (new RecentTable<int>(Most), new List<ulong>());
        var times = new Dictionary<ulong, int>();
        foreach (var key in keys)
        {
            var wasThere = table.TryGet(key, out var before);
            table.Of(key)++;
            times[key] = wasThere ? before + 1 : 1;
            used.Remove(key);
            used.Add(key);
            Assert.All(used.TakeLast(Most / 2), one => Assert.True(table.TryGet(one, out var count) && count == times[one]));
            Assert.InRange(table.Count, Math.Min(used.Count, Most / 2), Most);
        }
    }).Check(Many);

    [Fact]
    public void What_is_used_as_the_generations_change_is_kept()
    {
        var table = new RecentTable<int>(4);
        table.Of(1) = 11;
        table.Of(2) = 22;
        table.Of(3) = 33;
        table.Of(4) = 44; // 1 and 2 are the old ones, 3 and 4 fill the new

        Assert.True(table.TryGet(1, out _));
        Assert.Equal(11, table.Of(1));
    }

    [Fact]
    public void Reading_is_no_use()
    {
        var table = new RecentTable<int>(4);
        for (var key = 1UL; key <= 4; key++) table.Of(key) = 1;
        table.TryGet(1, out _);
        table.Of(5) = 1;

        Assert.False(table.TryGet(1, out _));
    }

    [Fact]
    public void What_is_taken_out_is_gone_from_both_generations()
    {
        var table = new RecentTable<int>(4);
        for (var key = 1UL; key <= 4; key++) table.Of(key) = 1;
        table.Remove(1);
        table.Remove(4);

        Assert.False(table.TryGet(1, out _) || table.TryGet(4, out _));
        Assert.Equal(2, table.Count);
    }

    [Fact]
    public void A_saved_table_goes_on_as_it_was() => Prop.ForAll(Keys.ToArbitrary(), Keys.ToArbitrary(), (first, then) =>
    {
        var (whole, loaded) = (new RecentTable<int>(6), new RecentTable<int>(6));
        foreach (var key in first) whole.Of(key)++;
        Saved.Over(writer => whole.Save(writer, (to, entry) => to.Write(entry)), reader => loaded.Load(reader, from => from.ReadInt32()));
        foreach (var key in then)
        {
            Assert.Equal(++whole.Of(key), ++loaded.Of(key));
            for (var one = 1UL; one <= 20; one++) Assert.Equal((whole.TryGet(one, out var a), a), (loaded.TryGet(one, out var b), b));
        }
    }).Check(Many);

    private static Gen<ulong[]> Keys => Gen.Choose(1, 20).Select(key => (ulong)key).ArrayOf();
}
