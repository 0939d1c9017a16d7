using System.Text;
using System.Xml;

namespace Candor.Provenance.Reading;

/// <summary>SVG, XMP side-cars and other XML: the RDF inside, and the manifest store and the text of SVG.</summary>
internal static class XmlDocumentReader
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string C2pa = "http://c2pa.org/manifest";

    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into)
    {
        if (file.Take(0, file.Length) is not { } document) return;
        if (SafeXml.IsDeeper(document, file.Limits.Depth * 8))
        {
            file.Cut();
            into.Faults.Add("XML: elements lie too deep in each other");
            XmpScan.Find(document, "XMP", into);
            return;
        }

        try
        {
            using var xml = SafeXml.Open(document, skipsDocumentType: true);
            var text = new TextEnds();
            Read(xml, file, into, text);
            if (into.Container == "svg") into.Documents.Add(text.Ends);
        }
        catch (Exception broken) when (broken is XmlException or ArgumentException)
        {
            // Names that XML reserves are read without complaint, and refused with an ArgumentException when an element is copied.
            into.Faults.Add("XML: not well-formed");
            if (into.Xmp.Count == 0) XmpScan.Find(document, "XMP", into);
            if (into.ManifestStores.Count == 0) FindStore(document, into);
        }
    }

    /// <param name="xml">The document.</param>
    /// <param name="file">Knows the limits.</param>
    /// <param name="into">Takes what is found.</param>
    /// <param name="text">Takes what SVG shows as text.</param>
    private static void Read(XmlReader xml, SourceFile file, Gathered into, TextEnds text)
    {
        var shown = -1;
        var isRead = xml.Read();
        while (isRead)
        {
            if (xml.NodeType == XmlNodeType.Element && xml is { LocalName: "RDF", NamespaceURI: Rdf })
            {
                into.Xmp.Add(("XMP", Encoding.UTF8.GetBytes(xml.ReadOuterXml())));
                isRead = !xml.EOF;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml is { LocalName: "manifest", NamespaceURI: C2pa })
            {
                into.ManifestStores.Add(("element c2pa:manifest", Store(xml.ReadInnerXml())));
                isRead = !xml.EOF;
            }
            else
            {
                if (xml.NodeType == XmlNodeType.Element && !file.Step()) return;
                if (shown < 0 && xml is { NodeType: XmlNodeType.Element, LocalName: "text", NamespaceURI: Svg, IsEmptyElement: false }) shown = xml.Depth;
                else if (shown >= 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) text.Add(xml.Value);
                else if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == shown)
                {
                    shown = -1;
                    text.Add("\n");
                }

                isRead = xml.Read();
            }
        }
    }

    /// <summary>A store in XML that is broken, ends before the store does, or does not declare the prefix.</summary>
    private static void FindStore(ReadOnlySpan<byte> document, Gathered into)
    {
        var start = document.IndexOf("<c2pa:manifest"u8);
        if (start < 0) return;
        document = document[start..];
        var (open, close) = (document.IndexOf((byte)'>'), document.IndexOf("</c2pa:manifest>"u8));
        if (open > 0 && close < 0) into.ManifestStores.Add(("element c2pa:manifest", []));
        if (open > 0 && close > open) into.ManifestStores.Add(("element c2pa:manifest", Store(Bytes.Text(document[(open + 1)..close]))));
    }

    /// <summary>What is not base64 is handed on as it stands: there is a store, and it cannot be read.</summary>
    private static byte[] Store(string text)
    {
        var store = new byte[text.Length];
        return Convert.TryFromBase64String(text, store, out var length) ? store[..length] : Encoding.UTF8.GetBytes(text);
    }
}
