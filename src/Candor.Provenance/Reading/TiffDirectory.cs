using System.Buffers.Binary;

namespace Candor.Provenance.Reading;

/// <summary>The directories of a TIFF or BigTIFF file, and those that hang below them, each visited once.</summary>
internal sealed class TiffDirectory
{
    private const int MostDirectories = 256;
    private static readonly int[] Sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];
    private readonly SourceFile _file;

    private TiffDirectory(SourceFile file, bool isBigEndian, bool isBig) => (_file, IsBigEndian, IsBig) = (file, isBigEndian, isBig);

    /// <summary>The byte order.</summary>
    public bool IsBigEndian { get; }

    /// <summary>Whether places take eight bytes.</summary>
    public bool IsBig { get; }

    /// <summary>Looks at the header.</summary>
    /// <returns>Null if it is none.</returns>
    public static TiffDirectory? Open(SourceFile file)
    {
        Span<byte> head = stackalloc byte[8];
        if (!file.TryRead(0, head) || !(head.StartsWith("II"u8) || head.StartsWith("MM"u8))) return null;
        var isBigEndian = head[0] == (byte)'M';
        var version = isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(head[2..]) : BinaryPrimitives.ReadUInt16LittleEndian(head[2..]);
        return new(file, isBigEndian, version == 43);
    }

    /// <summary>All tags; those that lead to other directories are followed instead.</summary>
    public IEnumerable<TiffTag> Tags(List<string> faults)
    {
        var ahead = new Queue<(long Place, bool IsMain)>();
        var seen = new HashSet<long>();
        ahead.Enqueue((Number(IsBig ? 8 : 4, IsBig ? 8 : 4), true));
        while (ahead.TryDequeue(out var next))
        {
            var (place, isMain) = next;
            if (place <= 0) continue;
            if (!seen.Add(place) || seen.Count > MostDirectories)
            {
                faults.Add("TIFF: its directories lead in a circle, or there are too many");
                continue;
            }

            var (head, entry) = IsBig ? (8, 20) : (2, 12);
            var count = Number(place, head);
            if (count < 0 || count > 65_535 || place + head + (count * entry) > _file.Length)
            {
                faults.Add("TIFF: a directory lies outside the file");
                continue;
            }

            for (var index = 0; index < count && _file.Step(); index++)
            {
                var at = place + head + (index * entry);
                if (Entry(at) is not { } tag) continue;
                if (tag.Id is 0x8769 or 0x014A && tag.Length is > 0 and <= 1024) Follow(tag, ahead);
                else yield return tag;
            }

            // Directories below a tag are often written without the place of a next one; what stands there is something else.
            if (isMain) ahead.Enqueue((Number(place + head + (count * entry), IsBig ? 8 : 4), true));
        }
    }

    private void Follow(TiffTag tag, Queue<(long Place, bool IsMain)> ahead)
    {
        var size = IsBig && tag.Length % 8 == 0 ? 8 : 4;
        for (long offset = 0; offset + size <= tag.Length; offset += size) ahead.Enqueue((Number(tag.Place + offset, size), false));
    }

    private TiffTag? Entry(long at)
    {
        var (id, type) = ((int)Number(at, 2), (int)Number(at + 2, 2));
        var count = Number(at + 4, IsBig ? 8 : 4);
        if (type >= Sizes.Length || type < 0 || count < 0 || count > _file.Length) return Broken(id, at, type);
        var length = count * Sizes[type];
        var (value, inline) = IsBig ? (at + 12, 8) : (at + 8, 4);
        var place = length <= inline ? value : Number(value, inline);
        return place < 0 || place > _file.Length - length ? Broken(id, at, type) : new(id, place, length, at, type);
    }

    /// <summary>Of a manifest store whose bytes are not in the file it is at least known that there was one.</summary>
    private static TiffTag? Broken(int id, long entry, int type) => id == TiffTag.ManifestStore ? new(id, -1, 0, entry, type) : null;

    /// <summary>A number of 2, 4 or 8 bytes; -1 if the file ends before, or it is beyond every file.</summary>
    private long Number(long place, int size)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes = bytes[..size];
        if (!_file.TryRead(place, bytes)) return -1;
        return size switch
        {
            2 => IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            4 => IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => IsBigEndian ? BinaryPrimitives.ReadInt64BigEndian(bytes) : BinaryPrimitives.ReadInt64LittleEndian(bytes),
        };
    }
}
