namespace Candor.Provenance.Reading.Pdf.Pages;

/// <summary>A page.</summary>
/// <param name="Node">Its dictionary.</param>
/// <param name="Resources">Its own, or those it has from the nodes above; null if there are none.</param>
/// <param name="Reference">What led to it.</param>
internal sealed record PdfPage(PdfDictionary Node, PdfValue? Resources, PdfValue? Reference);

/// <summary>Finds the first and the last page.</summary>
internal static class PdfPages
{
    /// <summary>Nodes that are looked at on the way to a page.</summary>
    private const int Most = 256;

    /// <summary>Finds a page.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="isLast">The last page, else the first.</param>
    /// <returns>Null if there is none.</returns>
    public static PdfPage? Find(PdfObjects objects, PdfDictionary catalog, bool isLast)
    {
        var nodes = new Stack<(PdfValue? Node, PdfValue? Resources)>([(catalog["Pages"], null)]);
        for (var count = 0; count < Most && nodes.TryPop(out var next); count++)
        {
            if (objects.Dictionary(next.Node) is not { } node) continue;
            var resources = node["Resources"] ?? next.Resources;
            if (objects.Resolve(node["Kids"]) is not PdfArray { Values: var kids })
            {
                if (node.Name("Type") != "Pages") return new(node, resources, next.Node);
                continue;
            }

            // Only what is next is put on the pile: a node may have a hundred thousand pages.
            foreach (var kid in isLast ? kids.TakeLast(Most) : kids.Take(Most).Reverse()) nodes.Push((kid, resources));
        }

        return null;
    }
}
