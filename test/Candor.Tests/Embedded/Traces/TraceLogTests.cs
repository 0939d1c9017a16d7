using Candor.Embedded;
using Candor.Embedded.Files;
using Candor.Embedded.Traces;
using Candor.Tests.Events.Traces;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Embedded.Traces;

public sealed class TraceLogTests : IDisposable
{
    private static readonly TraceLogOptions Small = new() { BlockBytes = 1 << 13, SegmentBytes = 1 << 15, Days = 36_500 };
    private readonly TemporaryFolder _temporary = new();
    private readonly StoreKey _key;

    public TraceLogTests() => _key = StoreKey.Read(_temporary.File("key", "000102030405060708090a0b0c0d0e0f"u8.ToArray()));

    private string Folder => _temporary.Path("traces");

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(2000)]
    public void What_was_appended_is_read_in_its_order(int count)
    {
        using (var log = Open()) Append(log, 0, count);

        Assert.Equal(MadeTraces.Written(0, count), Read());
        Assert.Empty(Verify());
        Assert.Equal(count > 1000, TraceSegment.In(Folder).Count > 3);
    }

    [Fact]
    public void A_span_of_time_is_read()
    {
        using (var log = Open()) Append(log, 0, 2000);

        Assert.Equal(MadeTraces.Written(600, 700), Read(MadeTraces.Start + (600 * 60_000), MadeTraces.Start + (1300 * 60_000)));
    }

    [Theory]
    [InlineData(5, 60_000)]
    [InlineData(137, 60_000)]
    [InlineData(999, 60_000)]
    [InlineData(5, MadeTraces.Day / 10)] // segments end by time, and old ones go
    [InlineData(137, MadeTraces.Day / 10)]
    [InlineData(40, MadeTraces.Day * 2)]
    public void However_often_a_run_was_stopped_the_bytes_are_the_same(int step, long stepMs)
    {
        var options = Small with { Days = 30 };
        using (var log = Open(options: options))
        {
            log.Append(MadeTraces.Buffer(0, 1000, stepMs));
            log.Flush(toDisk: true);
            log.RemoveOld();
        }

        var whole = Files();
        Directory.Delete(Folder, recursive: true);
        var (position, kept) = (TracePosition.Start, Array.Empty<byte>());
        for (var at = 0; at < 1000; at += step)
        {
            using var log = Open(position, kept, options);
            log.Append(MadeTraces.Buffer(at, Math.Min(step, 1000 - at), stepMs));
            position = log.Flush(toDisk: true);
            kept = Saved(log);
            log.RemoveOld();
            if (at + step >= 1000) continue;
            log.Append(MadeTraces.Buffer(at + step, 250, stepMs)); // lost
            log.Flush(toDisk: false);
        }

        Assert.Equal(whole, Files());
    }

    [Fact]
    public void Traces_that_are_too_old_go_and_those_of_the_days_kept_stay()
    {
        var options = Small with { Days = 30 };
        using (var log = Open(options: options))
        {
            for (var at = 0; at < 1000; at += 100)
            {
                log.Append(MadeTraces.Buffer(at, 100, MadeTraces.Day / 10)); // ten a day
                log.Flush(toDisk: true);
                log.RemoveOld();
            }
        }

        var read = Read();
        Assert.Equal(MadeTraces.Written(1000 - read.Length, read.Length, MadeTraces.Day / 10), read);
        Assert.InRange(read.Length, 300, 300 + 50 + 10); // a sixth more, and the day that was not over
        Assert.Empty(Verify());
    }

    [Fact]
    public void When_traces_go_does_not_depend_on_when_the_log_was_flushed()
    {
        var options = Small with { Days = 30 };
        string[] Run(int step)
        {
            using var log = Open(options: options);
            for (var at = 0; at < 1000; at += step)
            {
                log.Append(MadeTraces.Buffer(at, step, MadeTraces.Day / 10));
                log.Flush(toDisk: true);
                log.RemoveOld();
            }

            return Files();
        }

        Assert.Equal(Run(1000), Run(50));
    }

    [Fact]
    public void A_single_clock_gone_wrong_makes_nothing_old()
    {
        using (var log = Open(options: Small with { Days = 30 }))
        {
            log.Append(MadeTraces.Buffer(0, 100));
            var wrong = new TraceBuffer();
            wrong.Add(MadeTraces.Trace(100) with { Time = MadeTraces.Start + (900 * MadeTraces.Day) }, default);
            log.Append(wrong);
            log.Append(MadeTraces.Buffer(101, 100));
            log.Flush(toDisk: true);
            log.RemoveOld();
        }

        Assert.Equal(201, Read().Length);
    }

    [Fact]
    public void Nothing_is_kept_where_no_days_are()
    {
        using (var log = Open()) Append(log, 0, 1000);
        using (var log = Open(options: new TraceLogOptions { Days = 0 })) Assert.False(log.IsKept);

        Assert.Empty(Files());
    }

    [Fact]
    public void Without_the_key_nothing_can_be_read()
    {
        using (var log = Open()) Append(log, 0, 100);
        using var other = new TraceCipher(StoreKey.Read(_temporary.File("other", "100102030405060708090a0b0c0d0e0f"u8.ToArray())));

        Assert.Equal("traces/00000001.trc: record 1: it is not as it was written under the store's key", Assert.Single(TraceReader.Verify(Folder, other)).ToString());
        Assert.DoesNotContain(Convert.ToHexString(BitConverter.GetBytes(ulong.MaxValue - 5)), string.Concat(Files()), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_flipped_bit_is_found()
    {
        using (var log = Open()) Append(log, 0, 100);
        var path = TraceSegment.In(Folder)[0].Path;
        for (var bit = 0L; bit < new FileInfo(path).Length * 8; bit += 41)
        {
            Damage.FlipBit(path, bit);
            Assert.NotEmpty(Verify());
            Damage.FlipBit(path, bit);
        }
    }

    [Fact]
    public void What_is_unfinished_at_the_end_is_left_out_and_damage_elsewhere_is_not()
    {
        using (var log = Open()) Append(log, 0, 1000);
        var segments = TraceSegment.In(Folder);
        Damage.CutTo(segments[^1].Path, new FileInfo(segments[^1].Path).Length - 1);
        var read = Read();
        Assert.Equal(MadeTraces.Written(0, read.Length), read);
        Assert.InRange(read.Length, 700, 999);

        Damage.FlipBit(segments[0].Path, 8 * 1000);
        Assert.Contains("block 1: it is not as it was written under the store's key", Assert.Throws<DamagedStoreException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_position_that_is_not_there_is_refused()
    {
        TracePosition position;
        using (var log = Open())
        {
            Append(log, 0, 1000);
            position = log.Position;
        }

        Damage.CutTo(TraceSegment.In(Folder)[^1].Path, position.Bytes - 1);
        Assert.Throws<DamagedStoreException>(() => Open(position));
        File.Delete(TraceSegment.In(Folder)[^1].Path);
        Assert.Throws<DamagedStoreException>(() => Open(position));
        foreach (var (_, path) in TraceSegment.In(Folder)) File.Delete(path); // all of them: they were too old
        using var again = Open(position);
        Append(again, 1000, 10);
        Assert.Equal(MadeTraces.Written(1000, 10), Read());
    }

    [Fact]
    public void A_full_disk_leaves_what_was_flushed()
    {
        using var disk = new SmallDisk(256);
        var folder = Path.Combine(disk.Path, "traces");
        TracePosition position;
        byte[] kept;
        using (var log = TraceLog.Open(folder, _key, Small))
        {
            log.TruncateTo(TracePosition.Start);
            log.Append(MadeTraces.Buffer(0, 300));
            position = log.Flush(toDisk: true);
            kept = Saved(log);
            var fault = Assert.Throws<IOException>(() => log.Append(MadeTraces.Buffer(300, 5000)));
            Assert.StartsWith(folder, fault.Message, StringComparison.Ordinal);
            Assert.Throws<IOException>(() => log.Append(MadeTraces.Buffer(6000, 1)));
            Assert.Throws<IOException>(() => log.Flush(toDisk: true));
        }

        using var again = TraceLog.Open(folder, _key, Small);
        again.TruncateTo(position);
        Load(again, kept);
        again.Append(MadeTraces.Buffer(300, 100));
        again.Flush(toDisk: true);
        Assert.Equal(MadeTraces.Written(0, 400), Read(folder));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(40_000)]
    public void Days_have_limits(int days) =>
        Assert.StartsWith("traces.days", Assert.Throws<FormatException>(() => Open(options: new TraceLogOptions { Days = days })).Message, StringComparison.Ordinal);

    private TraceLog Open(TracePosition position = default, byte[]? kept = null, TraceLogOptions? options = null)
    {
        var log = TraceLog.Open(Folder, _key, options ?? Small);
        log.TruncateTo(position);
        if (kept is { Length: > 0 }) Load(log, kept);
        return log;
    }

    private static void Append(TraceLog log, int from, int count)
    {
        log.Append(MadeTraces.Buffer(from, count));
        log.Flush(toDisk: true);
    }

    private static byte[] Saved(TraceLog log)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream)) log.Save(writer);
        return stream.ToArray();
    }

    private static void Load(TraceLog log, byte[] kept)
    {
        using var reader = new BinaryReader(new MemoryStream(kept));
        log.Load(reader);
    }

    private string[] Files() => [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path) + " " + Convert.ToHexString(File.ReadAllBytes(path)))];

    private string[] Read(long from = long.MinValue, long to = long.MaxValue) => Read(Folder, from, to);

    private string[] Read(string folder, long from = long.MinValue, long to = long.MaxValue)
    {
        var read = new List<string>();
        using var cipher = new TraceCipher(_key);
        TraceReader.ForEach(folder, cipher, from, to, (in trace, in parts) => read.Add(WrittenTrace.Of(trace, parts)));
        return [.. read];
    }

    private Finding[] Verify()
    {
        using var cipher = new TraceCipher(_key);
        return [.. TraceReader.Verify(Folder, cipher)];
    }
}
