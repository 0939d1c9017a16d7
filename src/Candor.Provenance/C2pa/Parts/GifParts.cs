using System.Text;
using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa.Parts;

/// <summary>The blocks of a GIF.</summary>
internal static class GifParts
{
    private const int Header = 6;
    private const int Screen = 7;
    private const int Descriptor = 10;

    /// <summary>All parts as far as they follow each other.</summary>
    public static IEnumerable<FilePart> Of(SourceFile asset)
    {
        if (Bytes(asset, 0, Header + Screen) is not { } head) yield break;
        yield return new(Encoding.Latin1.GetString(head, 0, Header), 0, Header);
        var place = Header + Screen + (long)ColourTable(head[10]);
        if (place > asset.Length) yield break;
        yield return new("LSD", Header, place - Header);
        while (asset.Step() && Bytes(asset, place, 2) is { } mark)
        {
            if (mark[0] == 0x2C)
            {
                if (Bytes(asset, place, Descriptor) is not { } descriptor) yield break;
                var data = place + Descriptor + ColourTable(descriptor[9]);
                var end = SubBlocksEnd(asset, data + 1);
                if (end < 0) yield break;
                yield return new("2C", place, data - place);
                yield return new("TBID", data, end - data);
                place = end;
            }
            else if (mark[0] == 0x21)
            {
                var end = SubBlocksEnd(asset, place + 2);
                if (end < 0) yield break;
                var isManifest = Bytes(asset, place, 14) is { } application && application.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x21, 0xFF, 11]) && application.AsSpan(3).StartsWith("C2PA_GIF"u8);
                yield return new(isManifest ? FilePart.Manifest : $"21{mark[1]:X2}", place, end - place);
                place = end;
            }
            else
            {
                break;
            }
        }

        if (Bytes(asset, place, 1) is [0x3B]) yield return new("3B", place, 1);
    }

    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static byte[]? Bytes(SourceFile asset, long place, int count)
    {
        var bytes = new byte[count];
        return asset.TryRead(place, bytes) ? bytes : null;
    }

    /// <summary>The place after the terminator of a row of sub-blocks; -1 if the file ends before.</summary>
    private static long SubBlocksEnd(SourceFile asset, long place)
    {
        Span<byte> length = stackalloc byte[1];
        while (asset.TryRead(place, length))
        {
            place += 1 + length[0];
            if (length[0] == 0) return place;
        }

        return -1;
    }
}
