using System.Buffers.Binary;
using Candor.Embedded.Files;

namespace Candor.Embedded.Log;

/// <summary>The first 256 bytes of a segment (docs/store.md).</summary>
/// <param name="Number">The segment, from 1.</param>
/// <param name="Capacity">Records that it holds when full; its footer stands behind that many.</param>
/// <param name="FirstSequence">Sequence of its first record.</param>
/// <param name="Identity">What its decisions were made by.</param>
/// <param name="Chain">SHA-256 over header and records of the segment before; nothing for the first.</param>
internal sealed record SegmentHeader(int Number, int Capacity, ulong FirstSequence, LogIdentity Identity, Digest Chain)
{
    public const int Size = 256;
    public const uint Version = 1;
    private const int Checked = Size - sizeof(uint);

    private static ReadOnlySpan<byte> Magic => "CANDRLOG"u8;

    /// <summary>The header of a segment's bytes, or what is wrong with it.</summary>
    public static (SegmentHeader? Header, string? Problem) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size) return (null, "the header is torn");
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[Checked..]) != Crc32C.Of(bytes[..Checked])) return (null, "the header does not match its checksum");
        if (!bytes[..8].SequenceEqual(Magic)) return (null, "this is no segment of a decision log");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        if (version != Version) return (null, FormattableString.Invariant($"format version {version} is not known; this program knows {Version}"));
        var header = new SegmentHeader(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]),
            new LogIdentity(Digest.FromBytes(bytes[32..]), Digest.FromBytes(bytes[64..]), Digest.FromBytes(bytes[96..])),
            Digest.FromBytes(bytes[128..]));
        return (header, null);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), Number);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(16), FirstSequence);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), Capacity);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(28), DecisionRecord.Size);
        Identity.Model.CopyTo(bytes.AsSpan(32));
        Identity.Calibration.CopyTo(bytes.AsSpan(64));
        Identity.Policy.CopyTo(bytes.AsSpan(96));
        Chain.CopyTo(bytes.AsSpan(128));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Checked), Crc32C.Of(bytes.AsSpan(0, Checked)));
        return bytes;
    }
}
