namespace Candor.Provenance.Reading;

/// <summary>Containers of which only the name is told.</summary>
internal static class PlainNames
{
    /// <summary>Name, where the mark stands, the mark.</summary>
    private static readonly (string Name, int At, byte[] Mark)[] Marks =
    [
        ("aif", 8, "AIFF"u8.ToArray()), ("aif", 8, "AIFC"u8.ToArray()),
        ("wmv", 0, [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]), ("aa", 4, [0x57, 0x90, 0x75, 0x36]), ("bpg", 0, [0x42, 0x50, 0x47, 0xFB]),
        ("crw", 6, "HEAPCCDR"u8.ToArray()), ("dr4", 0, [0x49, 0x49, 0x49, 0x49, 4, 0, 4, 0]), ("vrd", 0, "CANON OPTIONAL DATA\0"u8.ToArray()),
        ("dcm", 128, "DICM"u8.ToArray()), ("dpx", 0, "SDPX"u8.ToArray()), ("dpx", 0, "XPDS"u8.ToArray()), ("dv", 0, [0x1F, 7, 0]),
        ("djvu", 0, "AT&TFORM"u8.ToArray()), ("a", 0, "!<arch>\n"u8.ToArray()), ("macho", 0, [0xCF, 0xFA, 0xED, 0xFE]), ("macho", 0, [0xCE, 0xFA, 0xED, 0xFE]),
        ("macho", 0, [0xFE, 0xED, 0xFA, 0xCE]), ("macho", 0, [0xFE, 0xED, 0xFA, 0xCF]), ("macho", 0, [0xCA, 0xFE, 0xBA, 0xBE]), ("elf", 0, [0x7F, 0x45, 0x4C, 0x46]),
        ("fits", 0, "SIMPLE  ="u8.ToArray()), ("flif", 0, "FLIF"u8.ToArray()), ("fpf", 0, "FPF Public Image Format"u8.ToArray()), ("flv", 0, [0x46, 0x4C, 0x56, 1]),
        ("swf", 0, "FWS"u8.ToArray()), ("swf", 0, "CWS"u8.ToArray()), ("ppt", 0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        ("afm", 0, "StartFontMetrics"u8.ToArray()), ("pfa", 0, "%!PS-AdobeFont"u8.ToArray()), ("pfa", 0, "%!FontType1"u8.ToArray()), ("pfb", 0, [0x80, 1]),
        ("eps", 0, "%!PS"u8.ToArray()), ("ttf", 0, "true\0"u8.ToArray()), ("ttf", 0, [0, 1, 0, 0, 0]), ("otf", 0, "OTTO"u8.ToArray()),
        ("raf", 0, "FUJIFILMCCD-RAW"u8.ToArray()), ("xcf", 0, "gimp xcf"u8.ToArray()), ("fit", 8, ".FIT"u8.ToArray()), ("icc", 36, "acsp"u8.ToArray()),
        ("ico", 0, [0, 0, 1, 0, 1, 0]), ("ico", 0, [0, 0, 1, 0, 2, 0]), ("itc", 4, "itch"u8.ToArray()), ("indd", 0, [6, 6, 0xED, 0xF5, 0xD8, 0x1D, 0x46, 0xE5]),
        ("jxl", 0, [0xFF, 0x0A]), ("j2c", 0, [0xFF, 0x4F, 0xFF, 0x51]), ("lnk", 0, [0x4C, 0, 0, 0, 1, 0x14, 2, 0]), ("url", 0, "[InternetShortcut]"u8.ToArray()),
        ("lfp", 0, [0x89, 0x4C, 0x46, 0x50]), ("mts", 4, [0x47, 0x40]), ("mie", 4, "0MIE"u8.ToArray()), ("miff", 0, "id=ImageMagick"u8.ToArray()),
        ("moi", 0, [0x56, 0x36, 0, 0]), ("mxf", 0, [6, 0x0E, 0x2B, 0x34]), ("macos", 0, [0, 5, 0x16, 7]), ("mkv", 0, [0x1A, 0x45, 0xDF, 0xA3]),
        ("mrw", 0, "\0MRM"u8.ToArray()), ("dss", 0, "\u0002dss"u8.ToArray()), ("exr", 0, [0x76, 0x2F, 0x31, 1]), ("pcapng", 0, [0x0A, 0x0D, 0x0D, 0x0A]),
        ("pcx", 0, [0x0A, 5, 1, 8]), ("pfm", 0, "PF\n"u8.ToArray()), ("pfm", 0, "Pf\n"u8.ToArray()), ("pgf", 0, "PGF"u8.ToArray()), ("ppm", 0, "P6\n"u8.ToArray()),
        ("ppm", 0, "P3\n"u8.ToArray()), ("plist", 0, "bplist"u8.ToArray()), ("psp", 0, "Paint Shop Pro Image File"u8.ToArray()), ("mobi", 60, "BOOKMOBI"u8.ToArray()),
        ("psd", 0, "8BPS"u8.ToArray()), ("rtf", 0, "{\\rtf"u8.ToArray()), ("hdr", 0, "#?RADIANCE"u8.ToArray()), ("ra", 0, ".ra"u8.ToArray()), ("rm", 0, ".RMF"u8.ToArray()),
        ("r3d", 4, "RED1"u8.ToArray()), ("r3d", 4, "RED2"u8.ToArray()), ("x3f", 0, "FOVb"u8.ToArray()), ("tnef", 0, [0x78, 0x9F, 0x3E, 0x22]),
        ("torrent", 0, "d8:announce"u8.ToArray()), ("ics", 0, "BEGIN:VCALENDAR"u8.ToArray()), ("vcf", 0, "BEGIN:VCARD"u8.ToArray()), ("wpg", 0, [0xFF, 0x57, 0x50, 0x43]),
        ("wtv", 0, [0xB7, 0xD8, 0, 0x20, 0x37, 0x49, 0xDA, 0x11]), ("xisf", 0, "XISF0100"u8.ToArray()), ("gz", 0, [0x1F, 0x8B, 8]), ("rar", 0, "Rar!"u8.ToArray()),
        ("czi", 0, "ZISRAWFILE"u8.ToArray()), ("exe", 0, "MZ"u8.ToArray()), ("bmp", 0, "BM"u8.ToArray()), ("aac", 0, [0xFF, 0xF1]), ("aac", 0, [0xFF, 0xF9]),
        ("7z", 0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), ("amr", 0, "#!AMR"u8.ToArray()), ("raw", 1, "70.1 .reV"u8.ToArray()),
    ];

    /// <inheritdoc cref="ContainerTest"/>
    public static string? Find(ReadOnlySpan<byte> head)
    {
        foreach (var (name, at, mark) in Marks)
        {
            if (head.Length >= at + mark.Length && head[at..].StartsWith(mark)) return name;
        }

        return null;
    }
}
