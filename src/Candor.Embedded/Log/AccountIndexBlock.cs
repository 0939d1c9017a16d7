using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Candor.Embedded.Files;

namespace Candor.Embedded.Log;

/// <summary>The bytes of an <see cref="AccountIndex"/>: a header, then blocks of entries with a checksum (docs/store.md).</summary>
internal static class AccountIndexBlock
{
    public const int Size = 4096;
    private const int Capacity = 510;
    private const int CountAt = Capacity * sizeof(ulong), NumberAt = CountAt + 4, CrcAt = Size - sizeof(uint);
    private const uint Version = 1;

    private static ReadOnlySpan<byte> Magic => "CANDRIDX"u8;

    /// <summary>What stands for an account: the upper half of its hash. Two may share it, so a record found by it must be looked at.</summary>
    public static ulong KeyOf(ulong account) => account >> 32;

    /// <summary>Blocks behind the header for so many entries.</summary>
    public static long CountFor(long entries) => (entries + Capacity - 1) / Capacity;

    /// <summary>The header of the index of a segment; its chain hash says of which.</summary>
    public static byte[] Header(SegmentFooter segment)
    {
        var block = new byte[Size];
        Magic.CopyTo(block);
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(block.AsSpan(12), segment.Number);
        BinaryPrimitives.WriteInt64LittleEndian(block.AsSpan(16), segment.Records);
        segment.Chain.CopyTo(block.AsSpan(24));
        Seal(block);
        return block;
    }

    /// <summary>Writes a whole file.</summary>
    public static void WriteFile(Stream file, SegmentFooter segment, ReadOnlySpan<ulong> sorted)
    {
        file.Write(Header(segment));
        Span<byte> block = stackalloc byte[Size];
        for (var number = 1; number <= CountFor(sorted.Length); number++)
        {
            var entries = sorted[((number - 1) * Capacity)..Math.Min(number * Capacity, sorted.Length)];
            block.Clear();
            MemoryMarshal.AsBytes(entries).CopyTo(block);
            BinaryPrimitives.WriteInt32LittleEndian(block[CountAt..], entries.Length);
            BinaryPrimitives.WriteInt32LittleEndian(block[NumberAt..], number);
            Seal(block);
            file.Write(block);
        }
    }

    /// <summary>The entries of a block; none if it is not as it was written.</summary>
    public static ReadOnlySpan<ulong> Entries(ReadOnlySpan<byte> block, long number)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(block[CrcAt..]) != Crc32C.Of(block[..CrcAt]) || BinaryPrimitives.ReadInt32LittleEndian(block[NumberAt..]) != number) return default;
        var count = BinaryPrimitives.ReadInt32LittleEndian(block[CountAt..]);
        return MemoryMarshal.Cast<byte, ulong>(block[..CountAt])[..Math.Clamp(count, 0, Capacity)];
    }

    private static void Seal(Span<byte> block) => BinaryPrimitives.WriteUInt32LittleEndian(block[CrcAt..], Crc32C.Of(block[..CrcAt]));
}
