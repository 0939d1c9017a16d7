using System.Xml;

namespace Candor.Provenance.Reading;

/// <summary>XML from a file that is not trusted: no document type, no resolver, nothing expanded.</summary>
internal static class SafeXml
{
    /// <summary>Opens a document.</summary>
    /// <param name="document">Its bytes.</param>
    /// <param name="skipsDocumentType">Whether a document type is passed over unread, as old SVG needs; else it is refused.</param>
    public static XmlReader Open(byte[] document, bool skipsDocumentType = false) => XmlReader.Create(
        new MemoryStream(document, Start(document), document.Length - Start(document), writable: false),
        new XmlReaderSettings
        {
            DtdProcessing = skipsDocumentType ? DtdProcessing.Ignore : DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = document.Length,
            MaxCharactersFromEntities = 1024,
            ConformanceLevel = ConformanceLevel.Document,
            CheckCharacters = false,
        });

    /// <summary>Whether elements lie deeper in each other than that: what copies an element out takes time and memory with the square of its depth. What follows the first fault is not looked at.</summary>
    public static bool IsDeeper(byte[] document, int depth)
    {
        try
        {
            using var xml = Open(document, skipsDocumentType: true);
            while (xml.Read())
            {
                if (xml.Depth > depth) return true;
            }
        }
        catch (XmlException)
        {
            return false;
        }

        return false;
    }

    /// <summary>An XMP packet's own header is no part of its XML, and may hold characters that XML has not.</summary>
    private static int Start(byte[] document)
    {
        var begin = document.AsSpan().StartsWith("\uFEFF<?xpacket begin"u8) || document.AsSpan().StartsWith("<?xpacket begin"u8);
        var end = begin ? document.AsSpan().IndexOf("?>"u8) : -1;
        return end < 0 ? 0 : end + 2;
    }
}
