using Candor.Embedded.Files;
using Candor.Embedded.Log;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Embedded.Log;

public sealed class LogRecoveryTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.Path("log");

    private string Last => Path.Combine(Folder, "00000003.seg");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Killed_at_any_byte_of_the_last_segment_a_log_loses_only_what_was_not_whole()
    {
        var expected = Made.Log(Folder, 11);
        var whole = File.ReadAllBytes(Last);
        Assert.Equal(256 + (3 * 96), whole.Length);
        for (var length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(Last, whole[..length]);
            var kept = 8 + (Math.Max(0, length - 256) / 96);
            using var log = DecisionLog.Open(Folder, Made.Identity.Log, Made.FourASegment);

            Assert.Equal(Made.UpTo(kept), Made.Sequences(Folder));
            Assert.Equal(length >= 256 && (length - 256) % 96 == 0 ? 0 : 1, log.Recovered.Count);
            Assert.Empty(DecisionLog.Verify(Folder));
            log.Append(Made.Records(11 - kept, kept));
            Assert.Equal(expected, log.Flush(toDisk: true));
        }

        Assert.Equal(whole, File.ReadAllBytes(Last));
    }

    [Fact]
    public void Killed_at_any_byte_of_a_footer_a_log_loses_nothing()
    {
        var expected = Made.Log(_temporary.Path("whole"), 9);
        var position = Made.Log(Folder, 9);
        var last = Path.Combine(Folder, "00000002.seg");
        var whole = File.ReadAllBytes(last);
        for (var length = whole.Length - 96; length <= whole.Length; length++)
        {
            File.Delete(Last);
            File.WriteAllBytes(last, whole[..length]);
            using var log = DecisionLog.Open(Folder, Made.Identity.Log, Made.FourASegment);

            Assert.Equal(Made.UpTo(8), Made.Sequences(Folder));
            log.Append(Made.Records(1, 8));
            Assert.Equal(position, log.Flush(toDisk: true));
        }

        Assert.Equal(expected, position);
    }

    [Fact]
    public void An_end_that_the_disk_left_empty_is_cut_off_and_reported()
    {
        Made.Log(Folder, 10);
        using (var file = File.OpenWrite(Last)) file.SetLength(file.Length + 1000);
        using var log = DecisionLog.Open(Folder, Made.Identity.Log, Made.FourASegment);

        Assert.Equal("log/00000003.seg: record 3: it was not finished; 1000 bytes were cut off", Assert.Single(log.Recovered).ToString());
        Assert.Equal(Made.UpTo(10), Made.Sequences(Folder));
    }

    [Fact]
    public void Damage_before_a_good_record_is_no_unfinished_end()
    {
        Made.Log(Folder, 11);
        var bytes = File.ReadAllBytes(Last);
        bytes[256 + 96] ^= 1;
        File.WriteAllBytes(Last, bytes);

        var fault = Assert.Throws<DamagedStoreException>(() => DecisionLog.Open(Folder, Made.Identity.Log, Made.FourASegment));
        Assert.Contains("record 2", fault.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(Last));
    }

    [Fact]
    public void A_missing_segment_is_no_log()
    {
        Made.Log(Folder, 11);
        File.Delete(Path.Combine(Folder, "00000002.seg"));

        Assert.Throws<DamagedStoreException>(() => DecisionLog.Open(Folder, Made.Identity.Log, Made.FourASegment));
        Assert.Equal("log/00000002.seg: the segment is missing", Assert.Single(DecisionLog.Verify(Folder)).ToString());
    }
}
