using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa;

/// <summary>A box of an ISO base media file.</summary>
/// <param name="Type">Four characters.</param>
/// <param name="Offset">In the file.</param>
/// <param name="Size">With header.</param>
/// <param name="Header">Bytes of the header.</param>
internal readonly record struct BmffBox(string Type, long Offset, long Size, int Header)
{
    /// <summary>Just after it.</summary>
    public long End => Offset + Size;

    /// <summary>The boxes in a stretch of a file, as far as they are well-formed.</summary>
    public static List<BmffBox> Within(SourceFile file, long start, long end)
    {
        var boxes = new List<BmffBox>();
        Span<byte> header = stackalloc byte[16];
        while (end - start >= 8 && file.Step() && file.TryRead(start, header[..8]))
        {
            long size = BinaryPrimitives.ReadUInt32BigEndian(header);
            var length = 8;
            if (size == 0) size = end - start;
            if (size == 1)
            {
                if (!file.TryRead(start, header)) break;
                (size, length) = (BinaryPrimitives.ReadInt64BigEndian(header[8..]), 16);
            }

            if (size < length || size > end - start) break;
            boxes.Add(new(Encoding.Latin1.GetString(header[4..8]), start, size, length));
            start += size;
        }

        return boxes;
    }

    /// <summary>The boxes at a path such as `/moov/trak[1]/mdia`.</summary>
    public static List<BmffBox> At(SourceFile file, List<BmffBox> top, string path, int depth)
    {
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (steps.Length == 0 || steps.Length > depth) return [];
        var found = Chosen(top, steps[0]);
        foreach (var step in steps.AsSpan(1))
        {
            found = [.. found.SelectMany(box => Chosen(Within(file, box.Inside(file), box.End), step))];
        }

        return found;
    }

    private static List<BmffBox> Chosen(List<BmffBox> boxes, string step)
    {
        var bracket = step.IndexOf('[', StringComparison.Ordinal);
        var type = bracket < 0 ? step : step[..bracket];
        var named = boxes.FindAll(box => box.Type == type);
        if (bracket < 0) return named;
        return int.TryParse(step.AsSpan(bracket + 1).TrimEnd(']'), out var number) && number >= 1 && number <= named.Count ? [named[number - 1]] : [];
    }

    private long Inside(SourceFile file)
    {
        if (Type != "meta") return Offset + Header;
        Span<byte> next = stackalloc byte[8];
        return file.TryRead(Offset + Header, next) && next[4..].SequenceEqual("hdlr"u8) ? Offset + Header : Offset + Header + 4;
    }
}
