using System.Text;
using System.Xml;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Xmp;

/// <summary>An XMP packet as a flat list of properties.</summary>
internal sealed class XmpPacket
{
    /// <summary>Dublin Core's terms, one of which says where a manifest is.</summary>
    public const string Terms = "http://purl.org/dc/terms/";

    private readonly byte[] _packet;
    private string? _raw;

    private XmpPacket(string place, byte[] packet) => (Place, _packet) = (place, packet);

    /// <summary>Where it lies.</summary>
    public string Place { get; }

    /// <summary>As it stands.</summary>
    public string Raw => _raw ??= Bytes.Text(_packet);

    /// <summary>What it says in the namespaces that anybody asks for.</summary>
    public IReadOnlyList<XmpProperty> Properties { get; private set; } = [];

    /// <summary>Whether it says nothing, in whatever namespace.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Whether it could be read to its end.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Values of a property, wherever it stands.</summary>
    public IEnumerable<string> Values(string uri, string name) =>
        Properties.Where(property => property.Namespace == uri && property.Name == name && property.Value.Length > 0).Select(property => property.Value);

    /// <summary>Reads a packet; what is broken ends it.</summary>
    /// <param name="place">Where it lies.</param>
    /// <param name="packet">Its bytes.</param>
    /// <param name="file">The file that it is of, which its elements and attributes count for.</param>
    public static XmpPacket Read(string place, byte[] packet, SourceFile file)
    {
        if (packet is [0, (byte)'<', ..] or [(byte)'<', 0, ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..]) packet = Encoding.UTF8.GetBytes(Bytes.Utf16(packet, bigEndian: true));
        var read = new XmpPacket(place, packet);
        var walk = new XmpWalk(file);
        try
        {
            using var xml = SafeXml.Open(Start(packet));
            read.IsWhole = walk.Read(xml);
        }
        catch (XmlException)
        {
            read.IsWhole = false;
        }

        (read.Properties, read.IsEmpty) = (walk.Properties, walk.IsEmpty);
        return read;
    }

    /// <summary>Padding, NUL and byte order marks before the packet are no XML.</summary>
    private static byte[] Start(byte[] packet)
    {
        var first = packet.AsSpan().IndexOf((byte)'<');
        var last = packet.AsSpan().LastIndexOf((byte)'>');
        return first < 0 || last < first ? [] : packet[first..(last + 1)];
    }
}
