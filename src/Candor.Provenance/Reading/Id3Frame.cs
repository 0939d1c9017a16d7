namespace Candor.Provenance.Reading;

/// <summary>What ID3 frames hold, unpacked.</summary>
internal static class Id3Frame
{
    /// <summary>Characters of a description that a place tells.</summary>
    private const int MostOfDescription = 64;

    /// <summary>Whether anything of a frame is read.</summary>
    public static bool IsRead(string id) => id[0] == 'T' || id is "COMM" or "COM" or "GEOB" or "GEO" or "PRIV";

    /// <summary>Gathers what a frame holds.</summary>
    /// <param name="id">Three or four characters.</param>
    /// <param name="data">Its content.</param>
    /// <param name="version">`ID3v2.3`, with what the tag lies in before it.</param>
    /// <param name="into">Takes what is found.</param>
    public static void Gather(string id, ReadOnlySpan<byte> data, string version, Gathered into)
    {
        if (data.IsEmpty) return;
        var encoding = data[0];
        switch (id)
        {
            case "TXXX" or "TXX":
                data = data[1..];
                var name = Id3Text.Cut(ref data, encoding);
                into.Texts.Add(($"{version} {id} description {Short(name)}", name, Id3Text.Decode(data, encoding)));
                break;
            case "COMM" or "COM" when data.Length > 4:
                data = data[4..];
                var about = Id3Text.Cut(ref data, encoding);
                var isLabel = about.Equals("AIGC", StringComparison.OrdinalIgnoreCase);
                into.Texts.Add(($"{version} {id} description {Short(about)}", isLabel ? about : "Comment", Id3Text.Decode(data, encoding)));
                break;
            case "GEOB" or "GEO":
                data = data[1..];
                var type = Id3Text.Cut(ref data, 0);
                Id3Text.Cut(ref data, encoding);
                Id3Text.Cut(ref data, encoding);
                if (type is "application/c2pa" or "application/x-c2pa-manifest-store" or "c2pa") into.ManifestStores.Add(($"{version} {id}", data.ToArray()));
                break;
            case "PRIV":
                if (Id3Text.Cut(ref data, 0) == "XMP") into.Xmp.Add(($"{version} PRIV XMP", data.ToArray()));
                break;
            case ['T', ..]:
                into.Texts.Add(($"{version} {id}", id is "TSSE" or "TSS" or "TENC" or "TEN" ? "Software" : id, Id3Text.Decode(data[1..], encoding)));
                break;
        }
    }

    private static string Short(string text) => text.Length <= MostOfDescription ? text : text[..MostOfDescription];
}
