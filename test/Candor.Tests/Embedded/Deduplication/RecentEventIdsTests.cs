using Candor.Embedded.Deduplication;
using Candor.Embedded.Files;
using Candor.Tests.Input;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Embedded.Deduplication;

public sealed class RecentEventIdsTests : IDisposable
{
    private const int Lateness = 80;
    private static readonly RecentEventIdsOptions Tiny = new() { LatenessMs = Lateness, MemoryBytes = IdTable.LeastBytes, RunsToMerge = 2 };
    private readonly TemporaryFolder _temporary = new();
    private int _folders;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void It_agrees_with_a_set_that_remembers_for_as_long()
    {
        var steps = Gen.Choose(0, 60).SelectMany(key => Gen.Choose(-40, 44).Select(step => (Key: key, Step: step))).ListOf(200);
        var spilled = 0;
        Prop.ForAll(steps.ToArbitrary(), events =>
        {
            var folder = NewFolder();
            var ids = new RecentEventIds(folder, Tiny);
            var seen = new Dictionary<int, long>();
            var (time, newest) = (1000L, 1000L);
            var agree = true;
            for (var i = 0; i < events.Count; i++)
            {
                var (key, step) = events[i];
                time += step;
                newest = i == 0 ? time : Math.Max(newest, time);
                var isNew = ids.Add(Hash(key), time);
                var known = seen.TryGetValue(key, out var came);
                if (known && newest - came <= Lateness) agree &= !isNew;
                if (!known || newest - came > Lateness * 9 / 8) agree &= isNew;
                if (isNew) seen[key] = newest;
                if (i % 70 == 69) ids = SaveAndLoad(ids, folder, Tiny);
            }

            spilled += ids.Files > 0 ? 1 : 0;
            ids.Dispose();
            return agree;
        }).QuickCheckThrowOnFailure();
        Assert.True(spilled > 50);
    }

    [Fact]
    public void What_is_remembered_does_not_depend_on_the_memory_there_is()
    {
        using var small = new RecentEventIds(NewFolder(), Tiny);
        using var large = new RecentEventIds(NewFolder(), Tiny with { MemoryBytes = 1 << 20 });
        var random = new Random(20260503);
        for (var i = 0; i < 6_000; i++)
        {
            var (key, time) = (Hash(random.Next(300)), (i / 4) - random.Next(30));

            Assert.Equal(large.Add(key, time), small.Add(key, time));
        }

        Assert.Equal(large.Count, small.Count);
        Assert.Equal(0, large.Files);
        Assert.InRange(small.Files, 1, 27);
    }

    [Fact]
    public void The_order_of_files_sorted_by_account_forgets_nothing_within_a_pass()
    {
        using var ids = new RecentEventIds(NewFolder());
        for (var i = 0; i < 1000; i++) Assert.True(ids.Add(Hash(i), i % 100 * 3_600_000L / 10));
        for (var i = 0; i < 1000; i++) Assert.False(ids.Add(Hash(i), i % 100 * 3_600_000L / 10));
    }

    [Fact]
    public void Zero_is_an_id_like_others()
    {
        using var ids = new RecentEventIds(NewFolder(), Tiny);

        Assert.True(ids.Add(0, 1));
        Assert.False(ids.Add(0, 1));
        for (var i = 1; i < 100; i++) ids.Add(Hash(i), 1);
        Assert.False(ids.Add(0, 1));
    }

    [Fact]
    public void One_clock_gone_wrong_makes_nothing_forgotten()
    {
        using var ids = new RecentEventIds(NewFolder(), Tiny);
        ids.Add(1, 1000);
        ids.Add(2, 1_000_000);

        Assert.False(ids.Add(1, 1000));
        Assert.Equal(1000, ids.NewestTime);
    }

    [Fact]
    public void A_pause_longer_than_the_lateness_is_believed_after_some_events()
    {
        using var ids = new RecentEventIds(NewFolder(), Tiny);
        ids.Add(1, 1000);
        for (var i = 2; i < 70; i++) ids.Add((UInt128)i, 5000 + i);

        Assert.True(ids.NewestTime > 5000);
        Assert.True(ids.Add(1, 5100));
    }

    [Fact]
    public void Files_stay_until_neither_kept_snapshot_names_them()
    {
        var folder = NewFolder();
        using var ids = new RecentEventIds(folder, Tiny with { RunsToMerge = 100 });
        for (var i = 0; i < 60; i++) ids.Add(Hash(i), 0);
        ids.Save(Stream.Null);
        ids.Committed();
        var named = Directory.GetFiles(folder);
        for (var i = 1; i <= 20; i++) ids.Add(Hash(i), i * Lateness); // all of them are too old now
        Assert.Equal(0, ids.Files);

        ids.Save(Stream.Null);
        ids.Committed();
        Assert.All(named, file => Assert.True(File.Exists(file)));
        ids.Save(Stream.Null);
        ids.Committed();
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void A_damaged_file_is_named_and_not_used()
    {
        var folder = NewFolder();
        using var saved = new MemoryStream();
        using (var ids = new RecentEventIds(folder, Tiny))
        {
            for (var i = 0; i < 60; i++) ids.Add(Hash(i), 0);
            ids.Save(saved);
        }

        var path = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Last();
        for (var bit = 3; bit < new FileInfo(path).Length * 8; bit += 101)
        {
            Damage.FlipBit(path, bit);
            Assert.Contains("checksum", IdRun.Verify(path, "ids")?.Problem, StringComparison.Ordinal);
            Damage.FlipBit(path, bit);
        }

        Damage.FlipBit(path, 8 * 5000);
        saved.Position = 0;
        var fault = Assert.Throws<DamagedStoreException>(() => RecentEventIds.Load(saved, folder, Tiny));
        Assert.Contains("block 1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_lateness_is_refused()
    {
        var folder = NewFolder();
        using var saved = new MemoryStream();
        using (var ids = new RecentEventIds(folder, Tiny)) ids.Save(saved);
        saved.Position = 0;

        Assert.Throws<FormatException>(() => RecentEventIds.Load(saved, folder, Tiny with { LatenessMs = 5 }));
    }

    private static RecentEventIds SaveAndLoad(RecentEventIds ids, string folder, RecentEventIdsOptions options)
    {
        using var saved = new MemoryStream();
        ids.Save(saved);
        ids.Committed();
        ids.Dispose();
        saved.Position = 0;
        var loaded = RecentEventIds.Load(saved, folder, options);
        Assert.Equal(saved.Length, saved.Position);
        return loaded;
    }

    private static UInt128 Hash(int i) => new UInt128(0x9E3779B97F4A7C15, 0xF39CC0605CEDC835) * (UInt128)i;

    private string NewFolder() => _temporary.Path(FormattableString.Invariant($"ids-{_folders++}"));
}
