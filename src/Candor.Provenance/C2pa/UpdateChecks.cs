namespace Candor.Provenance.C2pa;

/// <summary>Checks that a manifest has only the assertions that its kind may have (C2PA 2.2, 15.10.1).</summary>
internal static class UpdateChecks
{
    /// <summary>What may be done to a file whose content stays.</summary>
    private static readonly string[] Allowed = ["c2pa.edited.metadata", "c2pa.opened", "c2pa.published", "c2pa.redacted"];

    /// <summary>Checks one manifest.</summary>
    public static void Check(Manifest manifest, InspectionLimits limits, Findings findings)
    {
        var uri = manifest.Uri("");
        var ingredients = Ingredient.Of(manifest, limits).ToList();
        if (!manifest.IsUpdate)
        {
            if (ingredients.Count(ingredient => ingredient.IsParent) > 1) findings.Fail("manifest.multipleParents", uri, "The manifest has more than one parent.");
            return;
        }

        if (ingredients is not [{ IsParent: true }]) findings.Fail("manifest.update.wrongParents", uri, "The update has not exactly one ingredient that is its parent.");
        var forbidden = manifest.Labels.FirstOrDefault(label => label.StartsWith("c2pa.hash.", StringComparison.Ordinal) || label.StartsWith("c2pa.thumbnail", StringComparison.Ordinal));
        if (forbidden is not null) findings.Fail("manifest.update.invalid", manifest.AssertionUri(forbidden), "The update has an assertion that only a new content has.");
        if (Actions.Of(manifest, limits).FirstOrDefault(action => !Allowed.Contains(action.Name)) is { } other) findings.Fail("manifest.update.invalid", uri, $"The update changes the content: {other.Name}");
    }
}
