namespace Candor.Provenance.Reading;

/// <summary>The containers that are known. The first whose test holds is it.</summary>
internal static class ContainerFormats
{
    /// <summary>Bytes that a test may look at.</summary>
    public const int Head = 4096;

    private static readonly ContainerFormat[] All =
    [
        new(head => head.StartsWith(PngReader.Signature) ? "png" : null, PngReader.Read),
        new(head => head is [0xFF, 0xD8, 0xFF, ..] ? "jpeg" : null, JpegReader.Read, "jps"),
        new(head => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? "gif" : null, GifReader.Read),
        new(head => Riff(head, "WEBP"u8) ? "webp" : null, WebpReader.Read),
        new(TiffNames.Find, TiffReader.Read, "dng", "nef", "iiq", "arw", "sr2", "pef", "3fr", "erf"),
        new(head => XmlNames.Find(head) is "html" ? "html" : null, Texts.HtmlReader.Read),
        new(XmlNames.Find, XmlDocumentReader.Read, "inx", "aae", "xml"),
        new(head => Riff(head, "WAVE"u8) ? "wav" : null, RiffReader.Read),
        new(head => Riff(head, "AVI "u8) ? "avi" : null, RiffReader.Read),
        new(BmffNames.Picture, BmffReader.Read, "heif"),
        new(BmffNames.Media, BmffReader.Read, "mp4", "m4v", "mov"),
        new(head => head.StartsWith("ID3"u8) || head is [0xFF, 0xFB or 0xF3 or 0xF2 or 0xFA, ..] ? "mp3" : null, Mp3Reader.Read, "mpc", "aac", "ape"),
        new(head => head.StartsWith("fLaC"u8) ? "flac" : null, FlacReader.Read),
        new(head => head.StartsWith("MAC "u8) ? "ape" : null, ApeTag.Read),
        new(head => head.StartsWith("OggS"u8) ? (head[..Math.Min(head.Length, 64)].IndexOf("OpusHead"u8) >= 0 ? "opus" : "ogg") : null, OggReader.Read, "oga", "ogv"),
        new(head => head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0 ? "pdf" : null, Pdf.PdfReader.Read),
        new(ZipNames.Find, Zip.ZipReader.Read, "docx", "pptx", "xlsx", "dotx", "potx", "xltx", "ods", "odt", "odp", "numbers", "pages", "key", "eip", "epub", "xmind"),
        new(head => head.Length > 24 && head[4..].StartsWith("jumb"u8) ? "c2pa-side-car" : null, SideCar),
        new(PlainNames.Find, null, "a", "so", "dylib", "aae", "o"),
    ];

    /// <summary>Finds the container.</summary>
    /// <param name="file">The file.</param>
    /// <param name="fileName">Its name, if one is known; it decides between kin, and where the bytes say nothing.</param>
    public static (string Name, ContainerReader? Reader) Find(SourceFile file, string? fileName)
    {
        var head = new byte[Math.Min(file.Length, Head)];
        if (!file.TryRead(0, head)) head = [];
        var byName = FileNames.Container(fileName);
        foreach (var format in All)
        {
            if (format.Test(head) is not { } name) continue;
            return (byName is not null && format.Kin.Contains(byName) ? byName : name, format.Reader);
        }

        var isText = IsText(head);
        return (byName ?? (isText ? "txt" : ""), isText ? Texts.PlainTextReader.Read : null);
    }

    private static bool Riff(ReadOnlySpan<byte> head, ReadOnlySpan<byte> form) =>
        head.Length >= 12 && (head.StartsWith("RIFF"u8) || head.StartsWith("RF64"u8) || head.StartsWith("BW64"u8)) && head[8..].StartsWith(form);

    /// <summary>Without control characters. UTF-16 has to say so itself.</summary>
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])) return head.Length > 0 && head.IndexOfAnyInRange((byte)0, (byte)8) < 0;
        return head.Length > 2 && !Bytes.Utf16(head, bigEndian: false).AsSpan().ContainsAnyInRange('\0', '\u0008');
    }

    private static void SideCar(SourceFile file, Gathered into)
    {
        if (file.Take(0, file.Length) is { } store) into.ManifestStores.Add(("side-car", store));
    }
}
