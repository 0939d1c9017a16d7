using System.Text;
using System.Xml;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Xmp;

/// <summary>An XMP packet as a flat list of properties.</summary>
internal sealed class XmpPacket
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Meta = "adobe:ns:meta/";

    private XmpPacket(string place, string raw, List<XmpProperty> properties, bool isWhole) =>
        (Place, Raw, Properties, IsWhole) = (place, raw, properties, isWhole);

    /// <summary>Where it lies.</summary>
    public string Place { get; }

    /// <summary>As it stands.</summary>
    public string Raw { get; }

    /// <summary>What it says.</summary>
    public IReadOnlyList<XmpProperty> Properties { get; }

    /// <summary>Whether it could be read to its end.</summary>
    public bool IsWhole { get; }

    /// <summary>Values of a property, wherever it stands.</summary>
    public IEnumerable<string> Values(string uri, string name) =>
        Properties.Where(property => property.Namespace == uri && property.Name == name && property.Value.Length > 0).Select(property => property.Value);

    /// <summary>Reads a packet; what is broken ends it.</summary>
    public static XmpPacket Read(string place, byte[] packet, InspectionLimits limits)
    {
        if (packet is [0, (byte)'<', ..] or [(byte)'<', 0, ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..]) packet = Encoding.UTF8.GetBytes(Bytes.Utf16(packet, bigEndian: true));
        var properties = new List<XmpProperty>();
        var raw = Bytes.Text(packet);
        var isWhole = true;
        try
        {
            using var xml = SafeXml.Open(Start(packet));
            isWhole = Read(xml, properties, limits);
        }
        catch (XmlException)
        {
            isWhole = false;
        }

        return new(place, raw, properties, isWhole);
    }

    /// <summary>Padding, NUL and byte order marks before the packet are no XML.</summary>
    private static byte[] Start(byte[] packet)
    {
        var first = packet.AsSpan().IndexOf((byte)'<');
        var last = packet.AsSpan().LastIndexOf((byte)'>');
        return first < 0 || last < first ? [] : packet[first..(last + 1)];
    }

    private static bool Read(XmlReader xml, List<XmpProperty> properties, InspectionLimits limits)
    {
        var open = new Stack<(string Namespace, string Name, int Index)>();
        var texts = new Dictionary<int, StringBuilder>();
        var isWhole = Walk(xml, open, texts, properties, limits);
        foreach (var (index, text) in texts) properties[index] = properties[index] with { Value = properties[index].Value + text };
        return isWhole;
    }

    private static bool Walk(
        XmlReader xml, Stack<(string Namespace, string Name, int Index)> open, Dictionary<int, StringBuilder> texts, List<XmpProperty> properties, InspectionLimits limits)
    {
        while (xml.Read())
        {
            if (xml.Depth > limits.Depth * 2 || properties.Count > limits.Parts) return false;
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    var parent = Parent(open);
                    var isEmpty = xml.IsEmptyElement;
                    var index = -1;
                    if (xml.NamespaceURI is not (Rdf or Meta))
                    {
                        index = properties.Count;
                        properties.Add(new(xml.NamespaceURI, xml.LocalName, xml.GetAttribute("resource", Rdf) ?? "", IsAttribute: false, parent));
                        parent = xml.LocalName;
                    }

                    if (!isEmpty) open.Push((xml.NamespaceURI, xml.LocalName, index));
                    Attributes(xml, parent, properties);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    Append(open, xml.Value, texts);
                    break;
                case XmlNodeType.EndElement:
                    open.TryPop(out _);
                    break;
            }
        }

        return true;
    }

    private static void Attributes(XmlReader xml, string parent, List<XmpProperty> properties)
    {
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI is not (Rdf or Meta or "" or "http://www.w3.org/2000/xmlns/" or "http://www.w3.org/XML/1998/namespace"))
            {
                properties.Add(new(xml.NamespaceURI, xml.LocalName, xml.Value, IsAttribute: true, parent));
            }
        }
    }

    /// <summary>A text belongs to the nearest property above: lists are of RDF and no properties themselves. Each of their items is a line.</summary>
    private static void Append(Stack<(string Namespace, string Name, int Index)> open, string text, Dictionary<int, StringBuilder> texts)
    {
        foreach (var (_, _, index) in open)
        {
            if (index < 0) continue;
            if (!texts.TryGetValue(index, out var whole)) texts[index] = whole = new();
            if (whole.Length > 0 && open.Peek() is { Namespace: Rdf, Name: "li" }) whole.Append('\n');
            whole.Append(text);
            return;
        }
    }

    private static string Parent(Stack<(string Namespace, string Name, int Index)> open)
    {
        foreach (var (_, name, index) in open)
        {
            if (index >= 0) return name;
        }

        return "";
    }
}
