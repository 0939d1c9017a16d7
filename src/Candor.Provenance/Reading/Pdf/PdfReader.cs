using System.Text;
using System.Text.Json;

namespace Candor.Provenance.Reading.Pdf;

/// <summary>PDF: the Info dictionary, the XMP of the catalog, and manifest stores among its associated and embedded files. Pages are left alone, and nothing in it is run.</summary>
internal static class PdfReader
{
    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into)
    {
        var objects = new PdfObjects(file, Math.Max(0, PdfScan.Find(file, "%PDF-"u8, 0, 1024)));
        var (revisions, isWhole) = PdfRevisions.Read(objects);
        if (!isWhole || Catalog(objects, revisions) is null)
        {
            into.Faults.Add("PDF: the cross-references are broken");
            revisions.AddRange(PdfRevisions.Search(objects));
        }

        if (Value(revisions, "Encrypt") is not null) into.Unread.Add("PDF: encrypted, its texts cannot be read");
        else Info(objects, revisions, into);
        if (Catalog(objects, revisions) is not { } catalog) return;
        if (objects.Dictionary(catalog["Metadata"]) is { } metadata) Metadata(objects, metadata, into);
        PdfFiles.Read(objects, catalog, into);
    }

    private static PdfValue? Value(List<PdfRevision> revisions, string key) => revisions.Select(revision => revision.Trailer[key]).FirstOrDefault(value => value is not null);

    private static PdfDictionary? Catalog(PdfObjects objects, List<PdfRevision> revisions) => objects.Dictionary(Value(revisions, "Root"));

    private static void Metadata(PdfObjects objects, PdfDictionary metadata, Gathered into)
    {
        const string Place = "catalog /Metadata stream";
        var packet = PdfStreams.Read(objects, metadata);
        if (packet is not null && packet.AsSpan().IndexOf((byte)'<') is >= 0 and < 64) into.Xmp.Add((Place, packet));
        else if (into.Unread.Count == 0) into.Faults.Add($"PDF: the {Place} cannot be read");
    }

    private static void Info(PdfObjects objects, List<PdfRevision> revisions, Gathered into)
    {
        var newest = objects.Dictionary(Value(revisions, "Info"));
        if (newest is not null) Texts(objects, newest, into);
        if (newest is not null && newest.Members.Keys.Any(IsLabel)) return;
        foreach (var (trailer, section) in revisions.Skip(1))
        {
            if (trailer["Info"] is not PdfReference { Number: var number } || objects.Find(number, section) is not PdfDictionary { Members: var members } || !members.Keys.Any(IsLabel)) continue;
            into.EmptyShells.Add("PDF: an earlier version of the Info dictionary has /AIGC, the last has not");
            return;
        }
    }

    private static bool IsLabel(string key) => key.Equals("AIGC", StringComparison.OrdinalIgnoreCase);

    private static void Texts(PdfObjects objects, PdfDictionary info, Gathered into)
    {
        foreach (var (key, value) in info.Members)
        {
            if (!objects.File.Step()) return;
            switch (objects.Resolve(value))
            {
                case PdfString { Value: var text, IsHexadecimal: var isHexadecimal }:
                    into.Texts.Add(($"Info dictionary /{key} {(isHexadecimal ? "hexadecimal" : "literal")} string", key, PdfStrings.Text(text)));
                    break;
                case PdfDictionary label when IsLabel(key):
                    into.Texts.Add(($"Info dictionary /{key} dictionary", key, Json(objects, label)));
                    break;
            }
        }
    }

    /// <summary>A label whose fields are PDF strings of their own.</summary>
    private static string Json(PdfObjects objects, PdfDictionary label)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (key, value) in label.Members)
            {
                if (objects.Resolve(value) is PdfString { Value: var text }) json.WriteString(key, PdfStrings.Text(text));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
