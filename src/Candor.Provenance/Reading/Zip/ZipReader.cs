using System.Xml;

namespace Candor.Provenance.Reading.Zip;

/// <summary>Documents that are ZIP files: properties and text of OOXML, the user's own properties of OpenDocument, and the manifest store that any of them may hold.</summary>
internal static class ZipReader
{
    private const string Strings = "xl/sharedStrings.xml";

    /// <summary>Headers and footers that are read.</summary>
    private const int MostMargins = 16;

    /// <summary>Bytes of a header or footer.</summary>
    private const int MostOfMargin = 1 << 20;
    private const string Manifest = "META-INF/content_credential.c2pa";

    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into)
    {
        if (ZipDirectory.Read(file, into) is not { } zip) return;
        if (zip.Take(Manifest) is { } store) into.ManifestStores.Add((Manifest, store));
        else if (zip.Has(Manifest)) into.Faults.Add($"ZIP: {Manifest} cannot be read");
        if (zip.Has("[Content_Types].xml")) OfficeDocument(file, zip, into);
        else if (zip.Has("meta.xml"))
        {
            Read(zip, "meta.xml", into, xml => Properties.Named(xml, "meta.xml", file, into));
            Add(zip, ["content.xml"], into, (xml, text) => Properties.OpenText(xml, file, text));
        }
    }

    private static void OfficeDocument(SourceFile file, ZipDirectory zip, Gathered into)
    {
        var parts = new Dictionary<string, string>();
        Read(zip, "_rels/.rels", into, xml => Properties.Relationships(xml, file, parts));
        var main = parts.GetValueOrDefault("officeDocument", "");
        if (into.Container == "zip") into.Container = Kind(main);
        var custom = parts.GetValueOrDefault("custom-properties", "docProps/custom.xml");
        Read(zip, custom, into, xml => Properties.Named(xml, custom, file, into));
        foreach (var (type, usual) in ((string, string)[])[("core-properties", "docProps/core.xml"), ("extended-properties", "docProps/app.xml")])
        {
            var part = parts.GetValueOrDefault(type, usual);
            Read(zip, part, into, xml => Properties.Plain(xml, part, file, into));
        }

        Add(zip, Texts(zip, main), into, (xml, text) => Properties.Text(xml, file, text));
        foreach (var margin in Margins(zip, main)) Add(zip, [margin], into, (xml, text) => Properties.Text(xml, file, text), MostOfMargin);
    }

    /// <summary>Adds a text that lies in several parts.</summary>
    private static void Add(ZipDirectory zip, string[] parts, Gathered into, Action<XmlReader, TextEnds> read, int most = int.MaxValue)
    {
        var text = new TextEnds();
        foreach (var part in parts) Read(zip, part, into, xml => read(xml, text), most);
        into.Documents.Add(text.Ends);
    }

    private static string Kind(string main) =>
        main.StartsWith("word/", StringComparison.Ordinal) ? "docx" : main.StartsWith("ppt/", StringComparison.Ordinal) ? "pptx" : main.StartsWith("xl/", StringComparison.Ordinal) ? "xlsx" : "zip";

    /// <summary>Parts with text. Of slides only the first and the last are read; a workbook keeps its texts in one part, or in its sheets.</summary>
    private static string[] Texts(ZipDirectory zip, string main)
    {
        if (main.StartsWith("word/", StringComparison.Ordinal)) return [main];
        if (main.StartsWith("xl/", StringComparison.Ordinal)) return zip.Has(Strings) ? [Strings] : Ends(zip, "xl/worksheets/sheet");
        return Ends(zip, "ppt/slides/slide");
    }

    /// <summary>Headers and footers of a text, each a text of its own: a long header must not push the beginning away.</summary>
    private static IEnumerable<string> Margins(ZipDirectory zip, string main) => main.StartsWith("word/", StringComparison.Ordinal)
        ? Numbered(zip, "word/header").Concat(Numbered(zip, "word/footer")).Take(MostMargins)
        : [];

    private static string[] Ends(ZipDirectory zip, string start) => Numbered(zip, start) is { Length: > 1 } parts ? [parts[0], parts[^1]] : Numbered(zip, start);

    private static string[] Numbered(ZipDirectory zip, string start) => [.. zip.Names.Where(name => Number(name, start) > 0).OrderBy(name => Number(name, start))];

    private static int Number(string name, string start) =>
        name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(start.Length, name.Length - start.Length - 4), System.Globalization.NumberStyles.None, null, out var number) ? number : 0;

    private static void Read(ZipDirectory zip, string part, Gathered into, Action<XmlReader> read, int most = int.MaxValue)
    {
        if (!zip.Has(part)) return;
        if (zip.Take(part, most) is not { Length: > 0 } document)
        {
            into.Faults.Add($"ZIP: {part} cannot be read");
            return;
        }

        try
        {
            using var xml = SafeXml.Open(document);
            read(xml);
        }
        catch (XmlException)
        {
            // What was left at a limit ends in the midst of something.
            if (!zip.IsCut) into.Faults.Add($"{part}: not well-formed");
        }
    }
}
