namespace Candor.Provenance.Reading.Pdf;

/// <summary>Signatures of PDF: permissions in the catalog, and signed fields of its form (ISO 32000-2, 12.8).</summary>
internal static class PdfSignatures
{
    /// <summary>Fields that are looked at.</summary>
    private const int Most = 1024;

    /// <summary>Says what signatures a document has.</summary>
    public static DocumentSignature Find(PdfObjects objects, PdfDictionary catalog)
    {
        if (objects.Dictionary(catalog["Perms"]) is { } permissions && (permissions["DocMDP"] ?? permissions["UR3"] ?? permissions["UR"]) is not null) return DocumentSignature.Certification;
        if (objects.Dictionary(catalog["AcroForm"]) is not { } form) return DocumentSignature.None;
        var fields = new Queue<(PdfValue Field, string? Type)>(Members(objects, form["Fields"]).Select(field => (field, (string?)null)));
        for (var count = 0; count < Most && fields.TryDequeue(out var next); count++)
        {
            if (objects.Dictionary(next.Field) is not { } field) continue;
            var type = (objects.Resolve(field["FT"]) as PdfName)?.Text ?? next.Type;
            if (type == "Sig" && objects.Dictionary(field["V"]) is not null) return DocumentSignature.Approval;
            foreach (var kid in Members(objects, field["Kids"]).Take(Most - fields.Count)) fields.Enqueue((kid, type));
        }

        return DocumentSignature.None;
    }

    private static IEnumerable<PdfValue> Members(PdfObjects objects, PdfValue? value) => (objects.Resolve(value) as PdfArray)?.Values.Take(Most) ?? [];
}
