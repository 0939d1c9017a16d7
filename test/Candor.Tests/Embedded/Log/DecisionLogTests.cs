using System.Runtime.InteropServices;
using Candor.Embedded.Files;
using Candor.Embedded.Log;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Embedded.Log;

public sealed class DecisionLogTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.Path("log");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void What_is_appended_is_read_back_field_by_field()
    {
        Made.Log(Folder, 11);
        var read = DecisionLog.Read(Folder).ToArray();

        foreach (ref var record in read.AsSpan()) record.Crc = 0;
        Assert.True(MemoryMarshal.AsBytes(Made.Records(11).AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(read.AsSpan())));
        Assert.Equal(3, Directory.GetFiles(Folder, "*.seg").Length);
    }

    [Fact]
    public void Records_of_one_account_are_found_across_segments()
    {
        Made.Log(Folder, 11);

        Assert.Equal([1UL, 4, 7, 10], DecisionLog.Read(Folder, account: 2).Select(record => record.Sequence));
        Assert.Equal([7UL, 10], DecisionLog.Read(Folder, account: 2, fromSequence: 5).Select(record => record.Sequence));
    }

    [Fact]
    public void Records_that_are_not_flushed_yet_are_read_too()
    {
        using var log = DecisionLog.Open(Folder, Made.Identity.Log);
        log.Append(Made.Records(5));

        Assert.Equal(5, log.Read().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(11)]
    public void A_log_that_is_closed_and_opened_is_the_same_as_one_that_was_not(int until)
    {
        var expected = Made.Log(_temporary.Path("whole"), 13);
        Made.Log(Folder, until);
        using (var log = DecisionLog.Open(Folder, Made.Identity.Log, Made.FourASegment))
        {
            log.Append(Made.Records(13 - until, until));
            Assert.Equal(expected, log.Flush(toDisk: true));
            Assert.Empty(log.Recovered);
        }

        foreach (var file in Directory.GetFiles(_temporary.Path("whole")))
        {
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(Folder, Path.GetFileName(file))));
        }
    }

    [Fact]
    public void However_records_are_grouped_the_log_is_the_same()
    {
        var expected = Made.Log(_temporary.Path("whole"), 30);
        using var log = DecisionLog.Open(Folder, Made.Identity.Log, Made.FourASegment);
        for (var i = 0; i < 30; i++)
        {
            log.Append(Made.Records(1, i));
            if (i % 7 == 0) log.Flush(toDisk: false);
        }

        Assert.Equal(expected, log.Flush(toDisk: false));
    }

    [Fact]
    public void A_log_goes_back_to_every_position_it_was_at()
    {
        var positions = new List<LogPosition> { LogPosition.Start };
        using var log = DecisionLog.Open(Folder, Made.Identity.Log, Made.FourASegment);
        for (var i = 0; i < 13; i++)
        {
            log.Append(Made.Records(1, i));
            positions.Add(log.Flush(toDisk: false));
        }

        for (var count = 13; count >= 0; count--)
        {
            log.TruncateTo(positions[count]);

            Assert.Equal(positions[count], log.Position);
            Assert.Equal(Made.UpTo(count), Made.Sequences(Folder));
            Assert.Empty(DecisionLog.Verify(Folder));
        }

        log.Append(Made.Records(13));
        Assert.Equal(positions[13], log.Flush(toDisk: true));
    }

    [Fact]
    public void A_position_with_another_past_is_refused_and_nothing_is_cut()
    {
        var position = Made.Log(Folder, 6);
        using var log = DecisionLog.Open(Folder, Made.Identity.Log, Made.FourASegment);
        var beyond = position with { Records = 3 };
        var other = position with { Chain = Made.DigestOf("another past") };

        Assert.Throws<DamagedStoreException>(() => log.TruncateTo(beyond));
        Assert.Throws<DamagedStoreException>(() => log.TruncateTo(other));
        Assert.Equal(Made.UpTo(6), Made.Sequences(Folder));
    }

    [Fact]
    public void A_log_made_by_another_model_is_refused()
    {
        Made.Log(Folder, 2);

        var fault = Assert.Throws<FormatException>(() => DecisionLog.Open(Folder, Made.Identity.Log with { Model = Made.DigestOf("other") }));
        Assert.Contains("another model", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_before_the_last_is_refused()
    {
        using var log = DecisionLog.Open(Folder, Made.Identity.Log);
        log.Append(Made.Records(1, 5));

        Assert.Throws<ArgumentException>(() => log.Append(Made.Records(1, 4)));
    }

    [Fact]
    public void Appending_allocates_nothing_a_record()
    {
        using var log = DecisionLog.Open(Folder, Made.Identity.Log);
        var records = Made.Records(1000);
        log.Append(records);
        for (var i = 0; i < records.Length; i++) records[i].Sequence = 1000;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) log.Append(records);
        var perRecord = (GC.GetAllocatedBytesForCurrentThread() - before) / 100_000.0;

        Assert.InRange(perRecord, 0, 0.1); // a few objects a buffer of 10,922 records
    }
}
