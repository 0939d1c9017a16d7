namespace Candor.Provenance.Reading;

/// <summary>Boxes of JPEG XL and JPEG 2000 that hold metadata themselves, compressed by Brotli or not.</summary>
internal static class BmffPictureBoxes
{
    /// <summary>Blocks that are unpacked; two or three are usual.</summary>
    private const int MostUnpacked = 8;

    /// <summary>Gathers what a box at the file's outermost level holds.</summary>
    public static void Gather(SourceFile file, BmffBox box, Gathered into)
    {
        switch (box.Type)
        {
            case "xml " or "Exif":
                if (file.Take(box.Body, box.Length) is { } plain) Add(box.Type, plain, into);
                break;
            case "jumb":
                if (file.Take(box.Place, box.End - box.Place) is { } store && JumbfSegments.IsManifestStore(store)) into.ManifestStores.Add(("jumb box", store));
                break;
            case "brob" when into.Xmp.Count + into.Exif.Count < MostUnpacked:
                if (file.Take(box.Body, box.Length) is { Length: > 4 } packed) Unpack(file, packed, into);
                break;
        }
    }

    private static void Unpack(SourceFile file, byte[] packed, Gathered into)
    {
        var type = packed.AsSpan().StartsWith("xml "u8) ? "xml " : packed.AsSpan().StartsWith("Exif"u8) ? "Exif" : null;
        if (type is not null) Add(type, Bytes.Unbrotli(packed.AsMemory(4), file), into);
    }

    private static void Add(string type, byte[] content, Gathered into)
    {
        if (type == "Exif") into.Exif.Add(("Exif box", content.Length > 4 ? content[4..] : []));
        else into.Xmp.Add(("xml box", content));
    }
}
