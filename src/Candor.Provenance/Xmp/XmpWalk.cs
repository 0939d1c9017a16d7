using System.Text;
using System.Xml;
using Candor.Provenance.Aigc;
using Candor.Provenance.Reading;
using Candor.Provenance.SourceTypes;

namespace Candor.Provenance.Xmp;

/// <summary>Goes through a packet once, and keeps the properties that anybody asks for.</summary>
/// <param name="file">Counts elements and attributes.</param>
internal sealed class XmpWalk(SourceFile file)
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Meta = "adobe:ns:meta/";

    /// <summary>Properties that are kept.</summary>
    private const int Most = 1024;
    private const int Structure = -1;
    private const int Unasked = -2;
    private readonly Stack<(bool IsItem, int Index)> _open = new();
    private readonly Dictionary<int, StringBuilder> _texts = [];
    private readonly List<XmpProperty> _properties = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<XmpProperty> Properties => _properties;

    /// <summary>Whether there was no property at all.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Reads on to the end.</summary>
    /// <returns>False if a limit was reached before.</returns>
    /// <exception cref="XmlException">It is broken; attributes that were found before stay.</exception>
    public bool Read(XmlReader xml)
    {
        var isWhole = Walk(xml);
        foreach (var (index, text) in _texts) _properties[index] = _properties[index] with { Value = _properties[index].Value + text };
        return isWhole;
    }

    private static bool IsAsked(string uri) => uri is DigitalSourceTypes.IptcExtension or XmpPacket.Terms || uri.StartsWith(AigcInXmp.Namespaces, StringComparison.OrdinalIgnoreCase);

    private bool Walk(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.Depth > file.Limits.Depth * 2) return false;
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    if (!file.Step() || !Element(xml)) return false;
                    if (_properties.Count > Most)
                    {
                        file.Cut();
                        return false;
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    Append(xml);
                    break;
                case XmlNodeType.EndElement:
                    _open.TryPop(out _);
                    break;
            }
        }

        return true;
    }

    private bool Element(XmlReader xml)
    {
        var isEmpty = xml.IsEmptyElement;
        var index = Structure;
        if (xml.NamespaceURI is not (Rdf or Meta))
        {
            index = IsAsked(xml.NamespaceURI) ? _properties.Count : Unasked;
            IsEmpty = false;
            if (index >= 0) _properties.Add(new(xml.NamespaceURI, xml.LocalName, xml.GetAttribute("resource", Rdf) ?? "", IsAttribute: false));
        }

        if (!isEmpty) _open.Push((xml is { NamespaceURI: Rdf, LocalName: "li" }, index));
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI is Rdf or Meta or "" or "http://www.w3.org/2000/xmlns/" or "http://www.w3.org/XML/1998/namespace") continue;
            IsEmpty = false;
            if (!IsAsked(xml.NamespaceURI)) continue;
            if (!file.Step()) return false;
            _properties.Add(new(xml.NamespaceURI, xml.LocalName, xml.Value, IsAttribute: true));
        }

        return true;
    }

    /// <summary>A text belongs to the nearest property above: lists are of RDF and no properties themselves. Each of their items is a line.</summary>
    private void Append(XmlReader xml)
    {
        foreach (var (_, index) in _open)
        {
            if (index == Structure) continue;
            if (index == Unasked) return;
            if (!_texts.TryGetValue(index, out var whole)) _texts[index] = whole = new();
            if (whole.Length > 0 && _open.Peek().IsItem) whole.Append('\n');
            whole.Append(xml.Value);
            return;
        }
    }
}
