using System.Buffers.Binary;

namespace Candor.Provenance.Reading;

/// <summary>TIFF and the camera formats that are TIFF with another second word, or with a mark after the header.</summary>
internal static class TiffNames
{
    /// <inheritdoc cref="ContainerTest"/>
    public static string? Find(ReadOnlySpan<byte> head)
    {
        if (head.Length < 8) return null;
        var isLittle = head.StartsWith("II"u8);
        if (!isLittle && !head.StartsWith("MM"u8)) return null;
        var version = isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(head[2..]) : BinaryPrimitives.ReadUInt16BigEndian(head[2..]);
        return version switch
        {
            42 when head[8..].StartsWith("CR"u8) => "cr2",
            42 when head[8..].StartsWith("IIII"u8) => "iiq",
            42 => "tiff",
            43 => "btf",
            0x55 when isLittle => "rw2",
            _ => null,
        };
    }
}
