using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa.Parts;

/// <summary>The chunks of a RIFF file: of the outermost one only its head of 12 bytes is a part, and those within it are, with their padding. What lies in a list belongs to it.</summary>
internal static class RiffParts
{
    /// <summary>All parts as far as they follow each other.</summary>
    public static IEnumerable<FilePart> Of(SourceFile asset)
    {
        for (long at = 0; at < asset.Length && asset.Step();)
        {
            if (Chunk(asset, at) is not { } chunk) yield break;
            yield return chunk;
            at = chunk.End;
        }
    }

    private static FilePart? Chunk(SourceFile asset, long at)
    {
        Span<byte> head = stackalloc byte[12];
        if (!asset.TryRead(at, head[..8])) return null;
        var name = head[..4];
        var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]) + 8L;
        if (name.SequenceEqual("RIFF"u8) || name.SequenceEqual("RF64"u8) || name.SequenceEqual("BW64"u8) || name.SequenceEqual("LIST"u8))
        {
            if (!asset.TryRead(at, head)) return null;
            if (!name.SequenceEqual("LIST"u8)) length = 12;
            name = head[8..];
        }

        length += length & 1;
        if (length > asset.Length - at + 1) return null;
        return new(Encoding.Latin1.GetString(name), at, Math.Min(length, asset.Length - at));
    }
}
