using System.Text;

namespace Candor.Provenance.Reading;

/// <summary>Text without a place for metadata: only its beginning and its end are of interest, for explicit labels.</summary>
internal static class PlainTextReader
{
    /// <summary>Bytes at the beginning and at the end.</summary>
    private const int Reach = 1024;

    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into)
    {
        var length = (int)Math.Min(file.Length, Reach);
        if (file.Take(0, length) is { } beginning && file.Take(file.Length - length, length) is { } end) into.Document = (Text(beginning), Text(end));
    }

    /// <summary>A part may begin or end inside a character, so that broken ones are dropped and not taken for another encoding.</summary>
    private static string Text(byte[] part) => part is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
        ? Bytes.Utf16(part, bigEndian: false)
        : Encoding.UTF8.GetString(part).Trim('\uFFFD', '\uFEFF');
}
