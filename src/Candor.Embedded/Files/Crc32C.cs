using System.Buffers.Binary;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Candor.Embedded.Files;

/// <summary>
/// CRC-32C (Castagnoli), as iSCSI and ext4 use it: of "123456789" it is 0xE3069283. One instruction for 8 bytes where the processor
/// has it, a table otherwise; both give the same value. Finds every error of up to three bits in records as short as ours.
/// </summary>
public static class Crc32C
{
    private const uint Reflected = 0x82F63B78;

    private static readonly uint[] Table = MakeTable();

    /// <summary>Of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        if (Sse42.X64.IsSupported) return ~WithSse42(bytes);
        return Crc32.Arm64.IsSupported ? ~WithArm(bytes) : BySoftware(bytes);
    }

    /// <summary>The same by a table.</summary>
    internal static uint BySoftware(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes) crc = (crc >> 8) ^ Table[(byte)(crc ^ value)];
        return ~crc;
    }

    private static uint WithSse42(ReadOnlySpan<byte> bytes)
    {
        ulong crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            crc = Sse42.X64.Crc32(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        var rest = (uint)crc;
        foreach (var value in bytes) rest = Sse42.Crc32(rest, value);
        return rest;
    }

    private static uint WithArm(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            crc = Crc32.Arm64.ComputeCrc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var value in bytes) crc = Crc32.ComputeCrc32C(crc, value);
        return crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Reflected;
            table[i] = crc;
        }

        return table;
    }
}
