using Candor.Embedded;
using Candor.Embedded.Deduplication;
using Candor.Embedded.Log;
using Candor.Embedded.Records;
using Xunit;

namespace Candor.Tests.Embedded;

public sealed class DiskFullTests
{
    [Fact]
    public void A_full_disk_leaves_the_log_as_it_was_flushed()
    {
        using var disk = new SmallDisk(256);
        var folder = Path.Combine(disk.Path, "log");
        var options = new DecisionLogOptions { SegmentBytes = 20_000, BufferBytes = 1000 };
        LogPosition position;
        using (var log = DecisionLog.Open(folder, Made.Identity.Log, options))
        {
            log.Append(Made.Records(500));
            position = log.Flush(toDisk: true);
            var fault = Assert.Throws<IOException>(() => log.Append(Made.Records(5000, 500)));
            Assert.StartsWith(folder, fault.Message, StringComparison.Ordinal);
            Assert.Throws<IOException>(() => log.Append(Made.Records(1, 6000)));
            Assert.Throws<IOException>(() => log.Flush(toDisk: true));
        }

        using var again = DecisionLog.Open(folder, Made.Identity.Log, options);
        again.TruncateTo(position);
        Assert.Equal(Made.UpTo(500), Made.Sequences(folder));
        Assert.Empty(DecisionLog.Verify(folder));
        again.Append(Made.Records(100, 500));
        again.Flush(toDisk: true);
        Assert.Equal(Made.UpTo(600), Made.Sequences(folder));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000)]
    [InlineData(40_000)]
    [InlineData(150_000)]
    public void A_full_disk_leaves_the_checkpoint_before(int free)
    {
        using var disk = new SmallDisk(2048);
        var folder = Path.Combine(disk.Path, "store");
        using (var store = Store.Open(folder, Made.Identity))
        {
            store.Log.Append(Made.Records(100));
            store.Save(new Checkpoint(100, Changes(0, 100), state => state.Write(new byte[50_000])));
            disk.Fill(free);
            var fault = Assert.ThrowsAny<IOException>(() =>
            {
                store.Log.Append(Made.Records(100, 100));
                store.Save(new Checkpoint(200, Changes(100, 1000), state => state.Write(new byte[1_500_000])));
            });
            Assert.StartsWith(folder, fault.Message, StringComparison.Ordinal);
        }

        disk.Free();
        Assert.DoesNotContain(StoreUpkeep.Verify(folder), finding => !finding.Problem.EndsWith("bytes are there", StringComparison.Ordinal));
        using var again = Store.Open(folder, Made.Identity);
        using var snapshot = again.Resume();
        Assert.Equal(100UL, snapshot?.Head.Sequence);
        Assert.Equal(Made.UpTo(100), again.Log.Read().Select(record => record.Sequence));
        Assert.Equal(100, again.Records.CountLedger());
    }

    [Fact]
    public void A_full_disk_makes_no_id_forgotten()
    {
        using var disk = new SmallDisk(64);
        var folder = Path.Combine(disk.Path, "ids");
        using var ids = new RecentEventIds(folder, new RecentEventIdsOptions { MemoryBytes = 30_000 });
        var added = 0;
        var fault = Assert.Throws<IOException>(() =>
        {
            for (; added < 1_000_000; added++) Assert.True(ids.Add(Mixed(added), 0));
        });

        Assert.StartsWith(folder, fault.Message, StringComparison.Ordinal);
        Assert.True(added > 2000);
        for (var i = 0; i < added; i++) Assert.False(ids.Add(Mixed(i), 0));
    }

    private static RecordBatch Changes(int from, int count) => new()
    {
        Ledger = Enumerable.Range(from, count).Select(i => new LedgerRow($"account {i}", (ulong)i, i, new("unknown", "unknown", 0), new("managed", "managed", 1), 0, 0)),
    };

    private static UInt128 Mixed(int i) => new UInt128(0x9E3779B97F4A7C15, 0xF39CC0605CEDC835) * (UInt128)(i + 1);
}
