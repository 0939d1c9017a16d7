using System.Buffers.Binary;
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

    /// <summary>The file as it is written where it is too large: places and lengths stand in fields of eight bytes.</summary>
    public static byte[] Wide(byte[] file)
    {
        var end = file.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var place = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(end + 16));
        using var directory = new MemoryStream();
        for (var at = place; file.AsSpan(at).StartsWith("PK\u0001\u0002"u8);)
        {
            int name = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at + 28));
            byte[] head = [.. file[at..(at + 46)]];
            byte[] extra = [9, 9, 1, 0, 7, 1, 0, 24, 0, .. head[24..28], 0, 0, 0, 0, .. head[20..24], 0, 0, 0, 0, .. head[42..46], 0, 0, 0, 0];
            head.AsSpan(20, 8).Fill(0xFF);
            head.AsSpan(42, 4).Fill(0xFF);
            head[30] = (byte)extra.Length;
            directory.Write([.. head, .. file[(at + 46)..(at + 46 + name)], .. extra]);
            at += 46 + name;
        }

        var record = place + directory.Length;
        byte[] wide = [.. "PK\u0006\u0006"u8, 44, .. new byte[35], .. Make.Little((uint)directory.Length), 0, 0, 0, 0, .. Make.Little((uint)place), 0, 0, 0, 0];
        byte[] locator = [.. "PK\u0006\u0007"u8, 0, 0, 0, 0, .. Make.Little((uint)record), 0, 0, 0, 0, 1, 0, 0, 0];
        return [.. file[..place], .. directory.ToArray(), .. wide, .. locator, .. file[end..(end + 12)], 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0];
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
