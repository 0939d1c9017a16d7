using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Candor.Embedded.Files;

namespace Candor.Embedded.Deduplication;

/// <summary>4,096 bytes of an id file: up to 255 ids, how many (4 bytes), the block's number (4), 4 of zero, CRC-32C (4).</summary>
internal sealed class IdBlock
{
    public const int Size = 4096;
    public const int Capacity = 255;
    private const int Tail = Capacity * 16;
    private const int Checked = Size - sizeof(uint);

    private readonly byte[] _bytes = new byte[Size];

    /// <summary>What was read.</summary>
    public Span<byte> Bytes => _bytes;

    /// <summary>A block as it is written.</summary>
    public static byte[] ToBytes(int number, ReadOnlySpan<UInt128> ids)
    {
        var bytes = new byte[Size];
        MemoryMarshal.AsBytes(ids).CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Tail), ids.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Tail + 4), number);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Checked), Crc32C.Of(bytes.AsSpan(0, Checked)));
        return bytes;
    }

    /// <summary>The ids; none if it is damaged, or another block.</summary>
    public ReadOnlySpan<UInt128> Ids(int number)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(Checked)) != Crc32C.Of(_bytes.AsSpan(0, Checked))) return default;
        if (BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(Tail + 4)) != number) return default;
        var count = BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(Tail));
        return count is > 0 and <= Capacity ? MemoryMarshal.Cast<byte, UInt128>(_bytes)[..count] : default;
    }
}
