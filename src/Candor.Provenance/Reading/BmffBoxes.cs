using System.Buffers.Binary;
using System.Text;

namespace Candor.Provenance.Reading;

/// <summary>Goes from box to box. Nothing but headers is read.</summary>
internal static class BmffBoxes
{
    /// <summary>Boxes between two places.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">Of the first.</param>
    /// <param name="end">Where what they lie in ends.</param>
    /// <param name="path">What they lie in: `moov/udta`; empty for the file.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static IEnumerable<BmffBox> In(SourceFile file, long place, long end, string path, List<string> faults)
    {
        while (place <= end - 8 && file.Step())
        {
            if (Header(file, place, end) is not { } header) break;
            var (type, start, size) = header;
            if (size == 0 && path.Length > 0 && (type == "\0\0\0\0" || path.EndsWith("udta", StringComparison.Ordinal))) yield break;
            if (size == 0) size = end - place;
            if (size < start - place || size > end - place)
            {
                faults.Add($"{(path.Length == 0 ? "file" : path)}: a box's length is wrong");
                if (size < start - place) yield break;
                size = end - place;
            }

            yield return new(type, place, start, place + size);
            place += size;
        }
    }

    /// <summary>The boxes that follow another's version and flags.</summary>
    public static IEnumerable<BmffBox> In(SourceFile file, BmffBox box, int skip, string path, List<string> faults) => In(file, box.Body + skip, box.End, path, faults);

    private static (string Type, long Body, long Size)? Header(SourceFile file, long place, long end)
    {
        Span<byte> head = stackalloc byte[16];
        if (!file.TryRead(place, head[..8])) return null;
        var type = Encoding.Latin1.GetString(head[4..8]);
        long size = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (size != 1) return (type, place + 8, size);
        if (place > end - 16 || !file.TryRead(place, head)) return (type, place + 8, -1);
        var large = BinaryPrimitives.ReadUInt64BigEndian(head[8..]);
        return (type, place + 16, large > long.MaxValue ? long.MaxValue : (long)large);
    }
}
