using System.Buffers.Binary;
using Candor.Embedded.Files;

namespace Candor.Embedded.Log;

/// <summary>The last 96 bytes of a sealed segment (docs/store.md).</summary>
/// <param name="Number">The segment.</param>
/// <param name="Records">Its records.</param>
/// <param name="LastSequence">Sequence of its last record.</param>
/// <param name="Chain">SHA-256 over its header and records.</param>
internal sealed record SegmentFooter(int Number, long Records, ulong LastSequence, Digest Chain)
{
    public const int Size = DecisionRecord.Size;

    private static ReadOnlySpan<byte> Magic => "CNDRSEAL"u8;

    /// <summary>Null if the bytes are no undamaged footer.</summary>
    public static SegmentFooter? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size || !bytes[..8].SequenceEqual(Magic)) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[DecisionRecord.Checked..]) != Crc32C.Of(bytes[..DecisionRecord.Checked])) return null;
        return new SegmentFooter(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]),
            Digest.FromBytes(bytes[32..]));
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), SegmentHeader.Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), Number);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), Records);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(24), LastSequence);
        Chain.CopyTo(bytes.AsSpan(32));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(DecisionRecord.Checked), Crc32C.Of(bytes.AsSpan(0, DecisionRecord.Checked)));
        return bytes;
    }
}
