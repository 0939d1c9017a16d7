using System.Buffers.Binary;

namespace Candor.Provenance.Fuzz.Parts;

/// <summary>Reads and writes lengths.</summary>
internal static class Sizes
{
    public static long Read(ReadOnlySpan<byte> at, SizeForm form) => form switch
    {
        SizeForm.Big2 => BinaryPrimitives.ReadUInt16BigEndian(at),
        SizeForm.Big3 => (at[0] << 16) | (at[1] << 8) | at[2],
        SizeForm.Big4 => BinaryPrimitives.ReadUInt32BigEndian(at),
        SizeForm.Big8 => BinaryPrimitives.ReadInt64BigEndian(at),
        SizeForm.Little4 => BinaryPrimitives.ReadUInt32LittleEndian(at),
        SizeForm.Syncsafe => ((at[0] & 127) << 21) | ((at[1] & 127) << 14) | ((at[2] & 127) << 7) | (at[3] & 127),
        _ => 0,
    };

    public static void Write(Span<byte> at, SizeForm form, long size)
    {
        switch (form)
        {
            case SizeForm.Big2: BinaryPrimitives.WriteUInt16BigEndian(at, (ushort)size); break;
            case SizeForm.Big3: (at[0], at[1], at[2]) = ((byte)(size >> 16), (byte)(size >> 8), (byte)size); break;
            case SizeForm.Big4: BinaryPrimitives.WriteUInt32BigEndian(at, (uint)size); break;
            case SizeForm.Big8: BinaryPrimitives.WriteInt64BigEndian(at, size); break;
            case SizeForm.Little4: BinaryPrimitives.WriteUInt32LittleEndian(at, (uint)size); break;
            case SizeForm.Syncsafe: (at[0], at[1], at[2], at[3]) = ((byte)(size >> 21 & 127), (byte)(size >> 14 & 127), (byte)(size >> 7 & 127), (byte)(size & 127)); break;
        }
    }
}
