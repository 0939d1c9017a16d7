using System.Xml;

namespace Candor.Provenance.C2pa;

/// <summary>Finds where a file says that its manifest is, if not within. The address is recorded and never followed.</summary>
internal static class RemoteManifest
{
    private const string DublinCore = "http://purl.org/dc/terms/";

    /// <summary>Reads `dcterms:provenance` of an XMP packet.</summary>
    /// <param name="xmp">The packet, UTF-8.</param>
    /// <returns>Null if there is none.</returns>
    public static string? In(byte[] xmp)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = ConformanceLevel.Fragment, CheckCharacters = false };
        using var stream = new MemoryStream(xmp, writable: false);
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (reader.GetAttribute("provenance", DublinCore) is { } attribute) return Outside(attribute);
                if (reader.LocalName == "provenance" && reader.NamespaceURI == DublinCore && reader.Read() && reader.NodeType == XmlNodeType.Text) return Outside(reader.Value);
            }
        }
        catch (XmlException)
        {
            return null;
        }

        return null;
    }

    private static string? Outside(string address) => address.Length == 0 || address.StartsWith("self#", StringComparison.Ordinal) ? null : address;
}
