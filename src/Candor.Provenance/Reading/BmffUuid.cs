namespace Candor.Provenance.Reading;

/// <summary>Boxes that a UUID names: XMP, EXIF and IPTC of JPEG 2000, the manifest store.</summary>
internal static class BmffUuid
{
    private static readonly byte[] Xmp = Convert.FromHexString("BE7ACFCB97A942E89C71999491E3AFAC");
    private static readonly byte[] Exif = "JpgTiffExif->JP2"u8.ToArray();
    private static readonly byte[] ExifOfAdobe = Convert.FromHexString("0537CDAB9D0C4431A72AFA561F2A113E");
    private static readonly byte[] IptcBlock = Convert.FromHexString("33C7A4D2B81D4723A0BAF1A3E097AD38");
    private static readonly byte[] Manifest = Convert.FromHexString("D8FEC3D61B0E483C92975828877EC481");

    /// <summary>Place of a store that updates the one before it.</summary>
    public const string UpdatePlace = "uuid box C2PA update";

    /// <summary>Gathers what such a box holds.</summary>
    /// <param name="file">The file.</param>
    /// <param name="box">The box.</param>
    /// <param name="path">What it lies in; empty for the file.</param>
    /// <param name="into">Takes what is found.</param>
    public static void Read(SourceFile file, BmffBox box, string path, Gathered into)
    {
        Span<byte> id = stackalloc byte[16];
        if (box.Length < 16 || !file.TryRead(box.Body, id)) return;
        var where = path.Length == 0 ? "uuid box" : $"{path}/uuid box";
        if (id.SequenceEqual(Manifest)) Store(file, box, where, into);
        else if (id.SequenceEqual(Xmp) && Content(file, box) is { } packet) into.Xmp.Add(($"{where} XMP", packet));
        else if ((id.SequenceEqual(Exif) || id.SequenceEqual(ExifOfAdobe)) && Content(file, box) is { } block) into.Exif.Add(($"{where} EXIF", block));
        else if (id.SequenceEqual(IptcBlock) && Content(file, box) is { } iptc) Iptc.Read(iptc, $"{where} IPTC", into);
    }

    private static byte[]? Content(SourceFile file, BmffBox box) => file.Take(box.Body + 16, box.Length - 16);

    /// <summary>Version and flags, the purpose and its NUL, the place of a Merkle box, the store. Merkle boxes of fragments are passed over.</summary>
    private static void Store(SourceFile file, BmffBox box, string where, Gathered into)
    {
        Span<byte> head = stackalloc byte[(int)Math.Clamp(box.Length - 16, 0, 64)];
        var purpose = file.TryRead(box.Body + 16, head) && head.Length > 4 ? head[4..] : [];
        var end = purpose.IndexOf((byte)0);
        if (end < 0)
        {
            into.Faults.Add($"{where} C2PA: no purpose");
            into.ManifestStores.Add(($"{where} C2PA", []));
            return;
        }

        purpose = purpose[..end];
        var isUpdate = purpose.SequenceEqual("update"u8);
        if (!isUpdate && !purpose.SequenceEqual("manifest"u8) && !purpose.SequenceEqual("original"u8))
        {
            // No hash covers such a box: whatever it is, no claim knows of it.
            if (!purpose.SequenceEqual("merkle"u8)) into.StrayStores.Add($"{where} C2PA of no known purpose");
            return;
        }

        var start = box.Body + 16 + 4 + end + 1 + 8;
        if (start > box.End) into.Faults.Add($"{where} C2PA: it ends inside its header");
        into.ManifestStores.Add((isUpdate ? UpdatePlace : $"{where} C2PA", file.Take(start, box.End - start) ?? []));
    }
}
