using System.Buffers.Binary;
using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa.Parts;

/// <summary>The segments of a JPEG. Those of the manifest store are one part.</summary>
internal static class JpegParts
{
    /// <summary>Bytes of a segment's beginning that show what JUMBF is in it.</summary>
    private const int Head = 64;

    /// <summary>All parts as far as they follow each other.</summary>
    public static IEnumerable<FilePart> Of(SourceFile asset, bool splitsRestarts, bool isOnePicture) => Joined(asset, Segments(asset, splitsRestarts, isOnePicture, endsAtScan: false));

    /// <summary>The parts before the picture's data.</summary>
    public static IEnumerable<FilePart> BeforeScan(SourceFile asset) => Joined(asset, Segments(asset, splitsRestarts: false, isOnePicture: true, endsAtScan: true));

    private static IEnumerable<FilePart> Joined(SourceFile asset, IEnumerable<FilePart> segments)
    {
        FilePart? manifest = null;
        foreach (var part in segments)
        {
            if (manifest is { } begun && part is { Name: "APP11" } && Instance(asset, part) == Instance(asset, begun)) manifest = begun with { Length = begun.Length + part.Length };
            else if (manifest is { } whole)
            {
                yield return whole;
                manifest = null;
            }

            if (manifest is not null) continue;
            if (part.Name == "APP11" && IsManifest(asset, part)) manifest = part with { Name = FilePart.Manifest };
            else yield return part;
        }

        if (manifest is { } last) yield return last;
    }

    private static IEnumerable<FilePart> Segments(SourceFile asset, bool splitsRestarts, bool isOnePicture, bool endsAtScan)
    {
        for (long at = 0; at < asset.Length && asset.Step();)
        {
            while (IsFill(asset, at) && asset.Step()) at++;
            if (Marker(asset, at) is not { } marker) yield break;
            if (marker == 0xDA && endsAtScan) yield break;
            long length = 2;
            var isRestart = marker is >= 0xD0 and <= 0xD7;
            if (!isRestart && marker is not (0xD8 or 0xD9))
            {
                if (Size(asset, at) is not { } size || size > asset.Length - at - 2) yield break;
                length += size;
            }

            if (marker == 0xDA || isRestart) length = ScanEnd(asset, at + length, splitsRestarts) - at;
            yield return new(Name(marker), at, length);
            if (marker == 0xD9 && isOnePicture) yield break;
            at += length;
        }
    }

    private static byte? Marker(SourceFile asset, long at)
    {
        Span<byte> marker = stackalloc byte[2];
        return asset.TryRead(at, marker) && marker[0] == 0xFF && marker[1] is not (0 or 0xFF) ? marker[1] : null;
    }

    /// <summary>Any number of FF may stand before a marker.</summary>
    private static bool IsFill(SourceFile asset, long at)
    {
        Span<byte> two = stackalloc byte[2];
        return asset.TryRead(at, two) && two[0] == 0xFF && two[1] == 0xFF;
    }

    private static int? Size(SourceFile asset, long at)
    {
        Span<byte> size = stackalloc byte[2];
        return asset.TryRead(at + 2, size) && BinaryPrimitives.ReadUInt16BigEndian(size) is >= 2 and var length ? length : null;
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

    private static bool IsManifest(SourceFile asset, FilePart part)
    {
        Span<byte> head = stackalloc byte[(int)Math.Min(Head, part.Length)];
        return head.Length > 12 && asset.TryRead(part.Start, head) && head[4..].StartsWith("JP"u8) && JumbfSegments.IsManifestStore(head[12..]);
    }

    /// <summary>Number of the JUMBF box that a segment is a piece of.</summary>
    private static int Instance(SourceFile asset, FilePart part)
    {
        Span<byte> head = stackalloc byte[8];
        return part.Length >= 8 && asset.TryRead(part.Start, head) && head[4..].StartsWith("JP"u8) ? BinaryPrimitives.ReadUInt16BigEndian(head[6..]) : -1;
    }

    /// <summary>Where entropy-coded data end: at the next marker; a restart is one only if restarts are parts of their own.</summary>
    private static long ScanEnd(SourceFile asset, long at, bool splitsRestarts)
    {
        Span<byte> buffer = stackalloc byte[4096];
        while (asset.Length - at >= 2)
        {
            var part = buffer[..(int)Math.Min(buffer.Length, asset.Length - at)];
            if (!asset.TryRead(at, part)) break;
            for (var i = 0; part[i..^1].IndexOf((byte)0xFF) is >= 0 and var found; i += found + 1)
            {
                var marker = part[i + found + 1];
                if (marker != 0 && (splitsRestarts || marker is not (>= 0xD0 and <= 0xD7))) return at + i + found;
            }

            at += part.Length - 1;
        }

        return asset.Length;
    }
}
