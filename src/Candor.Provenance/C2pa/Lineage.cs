namespace Candor.Provenance.C2pa;

/// <summary>The manifests of one work: the active one and those of its parents, which are the same work before it was edited. Components are other works.</summary>
internal static class Lineage
{
    /// <summary>From the active manifest back.</summary>
    public static IEnumerable<Manifest> Of(Manifest active, IReadOnlyDictionary<string, Manifest> manifests, InspectionLimits limits)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var manifest = active; manifest is not null && seen.Add(manifest.Label); manifest = ParentOf(manifest, manifests, limits)) yield return manifest;
    }

    private static Manifest? ParentOf(Manifest manifest, IReadOnlyDictionary<string, Manifest> manifests, InspectionLimits limits) =>
        Ingredient.Of(manifest, limits).FirstOrDefault(ingredient => ingredient.IsParent)?.Reference is { } reference
            ? manifests.GetValueOrDefault(HashedUri.Split(reference.Url, manifest.Label).Manifest) : null;
}
