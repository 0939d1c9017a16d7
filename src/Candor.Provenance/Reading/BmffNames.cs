namespace Candor.Provenance.Reading;

/// <summary>ISO base media files and their kin: the brand of the first box says which.</summary>
internal static class BmffNames
{
    /// <summary>Pictures.</summary>
    public static string? Picture(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12) return null;
        var type = head[4..8];
        if (type.SequenceEqual("JXL "u8)) return "jxl";
        if (type.SequenceEqual("jP  "u8)) return "jp2";
        if (!type.SequenceEqual("ftyp"u8)) return null;
        var brand = head[8..12];
        if (brand.SequenceEqual("crx "u8)) return "cr3";
        if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8)) return "avif";
        if (brand.StartsWith("he"u8)) return "heic";
        if (!brand.SequenceEqual("mif1"u8) && !brand.SequenceEqual("msf1"u8)) return null;
        var brands = head[..Math.Min(head.Length, Math.Max(16, (int)head[3]))];
        return brands.IndexOf("avif"u8) >= 0 ? "avif" : brands.IndexOf("heic"u8) >= 0 ? "heic" : "heif";
    }

    /// <summary>Video and sound.</summary>
    public static string? Media(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12) return null;
        var type = head[4..8];
        if (type.SequenceEqual("styp"u8) || type.SequenceEqual("moof"u8) || type.SequenceEqual("sidx"u8)) return "mp4-segment";
        if (type.SequenceEqual("moov"u8) || type.SequenceEqual("mdat"u8) || type.SequenceEqual("wide"u8)) return "mov";
        if (!type.SequenceEqual("ftyp"u8)) return null;
        var brand = head[8..12];
        if (brand.SequenceEqual("qt  "u8)) return "mov";
        return brand.StartsWith("M4A"u8) || brand.StartsWith("M4B"u8) ? "m4a" : "mp4";
    }
}
