using System.Text;
using System.Text.Unicode;
using System.Xml;

namespace Candor.Provenance.Reading;

/// <summary>XML from a file that is not trusted: no document type, no resolver, nothing expanded.</summary>
internal static class SafeXml
{
    /// <summary>Quotes between two tags' beginnings: twice the attributes of a tag, which take the parser time with the square of their number. Texts in between may have many, too.</summary>
    private const int MostQuotes = 1 << 16;

    private const int Buffer = 1 << 16;

    /// <summary>Opens a document.</summary>
    /// <param name="document">Its bytes.</param>
    /// <param name="skipsDocumentType">Whether a document type is passed over unread, as old SVG needs; else it is refused.</param>
    /// <exception cref="XmlException">It is in an encoding that is not known, or a tag has too many attributes.</exception>
    public static XmlReader Open(byte[] document, bool skipsDocumentType = false)
    {
        // Out of a stream the parser takes time with the square of a tag's length; out of characters it does not.
        var start = Start(document);
        var isPlain = IsPlain(document.AsSpan(start));
        var text = isPlain ? "" : Text(document.AsSpan(start));
        if (isPlain ? HasTooManyQuotes(document.AsSpan(start), (byte)'<', "\"'<"u8) : HasTooManyQuotes(text.AsSpan(), '<', "\"'<")) throw new XmlException("A tag has too many attributes.");
        TextReader characters = isPlain ? new StreamReader(new MemoryStream(document, start, document.Length - start, writable: false), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, Buffer) : new StringReader(text);
        return XmlReader.Create(characters, new XmlReaderSettings
        {
            DtdProcessing = skipsDocumentType ? DtdProcessing.Ignore : DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Math.Max(1, document.Length),
            MaxCharactersFromEntities = 1024,
            ConformanceLevel = ConformanceLevel.Document,
            CheckCharacters = false,
            CloseInput = true,
        });
    }

    /// <summary>Whether the characters can be read as they are needed: proper UTF-8 that names no other encoding. A copy of them all would take twice the memory of the document.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> document) =>
        !IsWide(document) && Bytes.IsUtf8(document) && Declared(document.StartsWith("\uFEFF"u8) ? document[3..] : document) is null;

    private static bool IsWide(ReadOnlySpan<byte> document) => document is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [(byte)'<', 0, ..] or [0, (byte)'<', ..];

    /// <summary>In a value there is no beginning of a tag, so that this holds whatever the quotes enclose.</summary>
    private static bool HasTooManyQuotes<T>(ReadOnlySpan<T> text, T tag, ReadOnlySpan<T> marks)
        where T : IEquatable<T>
    {
        for (var quotes = 0; text.IndexOfAny(marks) is >= 0 and var at; text = text[(at + 1)..])
        {
            quotes = text[at].Equals(tag) ? 0 : quotes + 1;
            if (quotes > MostQuotes) return true;
        }

        return false;
    }

    /// <summary>The document's characters. One that breaks its encoding ends there, in the midst of a tag.</summary>
    private static string Text(ReadOnlySpan<byte> document)
    {
        if (IsWide(document)) return Bytes.Utf16(document, bigEndian: false);
        if (document.StartsWith("\uFEFF"u8)) document = document[3..];
        if (Declared(document) is { } other) return other.GetString(document);
        var characters = new char[document.Length];
        Utf8.ToUtf16(document, characters, out _, out var count, replaceInvalidSequences: false);
        return string.Concat(characters.AsSpan(0, count), "<");
    }

    /// <summary>The encoding that the declaration names; null if that is UTF-8, or none.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> document)
    {
        if (!document.StartsWith("<?xml "u8)) return null;
        var declaration = Encoding.Latin1.GetString(document[..Math.Min(document.Length, 256)]);
        declaration = declaration[..Math.Max(0, declaration.IndexOf("?>", StringComparison.Ordinal))];
        if (declaration.IndexOf("encoding", StringComparison.Ordinal) is not (> 0 and var at) || declaration[at..].Split('"', '\'') is not [_, var name, _, ..]) return null;
        try
        {
            return name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? null : Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            throw new XmlException($"The encoding {name} is not known.");
        }
    }

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
