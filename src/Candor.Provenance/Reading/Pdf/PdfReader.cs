using System.Text;
using System.Text.Json;

namespace Candor.Provenance.Reading.Pdf;

/// <summary>PDF: the Info dictionary, the XMP of the catalog, and manifest stores among its associated and embedded files, and the text of its first and last page. Nothing in it is run.</summary>
internal static class PdfReader
{
    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into)
    {
        var objects = PdfObjects.Open(file);
        var (revisions, isWhole) = PdfRevisions.Read(objects);
        var isLocked = !Unlock(objects, revisions);
        if (!isWhole || (Catalog(objects, revisions) is null && !isLocked))
        {
            into.Faults.Add("PDF: the cross-references are broken");
            revisions.AddRange(PdfRevisions.Search(objects));
            isLocked = !Unlock(objects, revisions);
        }

        if (isLocked) into.Unread.Add("PDF: encrypted, its texts cannot be read");
        else Info(objects, revisions, into);
        if (Catalog(objects, revisions) is not { } catalog) return;
        if (objects.Dictionary(catalog["Metadata"]) is { } metadata) Metadata(objects, metadata, into);
        PdfFiles.Read(objects, catalog, into);
        into.Signature = PdfSignatures.Find(objects, catalog);
        if (!isLocked) into.Documents.Add(Pages.PdfPageText.Read(objects, catalog));
    }

    /// <summary>An encrypted file that opens without a password is read as any other.</summary>
    private static bool Unlock(PdfObjects objects, List<PdfRevision> revisions)
    {
        if (PdfRevisions.Value(revisions, "Encrypt") is not { } encrypt) return true;
        var id = PdfRevisions.Value(revisions, "ID") is PdfArray { Values: [PdfString { Value: var first }, ..] } ? first : [];
        objects.Cipher ??= objects.Dictionary(encrypt) is { } dictionary ? PdfCipher.Open(objects, dictionary, id) : null;
        return objects.Cipher is not null;
    }

    private static PdfDictionary? Catalog(PdfObjects objects, List<PdfRevision> revisions) => objects.Dictionary(PdfRevisions.Value(revisions, "Root"));

    private static void Metadata(PdfObjects objects, PdfDictionary metadata, Gathered into)
    {
        const string Place = "catalog /Metadata stream";
        var packet = PdfStreams.Read(objects, metadata);
        if (packet is not null && packet.AsSpan().IndexOf((byte)'<') is >= 0 and < 64) into.Xmp.Add((Place, packet));
        else if (into.Unread.Count == 0) into.Faults.Add($"PDF: the {Place} cannot be read");
    }

    private static void Info(PdfObjects objects, List<PdfRevision> revisions, Gathered into)
    {
        var newest = objects.Dictionary(PdfRevisions.Value(revisions, "Info"));
        if (newest is not null) Texts(objects, newest, into);
        else if (PdfRevisions.Value(revisions, "Info") is PdfReference { Number: var number } && objects.Knows(number) && objects.Find(number) is null) into.Faults.Add("PDF: the Info dictionary cannot be read");
        if (newest is not null && newest.Members.Keys.Any(IsLabel)) return;
        foreach (var revision in revisions.Skip(1))
        {
            if (revision.Trailer["Info"] is not PdfReference { Number: var earlier } || objects.Find(earlier, revision.Section) is not PdfDictionary { Members: var members } || !members.Keys.Any(IsLabel)) continue;
            into.EmptiedLabels.Add("PDF: an earlier version of the Info dictionary has /AIGC, the last has not");
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
