namespace Candor.Provenance.Reading;

/// <summary>TIFF, and the EXIF blocks of other containers, which are TIFF as well: texts, XMP, IPTC, the manifest store.</summary>
internal static class TiffReader
{
    /// <summary>Tags of an EXIF block that are looked at.</summary>
    private const int MostTags = 10_000;

    private static readonly Dictionary<int, string> Texts = new()
    {
        [0x010E] = "ImageDescription",
        [0x010F] = "Make",
        [0x0110] = "Model",
        [0x0131] = "Software",
        [0x013B] = "Artist",
        [0x8298] = "Copyright",
        [0x9286] = "UserComment",
        [0x927C] = "MakerNote",
        [0x9C9C] = "XPComment",
        [0x9C9E] = "XPKeywords",
    };

    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into) => Read(file, "IFD", into);

    /// <summary>Reads an EXIF block that another reader found in a file.</summary>
    /// <returns>How many tags it holds.</returns>
    public static int ReadExif(byte[] block, string place, SourceFile file, Gathered into) => Read(file.Within(block, MostTags), place, into);

    private static int Read(SourceFile file, string place, Gathered into)
    {
        if (TiffDirectory.Open(file) is not { } directory)
        {
            into.Faults.Add($"{place}: no TIFF header");
            return 0;
        }

        var count = 0;
        foreach (var tag in directory.Tags(into.Faults))
        {
            count++;
            Gather(tag, directory.IsBigEndian, file, place, into);
        }

        return count;
    }

    private static void Gather(TiffTag tag, bool isBigEndian, SourceFile file, string place, Gathered into)
    {
        var isKnown = tag.Id is 0x02BC or 0x83BB or TiffTag.ManifestStore || Texts.ContainsKey(tag.Id);
        if (!isKnown) return;
        if (file.Take(tag.Place, tag.Length) is not { } value)
        {
            if (tag.Id == TiffTag.ManifestStore) into.ManifestStores.Add(($"{place} tag 0xCD41", []));
            return;
        }

        switch (tag.Id)
        {
            case 0x02BC:
                into.Xmp.Add(($"{place} tag 0x02BC", value));
                break;
            case 0x83BB:
                Iptc.Read(value, $"{place} IPTC", into);
                break;
            case TiffTag.ManifestStore:
                into.ManifestStores.Add(($"{place} tag 0xCD41", value));
                break;
            default:
                var (text, prefix) = Decode(tag.Id, value, isBigEndian);
                if (text is not null) into.Texts.Add(($"{place} {Texts[tag.Id]} 0x{tag.Id:X4}{prefix}", Texts[tag.Id], text));
                break;
        }
    }

    /// <summary>The name and the text of a tag that holds one; null if it holds none.</summary>
    internal static (string Name, string Text)? Text(TiffTag tag, byte[] value, bool isBigEndian) =>
        Texts.TryGetValue(tag.Id, out var name) && Decode(tag.Id, value, isBigEndian).Text is { } text ? (name, text) : null;

    /// <summary>Most tags are plain texts; a comment says its character set first, and Windows' own tags are UTF-16.</summary>
    private static (string? Text, string Prefix) Decode(int id, byte[] value, bool isBigEndian) => id switch
    {
        0x9C9C or 0x9C9E => (Bytes.Utf16(value, bigEndian: false), ""),
        0x9286 when value.AsSpan().StartsWith("ASCII\0\0\0"u8) => (Bytes.Text(value.AsSpan(8)), " (ASCII prefix)"),
        0x9286 when value.AsSpan().StartsWith("UNICODE\0"u8) => (Unicode(value.AsSpan(8), isBigEndian), " (UNICODE prefix)"),
        0x9286 when value.AsSpan().StartsWith(stackalloc byte[8]) => (Bytes.Text(value.AsSpan(8)), " (no character set)"),
        0x9286 => (Bytes.Text(value), " (no prefix)"),
        0x927C => (value.AsSpan().IndexOfAnyInRange((byte)0, (byte)8) < 0 ? Bytes.Text(value) : null, ""),
        _ => (Bytes.Text(value), ""),
    };

    /// <summary>Some writers put UTF-8 after the mark of UTF-16.</summary>
    private static string Unicode(ReadOnlySpan<byte> value, bool isBigEndian) =>
        IsReallyUtf8(value) ? Bytes.Text(value) : Bytes.Utf16(value, isBigEndian);

    /// <summary>Whether what claims to be UTF-16 is UTF-8.</summary>
    internal static bool IsReallyUtf8(ReadOnlySpan<byte> value) => value.Length > 0 && value.IndexOf((byte)0) < 0 && Bytes.IsUtf8(value);
}
