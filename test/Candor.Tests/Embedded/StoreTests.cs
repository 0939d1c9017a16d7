using Candor.Embedded;
using Candor.Embedded.Deduplication;
using Candor.Embedded.Files;
using Candor.Embedded.Records;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Embedded;

public sealed class StoreTests : IDisposable
{
    private static readonly StoreOptions Small = new() { Log = Made.FourASegment };
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.Path("store");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_second_opener_gets_one_clear_error()
    {
        using var store = Store.Open(Folder, Made.Identity);

        var fault = Assert.Throws<IOException>(() => Store.Open(Folder, Made.Identity));
        Assert.StartsWith($"{Folder}: this store is open elsewhere", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_was_closed_opens_again()
    {
        Store.Open(Folder, Made.Identity).Dispose();

        using var store = Store.Open(Folder, Made.Identity);
        Assert.Null(store.Resume());
    }

    [Fact]
    public void A_store_made_by_others_is_refused_with_what_differs()
    {
        Store.Open(Folder, Made.Identity).Dispose();
        var other = Made.Identity with { Calibration = Made.DigestOf("new"), Options = Made.DigestOf("new") };

        var fault = Assert.Throws<FormatException>(() => Store.Open(Folder, other));
        Assert.Contains("made with another calibration, another options;", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_other_things_is_not_taken()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "thesis.txt"), "");

        Assert.Throws<FormatException>(() => Store.Open(Folder, Made.Identity));
        Assert.Single(Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public void No_flipped_bit_makes_the_manifest_say_something_else()
    {
        Store.Open(Folder, Made.Identity).Dispose();
        var path = Path.Combine(Folder, "store.json");
        var (found, made) = (0, StoreManifest.Read(Folder));
        Assert.Equal(Made.Identity, made!.Identity);
        for (var bit = 0; bit < new FileInfo(path).Length * 8; bit++)
        {
            Damage.FlipBit(path, bit);
            try
            {
                Assert.Equal(made, StoreManifest.Read(Folder)); // white space, or the case of a digit
            }
            catch (Exception fault) when (fault is DamagedStoreException or FormatException)
            {
                found++;
            }

            Damage.FlipBit(path, bit);
        }

        Assert.True(found > 2500);
        Damage.FlipBit(path, 8 * 100);
        Assert.Equal("store.json", Assert.Single(StoreUpkeep.Verify(Folder)).File);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    public void After_a_crash_a_store_goes_on_from_its_last_checkpoint(int after)
    {
        using (var store = Store.Open(Folder, Made.Identity, Small))
        {
            Take(store, 0, 10);
            Save(store, 10);
            Take(store, 10, 10);
            Save(store, 20);
            Take(store, 20, after);
            store.Log.Flush(toDisk: false);
            store.Records.Commit(new RecordBatch { Ledger = [Change(20), Change(25)] }, toDisk: false);
        }

        using var again = Store.Open(Folder, Made.Identity, Small);
        using var snapshot = again.Resume();

        Assert.Equal(20UL, snapshot?.Head.Sequence);
        Assert.Equal(20, snapshot?.Content.ReadByte());
        Assert.Equal(Made.UpTo(20), again.Log.Read().Select(record => record.Sequence));
        Assert.Equal([10UL, 20], again.Records.Ledger("ada").Select(row => row.Sequence + 1));
        Take(again, 20, 5);
        Assert.Equal(3, Save(again, 25));
    }

    [Fact]
    public void When_the_log_lost_its_end_the_snapshot_before_takes_over()
    {
        using (var store = Store.Open(Folder, Made.Identity, Small))
        {
            Take(store, 0, 10);
            Save(store, 10);
            Take(store, 10, 1);
            Save(store, 11);
        }

        Damage.CutTo(Path.Combine(Folder, "log", "00000003.seg"), 256 + (3 * 96) - 1);
        Assert.Equal(["log/00000003.seg", "snapshots/00000002.snap"], StoreUpkeep.Verify(Folder).Select(finding => finding.File));
        using var again = Store.Open(Folder, Made.Identity, Small);
        using var snapshot = again.Resume();

        Assert.Equal(10UL, snapshot?.Head.Sequence);
        Assert.Contains("segment 3", Assert.Single(snapshot!.Refused).Problem, StringComparison.Ordinal);
        Assert.Equal(10, again.Log.Read().Count());
    }

    [Fact]
    public void Without_a_usable_snapshot_nothing_is_thrown_away()
    {
        using (var store = Store.Open(Folder, Made.Identity, Small))
        {
            Take(store, 0, 10);
            Save(store, 10);
        }

        File.WriteAllText(Path.Combine(Folder, "snapshots", "00000001.snap"), "damaged");
        using var again = Store.Open(Folder, Made.Identity, Small);

        Assert.Throws<DamagedStoreException>(() => again.Resume());
        Assert.Equal(10, again.Log.Read().Count());
    }

    [Fact]
    public void Ids_are_in_the_checkpoint()
    {
        var options = new RecentEventIdsOptions { MemoryBytes = 500 };
        using (var store = Store.Open(Folder, Made.Identity, Small))
        {
            using var ids = new RecentEventIds(store.IdsFolder, options);
            for (var i = 0; i < 100; i++) ids.Add((UInt128)i, i);
            store.Save(new Checkpoint(100, new RecordBatch(), ids.Save));
            ids.Committed();
        }

        Assert.Empty(StoreUpkeep.Verify(Folder));
        using var again = Store.Open(Folder, Made.Identity, Small);
        using var snapshot = again.Resume()!;
        using var loaded = RecentEventIds.Load(snapshot.Content, again.IdsFolder, options);

        for (var i = 0; i < 100; i++) Assert.False(loaded.Add((UInt128)i, i));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    public void A_damaged_id_file_is_found_in_whatever_part_it_lies(string part)
    {
        using (var store = Store.Open(Folder, Made.Identity, Small))
        {
            Directory.CreateDirectory(Path.Combine(store.IdsFolder, part));
            using var ids = new RecentEventIds(Path.Combine(store.IdsFolder, part), new RecentEventIdsOptions { MemoryBytes = 500 });
            for (var i = 0; i < 100; i++) ids.Add((UInt128)i, i);
            store.Save(new Checkpoint(100, new RecordBatch(), ids.Save));
            ids.Committed();
        }

        var path = Directory.GetFiles(Path.Combine(Folder, "ids", part)).Order(StringComparer.Ordinal).First();
        Damage.FlipBit(path, 8 * 5000);

        Assert.Equal(Path.Combine("ids", part, Path.GetFileName(path)), Assert.Single(StoreUpkeep.Verify(Folder)).File);
        Assert.NotEqual(0, StoreUpkeep.Measure(Folder).IdBytes);
    }

    private static void Take(Store store, int from, int count) => store.Log.Append(Made.Records(count, from));

    private static int Save(Store store, int until) => store.Save(new Checkpoint(
        (ulong)until, new RecordBatch { Ledger = [Change(until - 1)] }, state => state.WriteByte((byte)until)));

    private static LedgerRow Change(int sequence) => new("ada", (ulong)sequence, sequence, new("unknown", "unknown", 0), new("managed", "managed", 4.5), 0, 0);
}
