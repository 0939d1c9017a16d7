using System.Buffers.Binary;
using Candor.Provenance.Tests;
using Candor.Provenance.Tests.C2pa;

namespace Candor.Provenance.Fuzz.Seeds;

/// <summary>Seeds of a folder of files, small ones whole, and what lies packed in them.</summary>
internal static class SeedFiles
{
    private const int MostFile = 32 << 10;
    private const int MostStore = 24 << 10;

    /// <summary>The seeds of a folder and what lies under it, in an order that does not depend on the machine.</summary>
    public static IEnumerable<Seed> Of(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (new FileInfo(path).Length > 4 << 20 || name.EndsWith(".pem", StringComparison.Ordinal) || name.EndsWith(".csv", StringComparison.Ordinal)) continue;
            var file = File.ReadAllBytes(path);
            if (file.Length <= MostFile && Format(file, name) is { Length: > 0 } format)
            {
                yield return new(format, name, file);
                foreach (var seed in Packed(format, name, file)) yield return seed;
            }

            if (Stores.In(file) is not { Length: > 64 and <= MostStore } store) continue;
            foreach (var seed in StoreSeeds.Of(name, store)) yield return seed;
        }
    }

    private static string Format(byte[] file, string name)
    {
        var container = FileInspector.Inspect(new MemoryStream(file), null, name).Container;
        return container switch
        {
            "jpeg" or "png" or "webp" or "gif" or "tiff" or "svg" or "xmp" or "mp4" or "mov" or "m4a" or "heic" or "avif" or "jxl" or "jp2" => container,
            "wav" or "avi" or "mp3" or "flac" or "ogg" or "opus" or "pdf" or "docx" or "pptx" or "xlsx" or "odt" or "zip" or "md" or "html" or "txt" => container,
            "c2pa-side-car" => container,
            "dng" or "nef" or "arw" or "pef" or "iiq" or "3fr" or "sr2" or "erf" => "tiff",
            "mp4-segment" or "m4v" => "mp4",
            "ods" or "odp" => "odt",
            _ => "",
        };
    }

    private static IEnumerable<Seed> Packed(string format, string name, byte[] file)
    {
        if (file.AsSpan().StartsWith("PK"u8)) return DocumentSeeds.FromZip(format, name, file);
        return format switch
        {
            "png" => Png(name, file),
            "pdf" => Pdf(name, file),
            _ => [],
        };
    }

    /// <summary>The packed texts of a PNG.</summary>
    private static IEnumerable<Seed> Png(string name, byte[] file)
    {
        for (var at = 8; at + 12 <= file.Length;)
        {
            var (start, length) = (at, (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at)), (uint)(file.Length - at - 12)));
            var keyword = file.AsSpan(start + 8, length).IndexOf((byte)0) + 2;
            if (file.AsSpan(start + 4, 4).SequenceEqual("zTXt"u8) && keyword >= 2 && Unpacked(file[(start + 8 + keyword)..(start + 8 + length)]) is { } text)
            {
                yield return new("png", $"{name}:zTXt", text, inner =>
                {
                    var packed = Make.Zlib(inner);
                    return [.. file[..start], .. Make.Big((uint)(keyword + packed.Length)), .. file[(start + 4)..(start + 8 + keyword)], .. packed, .. file[(start + 8 + length)..]];
                });
            }

            at += length + 12;
        }
    }

    /// <summary>The deflated streams of a PDF. Their places are wrong then, as after many a tool; the length is kept right.</summary>
    private static IEnumerable<Seed> Pdf(string name, byte[] file)
    {
        for (var at = 0; at < file.Length && file.AsSpan(at).IndexOf("stream"u8) is >= 0 and var found; at += 6)
        {
            at += found;
            var start = at + 6 + (file.AsSpan(at + 6).StartsWith("\r\n"u8) ? 2 : 1);
            if (start >= file.Length || file.AsSpan(start).IndexOf("endstream"u8) is not (> 2 and var length) || Unpacked(file[start..(start + length)]) is not { } content) continue;
            yield return new("pdf", $"{name}:stream", content, inner => [.. file[..start], .. Make.Zlib(inner), .. "\n"u8, .. file[(start + length)..]]);
            at = start + length;
        }
    }

    private static byte[]? Unpacked(byte[] packed)
    {
        try
        {
            return Pack.Unzlib(packed) is { Length: > 0 and <= MostFile } content ? content : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
