using System.Buffers.Binary;
using Candor.Embedded.Files;

namespace Candor.Embedded.Deduplication;

/// <summary>The first block of an id file: magic (8 bytes), version (4), number (4), generation (8), count (8), zero, CRC-32C (the last 4).</summary>
/// <param name="Number">The file's number.</param>
/// <param name="Generation">When its ids came, in steps of event time.</param>
/// <param name="Count">Its ids.</param>
internal sealed record IdRunHeader(int Number, long Generation, long Count)
{
    private const uint Version = 1;
    private const int Checked = IdBlock.Size - sizeof(uint);

    private static ReadOnlySpan<byte> Magic => "CANDRIDS"u8;

    /// <summary>Blocks behind the header.</summary>
    public int Blocks => checked((int)((Count + IdBlock.Capacity - 1) / IdBlock.Capacity));

    /// <summary>Null if the bytes are no undamaged header of this version.</summary>
    public static IdRunHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[Checked..]) != Crc32C.Of(bytes[..Checked])) return null;
        if (!bytes[..8].SequenceEqual(Magic) || BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) != Version) return null;
        return new IdRunHeader(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]));
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[IdBlock.Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), Number);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), Generation);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(24), Count);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Checked), Crc32C.Of(bytes.AsSpan(0, Checked)));
        return bytes;
    }
}
