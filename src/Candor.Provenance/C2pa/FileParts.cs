using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa;

/// <summary>Cuts a file into the parts that `c2pa.hash.boxes` names. The manifest's own part is named `C2PA`.</summary>
internal static class FileParts
{
    /// <summary>The parts of a file, from its first byte to its last.</summary>
    /// <param name="asset">The file.</param>
    /// <param name="container">Its kind.</param>
    /// <returns>Null if the kind has no such parts here, or the file does not come apart.</returns>
    public static List<(string Name, long Start, long Length)>? Of(SourceFile asset, string container) => container switch
    {
        "jpeg" => Jpeg(asset),
        "png" => Png(asset),
        _ => null,
    };

    /// <summary>How long the manifest is that begins at a place; null if it cannot be told.</summary>
    public static long? ManifestAt(SourceFile asset, string container, long start)
    {
        Span<byte> header = stackalloc byte[8];
        switch (container)
        {
            case "jpeg":
                var at = start;
                while (asset.Step() && IsManifest(asset, at, out var length)) at += length;
                return at > start ? at - start : null;
            case "png":
                return asset.TryRead(start, header) && header[4..].SequenceEqual("caBX"u8) ? BinaryPrimitives.ReadUInt32BigEndian(header) + 12L : null;
            case "webp" or "wav" or "avi":
                return asset.TryRead(start, header) && header[..4].SequenceEqual("C2PA"u8) ? BinaryPrimitives.ReadUInt32LittleEndian(header[4..]) + 8L : null;
            default:
                return null;
        }
    }

    private static List<(string Name, long Start, long Length)>? Jpeg(SourceFile asset)
    {
        var parts = new List<(string Name, long Start, long Length)>();
        Span<byte> header = stackalloc byte[4];
        for (long at = 0; at < asset.Length;)
        {
            if (!asset.Step() || !asset.TryRead(at, header[..2]) || header[0] != 0xFF) return null;
            var marker = header[1];
            long length = 2;
            if (marker is not (0xD8 or 0xD9 or (>= 0xD0 and <= 0xD7)))
            {
                if (!asset.TryRead(at, header)) return null;
                length += BinaryPrimitives.ReadUInt16BigEndian(header[2..]);
            }

            if (marker == 0xDA) length = Scan(asset, at + length) - at;
            if (IsManifest(asset, at, out _) && parts is [.., { Name: "C2PA" } last]) parts[^1] = last with { Length = last.Length + length };
            else parts.Add((IsManifest(asset, at, out _) ? "C2PA" : Name(marker), at, length));
            at += length;
        }

        return parts;
    }

    private static string Name(byte marker) => marker switch
    {
        0xD8 => "SOI",
        0xD9 => "EOI",
        0xDA => "SOS",
        0xDB => "DQT",
        0xDC => "DNL",
        0xDD => "DRI",
        0xDE => "DHP",
        0xDF => "EXP",
        0xFE => "COM",
        0xC4 => "DHT",
        0xC8 => "JPG",
        0xCC => "DAC",
        >= 0xC0 and <= 0xCF => $"SOF{marker - 0xC0}",
        >= 0xD0 and <= 0xD7 => $"RST{marker - 0xD0}",
        >= 0xE0 and <= 0xEF => $"APP{marker - 0xE0}",
        _ => $"{marker:X2}",
    };

    private static bool IsManifest(SourceFile asset, long at, out long length)
    {
        Span<byte> header = stackalloc byte[6];
        length = 0;
        if (!asset.TryRead(at, header) || header[0] != 0xFF || header[1] != 0xEB || header[4] != 'J' || header[5] != 'P') return false;
        length = 2 + BinaryPrimitives.ReadUInt16BigEndian(header[2..]);
        return true;
    }

    /// <summary>Where the entropy-coded data end: at the next marker that is no restart.</summary>
    private static long Scan(SourceFile asset, long at)
    {
        Span<byte> buffer = stackalloc byte[4096];
        while (asset.Length - at >= 2)
        {
            var part = buffer[..(int)Math.Min(buffer.Length, asset.Length - at)];
            if (!asset.TryRead(at, part)) break;
            for (var i = 0; i + 1 < part.Length; i++)
            {
                if (part[i] == 0xFF && part[i + 1] is not (0 or (>= 0xD0 and <= 0xD7))) return at + i;
            }

            at += part.Length - 1;
        }

        return asset.Length;
    }

    private static List<(string Name, long Start, long Length)>? Png(SourceFile asset)
    {
        var parts = new List<(string Name, long Start, long Length)> { ("PNGh", 0, 8) };
        Span<byte> header = stackalloc byte[8];
        for (long at = 8; at < asset.Length;)
        {
            if (!asset.Step() || !asset.TryRead(at, header)) return null;
            var length = BinaryPrimitives.ReadUInt32BigEndian(header) + 12L;
            parts.Add((header[4..].SequenceEqual("caBX"u8) ? "C2PA" : Encoding.Latin1.GetString(header[4..]), at, length));
            at += length;
        }

        return parts;
    }
}
