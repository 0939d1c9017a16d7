using System.IO.Compression;
using System.Net;
using System.Text;

namespace Candor.Provenance.Tests;

/// <summary>Makes small documents that are ZIP files.</summary>
internal static class MakeZip
{
    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    /// <summary>An OOXML document.</summary>
    public static byte[] Office(string main, params (string Name, string Text)[] parts) => Zip(
    [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{main}"/></Relationships>
            """),
        .. parts,
    ]);

    /// <summary>Its custom properties with one in it.</summary>
    public static (string Name, string Text) Custom(string name, string value) => ("docProps/custom.xml", $"""
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
        <property fmtid="x" pid="2" name="other"><vt:i4>1</vt:i4></property><property fmtid="x" pid="3" name="{name}"><vt:lpwstr>{WebUtility.HtmlEncode(value)}</vt:lpwstr></property></Properties>
        """);

    /// <summary>A text document of paragraphs.</summary>
    public static (string Name, string Text) Word(params string[] paragraphs) => ("word/document.xml",
        $"<w:document xmlns:w=\"w\"><w:body>{string.Concat(paragraphs.Select(text => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))}</w:body></w:document>");
}
