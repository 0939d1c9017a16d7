namespace Candor.Provenance.Reading;

/// <summary>What container readers find in a file, before anybody has asked what it means. A reader only gathers.</summary>
internal sealed class Gathered
{
    /// <summary>The container as `expected.csv` names it: `jpeg`, `png`, `mp4`; empty if it is not known.</summary>
    public string Container { get; set; } = "";

    /// <summary>XMP packets, UTF-8, each with its place: `APP1 XMP`, `iTXt XML:com.adobe.xmp`.</summary>
    public List<(string Place, byte[] Packet)> Xmp { get; } = [];

    /// <summary>EXIF blocks, from the TIFF header on, each with its place.</summary>
    public List<(string Place, byte[] Block)> Exif { get; } = [];

    /// <summary>Named texts: PNG text chunks, ID3 TXXX, Vorbis comments, RIFF INFO, MP4 keys, PDF Info, OOXML custom properties, front matter members.</summary>
    public List<(string Place, string Name, string Text)> Texts { get; } = [];

    /// <summary>C2PA manifest stores (JUMBF), each with its place.</summary>
    public List<(string Place, byte[] Store)> ManifestStores { get; } = [];

    /// <summary>Where the marks of a store were seen that no reader is led to.</summary>
    public List<string> StrayStores { get; } = [];

    /// <summary>Texts of the document, the beginning and the end of each as they are shown, for explicit labels: the body first, then its headers and footers.</summary>
    public List<(string Beginning, string End)> Documents { get; } = [];

    /// <summary>Where a manifest is said to be, by other words than XMP. It is never fetched.</summary>
    public string? RemoteManifest { get; set; }

    /// <summary>The document's own signatures.</summary>
    public DocumentSignature Signature { get; set; }

    /// <summary>What is wrong with the container, in words; reading goes on as far as it can.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>What cannot be read though nothing is wrong with it: it is encrypted.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>Metadata shells that are there and empty: traces of removal.</summary>
    public List<string> EmptyShells { get; } = [];

    /// <summary>Places of a label that are there and empty, or lost it to a later version of the file.</summary>
    public List<string> EmptiedLabels { get; } = [];
}
