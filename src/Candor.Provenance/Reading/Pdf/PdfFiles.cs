namespace Candor.Provenance.Reading.Pdf;

/// <summary>Manifest stores in PDF: an associated file of the catalog, or an embedded file, whose relationship is `C2PA_Manifest`.</summary>
internal static class PdfFiles
{
    /// <summary>Nodes of the name tree, or members of an array, that are looked at.</summary>
    private const int Most = 1024;

    /// <summary>Gathers the stores.</summary>
    public static void Read(PdfObjects objects, PdfDictionary catalog, Gathered into)
    {
        var places = new HashSet<long>();
        foreach (var value in Associated(objects, catalog).Concat(Embedded(objects, catalog)).Take(Most))
        {
            if (objects.Dictionary(value) is not { } file || file.Name("AFRelationship") != "C2PA_Manifest") continue;
            var files = objects.Dictionary(file["EF"]);
            if (objects.Dictionary(files?["F"] ?? files?["UF"]) is not { Data: >= 0 } stream || !places.Add(stream.Data)) continue;
            if (PdfStreams.Read(objects, stream) is { } store) into.ManifestStores.Add(("embedded file C2PA_Manifest", store));
            else into.Faults.Add("PDF: the embedded manifest store cannot be read");
        }
    }

    private static List<PdfValue> Associated(PdfObjects objects, PdfDictionary catalog) => objects.Resolve(catalog["AF"]) switch
    {
        PdfArray { Values: var values } => values,
        { } single => [single],
        null => [],
    };

    /// <summary>The leaves of the name tree.</summary>
    private static IEnumerable<PdfValue> Embedded(PdfObjects objects, PdfDictionary catalog)
    {
        if (objects.Dictionary(objects.Dictionary(catalog["Names"])?["EmbeddedFiles"]) is not { } root) yield break;
        var nodes = new Queue<PdfDictionary>([root]);
        for (var count = 0; count < Most && nodes.TryDequeue(out var node); count++)
        {
            if (objects.Resolve(node["Names"]) is PdfArray { Values: var names })
            {
                for (var index = 1; index < names.Count; index += 2) yield return names[index];
            }

            if (objects.Resolve(node["Kids"]) is not PdfArray { Values: var kids }) continue;
            foreach (var kid in kids.Take(Most - nodes.Count))
            {
                if (objects.Dictionary(kid) is { } below) nodes.Enqueue(below);
            }
        }
    }
}
