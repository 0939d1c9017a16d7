using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Fuzz.Parts;

namespace Candor.Provenance.Fuzz;

/// <summary>What a label must not touch: picture, sound and text data, and everything else that is no metadata. Read without the library's own readers.</summary>
internal static class Payload
{
    /// <summary>What differs between a file and its labelled copy and must not.</summary>
    /// <returns>Null if nothing does, or if nothing is known of the container.</returns>
    public static string? Difference(string container, byte[] source, byte[] target) => container switch
    {
        "png" => Same(Png(source), Png(target)),
        "jpeg" => Same(Jpeg(source), Jpeg(target)),
        "webp" => Same(Riff(source, "VP8X", "XMP ", "EXIF"), Riff(target, "VP8X", "XMP ", "EXIF")),
        "wav" => Same(Riff(source, "AIGC", "LIST", "id3 ", "ID3 ", "_PMX"), Riff(target, "AIGC", "LIST", "id3 ", "ID3 ", "_PMX")),
        "mp3" => Same(source[Tag(source)..], target[Tag(target)..]) is null ? null : "the sound",
        "md" => target.AsSpan().EndsWith(After(source)) ? null : "the text",
        "pdf" => target.AsSpan().StartsWith(source) ? null : "the revisions before",
        "mp4" or "mov" or "m4a" => Film(source, target),
        _ => null,
    };

    private static string? Same(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other) ? null : "the data";

    private static byte[] Png(byte[] file) => Joined(file, TopLevel(file, ChunkParts.Png), part => !IsOneOf(file, part.Start + 4, "iTXt", "tEXt", "zTXt", "eXIf"));

    private static byte[] Jpeg(byte[] file)
    {
        var segments = TopLevel(file, ChunkParts.Jpeg);
        var scan = segments.Count == 0 ? 2 : segments[^1].End;
        return [.. Joined(file, segments, part => !IsMetadata(file, part)), .. file.AsSpan(scan)];
    }

    /// <summary>APP1, comments, and the index of further pictures, which states where those begin.</summary>
    private static bool IsMetadata(byte[] file, Part segment) => file[segment.Start + 1] is 0xE1 or 0xFE || (file[segment.Start + 1] == 0xE2 && IsOneOf(file, segment.Start + 4, "MPF"));

    private static byte[] Riff(byte[] file, params string[] metadata)
    {
        using var kept = new MemoryStream();
        var end = (int)Math.Min(file.Length, 8L + BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(4)));
        for (var at = 12; at + 8 <= end;)
        {
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 4)), (uint)(end - at - 8));
            if (!IsOneOf(file, at, metadata)) kept.Write(file, at, 8 + length);
            at += 8 + length + (length & 1);
        }

        kept.Write(file, end, file.Length - end);
        return kept.ToArray();
    }

    /// <summary>Bytes of the tag at the beginning.</summary>
    private static int Tag(byte[] file) => file.Length < 10 || !file.AsSpan().StartsWith("ID3"u8) ? 0 : Math.Min(file.Length, 10 + (int)Sizes.Read(file.AsSpan(6), SizeForm.Syncsafe) + ((file[5] & 0x10) != 0 ? 10 : 0));

    /// <summary>The text behind the mark and the front matter, in UTF-8 or UTF-16.</summary>
    private static ReadOnlySpan<byte> After(byte[] file)
    {
        var (mark, encoding) = file switch
        {
            [0xFF, 0xFE, ..] => (2, Encoding.Unicode),
            [0xFE, 0xFF, ..] => (2, Encoding.BigEndianUnicode),
            [0xEF, 0xBB, 0xBF, ..] => (3, Encoding.ASCII),
            _ => (0, Encoding.ASCII),
        };
        ReadOnlySpan<byte> text = file.AsSpan(mark), fence = encoding.GetBytes("\n---");
        if (text.Length < fence.Length || !text.StartsWith(fence[(fence.Length / 4)..])) return text;
        var end = text[fence.Length..].IndexOf(fence);
        return end < 0 ? [] : text[(end + (2 * fence.Length))..];
    }

    /// <summary>The media data as they are, and every chunk of samples in them still where its table says.</summary>
    private static string? Film(byte[] source, byte[] target)
    {
        var (before, after) = (Chunks(source), Chunks(target));
        if (before.Count != after.Count) return "the number of chunks";
        var data = Boxes(source).FindAll(part => IsOneOf(source, part.Start + 4, "mdat"));
        for (var index = 0; index < before.Count; index++)
        {
            var (from, to) = (before[index], after[index]);
            if (data.Find(part => from >= part.Start + part.Header && from < part.End) is not { Length: > 0 } within) continue;
            var length = (int)Math.Min(16, within.End - from);
            if (to < 0 || to + length > target.Length || !source.AsSpan((int)from, length).SequenceEqual(target.AsSpan((int)to, length))) return "where a chunk lies";
        }

        return Same(Joined(source, Boxes(source), part => IsOneOf(source, part.Start + 4, "mdat")), Joined(target, Boxes(target), part => IsOneOf(target, part.Start + 4, "mdat")));
    }

    private static List<long> Chunks(byte[] file)
    {
        var chunks = new List<long>();
        foreach (var table in Tables(file, new(0, file.Length, 0, SizeForm.Big4, 0), ["moov", "trak", "mdia", "minf", "stbl"]).Where(part => IsOneOf(file, part.Start + 4, "stco", "co64") && part.Length >= part.Header + 8))
        {
            var width = file[table.Start + 4] == 's' ? 4 : 8;
            var count = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(table.Start + table.Header + 4));
            var at = table.Start + table.Header + 8;
            for (var index = 0; index < count && at + width <= table.End; index++, at += width) chunks.Add(Sizes.Read(file.AsSpan(at), width == 4 ? SizeForm.Big4 : SizeForm.Big8));
        }

        return chunks;
    }

    /// <summary>What lies in boxes of these names, each in the one before.</summary>
    private static IEnumerable<Part> Tables(byte[] file, Part within, string[] names)
    {
        var all = new List<Part>();
        BoxParts.Add(file, within.Start + within.Header, within.End, 0, all);
        var end = 0;
        foreach (var part in all.Where(part => part.Start >= end))
        {
            end = part.End;
            if (names.Length == 0) yield return part;
            else if (IsOneOf(file, part.Start + 4, names[0])) foreach (var inner in Tables(file, part, names[1..])) yield return inner;
        }
    }

    private static List<Part> Boxes(byte[] file)
    {
        var boxes = new List<Part>();
        BoxParts.Add(file, 0, file.Length, 0, boxes);
        return boxes;
    }

    private static List<Part> TopLevel(byte[] file, Action<byte[], int, int, List<Part>> find)
    {
        var parts = new List<Part>();
        find(file, 0, file.Length, parts);
        var end = 0;
        return parts.FindAll(part =>
        {
            if (part.Start < end) return false;
            end = part.End;
            return true;
        });
    }

    private static byte[] Joined(byte[] file, List<Part> parts, Predicate<Part> isKept)
    {
        using var kept = new MemoryStream();
        foreach (var part in parts.FindAll(isKept)) kept.Write(file, part.Start, part.Length);
        return kept.ToArray();
    }

    private static bool IsOneOf(byte[] file, int at, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (at <= file.Length && file.AsSpan(at).StartsWith(Encoding.ASCII.GetBytes(name))) return true;
        }

        return false;
    }
}
