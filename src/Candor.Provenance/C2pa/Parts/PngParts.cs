using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa.Parts;

/// <summary>The chunks of a PNG, after its signature.</summary>
internal static class PngParts
{
    /// <summary>All parts as far as they follow each other.</summary>
    public static IEnumerable<FilePart> Of(SourceFile asset)
    {
        yield return new("PNGh", 0, Math.Min(8, asset.Length));
        for (long at = 8; at < asset.Length && asset.Step();)
        {
            if (Chunk(asset, at) is not { } chunk) yield break;
            yield return chunk;
            at = chunk.End;
        }
    }

    private static FilePart? Chunk(SourceFile asset, long at)
    {
        Span<byte> header = stackalloc byte[8];
        if (!asset.TryRead(at, header)) return null;
        var length = BinaryPrimitives.ReadUInt32BigEndian(header) + 12L;
        return length > asset.Length - at ? null : new(header[4..].SequenceEqual("caBX"u8) ? FilePart.Manifest : Encoding.Latin1.GetString(header[4..]), at, length);
    }
}
