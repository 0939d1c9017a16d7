using System.Buffers.Binary;
using System.Security.Cryptography;
using Candor.Embedded.Files;
using Candor.Embedded.Log;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Embedded.Log;

public sealed class LogVerifierTests : IDisposable
{
    private const int Header = 256;
    private const int Block = 96;
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.Path("log");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Every_flipped_bit_is_found_and_named()
    {
        Made.Log(Folder, 11); // two sealed segments, and three records in one that is not
        Assert.Empty(DecisionLog.Verify(Folder));
        foreach (var path in Directory.GetFiles(Folder, "*.seg").Order(StringComparer.Ordinal))
        {
            var bits = new FileInfo(path).Length * 8;
            for (var bit = 0; bit < bits; bit++)
            {
                var at = bit / 8;
                Damage.FlipBit(path, bit);

                var finding = Assert.Single(DecisionLog.Verify(Folder));
                Assert.Equal("log/" + Path.GetFileName(path), finding.File);
                Assert.Equal(RecordAt(at), finding.Record);
                Assert.Contains(at < Header ? "header" : RecordAt(at) is null ? "footer" : "checksum", finding.Problem, StringComparison.Ordinal);
                Damage.FlipBit(path, bit);
            }
        }

        Assert.Empty(DecisionLog.Verify(Folder));
    }

    [Fact]
    public void A_record_that_was_rewritten_with_its_checksum_is_found_by_the_hash()
    {
        Made.Log(Folder, 11);
        Rewrite("00000001.seg", bytes => Forge(bytes, Header + Block));

        var finding = Assert.Single(DecisionLog.Verify(Folder));
        Assert.Contains("SHA-256", finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_segment_that_was_rewritten_whole_is_found_by_the_next_one()
    {
        Made.Log(Folder, 11);
        Rewrite("00000001.seg", bytes =>
        {
            Forge(bytes, Header + Block);
            SHA256.HashData(bytes.AsSpan(0, Header + (4 * Block))).CopyTo(bytes.AsSpan(Header + (4 * Block) + 32));
            Check(bytes.AsSpan(Header + (4 * Block), Block));
        });

        var findings = DecisionLog.Verify(Folder);
        Assert.Equal(["log/00000001.idx", "log/00000002.seg"], findings.Select(finding => finding.File)); // its index is the old one's
        Assert.Contains("chain", findings[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_torn_record_is_named()
    {
        Made.Log(Folder, 11);
        Damage.CutTo(Path.Combine(Folder, "00000003.seg"), Header + (3 * Block) - 1);

        Assert.Equal("log/00000003.seg: record 3: only 95 of 96 bytes are there", Assert.Single(DecisionLog.Verify(Folder)).ToString());
    }

    [Fact]
    public void A_segment_in_the_place_of_another_is_found()
    {
        Made.Log(Folder, 11);
        File.Copy(Path.Combine(Folder, "00000001.seg"), Path.Combine(Folder, "00000002.seg"), overwrite: true);

        Assert.Contains(DecisionLog.Verify(Folder), finding => finding.Problem == "the header says that this is segment 1");
    }

    [Fact]
    public void Nothing_is_wrong_with_a_log_that_is_not_there() => Assert.Empty(DecisionLog.Verify(Folder));

    private static long? RecordAt(int offset) => offset < Header || (offset - Header) / Block == 4 ? null : ((offset - Header) / Block) + 1;

    private static void Forge(byte[] bytes, int record)
    {
        bytes[record + 32] ^= 1; // the account
        Check(bytes.AsSpan(record, Block));
    }

    private static void Check(Span<byte> block) => BinaryPrimitives.WriteUInt32LittleEndian(block[92..], Crc32C.Of(block[..92]));

    private void Rewrite(string name, Action<byte[]> change)
    {
        var path = Path.Combine(Folder, name);
        var bytes = File.ReadAllBytes(path);
        change(bytes);
        File.WriteAllBytes(path, bytes);
    }
}
