using System.Text;
using System.Text.Json;

namespace Candor.Provenance.Reading.Pdf;

/// <summary>PDF: the Info dictionary, the XMP of the catalog, and manifest stores among its associated and embedded files, and the text of its first and last page. Nothing in it is run.</summary>
internal static class PdfReader
{
    /// <summary>Bytes of all texts of the Info dictionary together that are kept. Labels have a few hundred.</summary>
    private const int MostText = 1 << 20;

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
        if (!isLocked) PdfHistory.Read(objects, revisions, into);
        var aside = Aside(file.Limits);
        file.Apart(aside, () => into.Signature = PdfSignatures.Find(objects, catalog));
        if (!isLocked) file.Apart(aside, () => into.Documents.Add(Pages.PdfPageText.Read(objects, catalog)));
    }

    /// <summary>Limits of what is no label itself: a page that is too long, or a form with too many fields, keeps nobody from reading the rest.</summary>
    private static InspectionLimits Aside(InspectionLimits limits) =>
        limits with { BlockBytes = Math.Min(limits.BlockBytes, 4 << 20), TotalBytes = Math.Min(limits.TotalBytes, 16 << 20), Parts = Math.Min(limits.Parts, 20_000) };

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
        else if (PdfRevisions.Value(revisions, "Info") is PdfReference { Number: var number } && !objects.File.IsCut && objects.Knows(number) && objects.Find(number) is null) into.Faults.Add("PDF: the Info dictionary cannot be read");
    }

    private static void Texts(PdfObjects objects, PdfDictionary info, Gathered into)
    {
        var left = MostText;
        foreach (var (key, value) in info.Members)
        {
            if (!objects.File.Step()) return;
            switch (objects.Resolve(value))
            {
                // What is longer than all texts may be is passed over: it must not hide what stands behind it.
                case PdfString { Value.Length: var length } when length > left:
                    objects.File.Cut();
                    break;
                case PdfString { Value: var text, IsHexadecimal: var isHexadecimal }:
                    left -= text.Length;
                    into.Texts.Add(($"Info dictionary /{key} {(isHexadecimal ? "hexadecimal" : "literal")} string", key, PdfStrings.Text(text)));
                    break;
                case PdfDictionary label when PdfHistory.IsLabel(key):
                    into.Texts.Add(($"Info dictionary /{key} dictionary", key, Json(objects, label, ref left)));
                    break;
            }
        }
    }

    /// <summary>A label whose fields are PDF strings of their own.</summary>
    private static string Json(PdfObjects objects, PdfDictionary label, ref int left)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (key, value) in label.Members)
            {
                if (objects.Resolve(value) is not PdfString { Value: var text }) continue;
                if (text.Length > left) objects.File.Cut();
                if (text.Length > left) continue;
                left -= text.Length;
                json.WriteString(key, PdfStrings.Text(text));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
