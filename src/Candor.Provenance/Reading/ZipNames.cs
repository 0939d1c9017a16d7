using System.Buffers.Binary;

namespace Candor.Provenance.Reading;

/// <summary>ZIP and the documents that are ZIP: the names of their first entries say which.</summary>
internal static class ZipNames
{
    /// <inheritdoc cref="ContainerTest"/>
    public static string? Find(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30 || !head.StartsWith("PK\u0003\u0004"u8)) return null;
        var name = head[30..Math.Min(head.Length, 30 + BinaryPrimitives.ReadUInt16LittleEndian(head[26..]))];
        if (name.SequenceEqual("mimetype"u8)) return Document(head[(30 + name.Length)..]);
        if (head.IndexOf("word/"u8) >= 0) return "docx";
        if (head.IndexOf("ppt/"u8) >= 0) return "pptx";
        return head.IndexOf("xl/"u8) >= 0 ? "xlsx" : "zip";
    }

    private static string Document(ReadOnlySpan<byte> type)
    {
        if (type.StartsWith("application/vnd.oasis.opendocument.spreadsheet"u8)) return "ods";
        if (type.StartsWith("application/vnd.oasis.opendocument.presentation"u8)) return "odp";
        if (type.StartsWith("application/vnd.oasis.opendocument.text"u8)) return "odt";
        return type.StartsWith("application/epub+zip"u8) ? "epub" : "zip";
    }
}
