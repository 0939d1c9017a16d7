using System.Buffers.Binary;

namespace Candor.Provenance.Reading;

/// <summary>Items of HEIC and AVIF: EXIF and XMP, found by their entries in `iinf` and their places in `iloc`.</summary>
internal static class BmffItems
{
    /// <summary>Items that are read; one or two are usual.</summary>
    private const int MostItems = 16;

    /// <summary>Gathers the items that hold metadata.</summary>
    public static void Read(SourceFile file, BmffBox names, BmffBox places, BmffBox data, string path, Gathered into)
    {
        var wanted = Wanted(file, names, path, into.Faults);
        if (wanted.Count == 0 || file.Take(places.Body, places.Length) is not { } block) return;
        foreach (var (id, extents) in BmffItemPlaces.Read(block, wanted, data, file.Length))
        {
            if (Join(file, extents) is not { } content) into.Faults.Add($"{path}: an item ends beyond the file");
            else if (wanted[id] != "Exif") into.Xmp.Add(("item XMP", content));
            else if (content.Length >= 4 && BinaryPrimitives.ReadUInt32BigEndian(content) is var skip && skip <= content.Length - 4) into.Exif.Add(("item Exif", content[(4 + (int)skip)..]));
            else into.Faults.Add($"{path}: an Exif item without its header");
        }
    }

    private static Dictionary<uint, string> Wanted(SourceFile file, BmffBox names, string path, List<string> faults)
    {
        Dictionary<uint, string> wanted = [];
        Span<byte> version = stackalloc byte[1];
        if (names.Length < 6 || !file.TryRead(names.Body, version)) return wanted;
        foreach (var entry in BmffBoxes.In(file, names, version[0] == 0 ? 6 : 8, $"{path}/iinf", faults))
        {
            if (entry.Type != "infe" || file.Take(entry.Body, Math.Min(entry.Length, 1024)) is not { Length: >= 12 } data) continue;
            var (id, kind) = Kind(data);
            if (kind is not null) wanted.TryAdd(id, kind);
            if (wanted.Count < MostItems) continue;
            file.Cut();
            break;
        }

        return wanted;
    }

    private static (uint Id, string? Kind) Kind(ReadOnlySpan<byte> data)
    {
        var version = data[0];
        var isWide = version > 2;
        var id = isWide ? BinaryPrimitives.ReadUInt32BigEndian(data[4..]) : BinaryPrimitives.ReadUInt16BigEndian(data[4..]);
        var rest = data[(isWide ? 10 : 8)..];
        var isMime = version < 2;
        if (!isMime)
        {
            if (rest.StartsWith("Exif"u8)) return (id, "Exif");
            isMime = rest.StartsWith("mime"u8);
            rest = rest[Math.Min(rest.Length, 4)..];
        }

        Id3Text.Cut(ref rest, 0);
        return (id, isMime && Id3Text.Cut(ref rest, 0) is "application/rdf+xml" ? "XMP" : null);
    }

    private static byte[]? Join(SourceFile file, List<(long Place, long Length)> extents)
    {
        if (extents is [var only]) return file.Take(only.Place, only.Length);
        using var whole = new MemoryStream();
        foreach (var (place, length) in extents)
        {
            if (file.Take(place, length) is not { } part) return null;
            whole.Write(part);
        }

        return whole.ToArray();
    }
}
