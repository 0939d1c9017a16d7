namespace Candor.Provenance.C2pa;

/// <summary>Checks what a claim of the second version says was done (C2PA 2.2, 15.10.3.2.2). Earlier claims name their ingredients in other ways, and their actions are taken as they are.</summary>
internal static class ActionChecks
{
    private const string Mismatch = "assertion.action.ingredientMismatch";

    /// <summary>Checks one manifest.</summary>
    public static void Check(Manifest manifest, InspectionLimits limits, Findings findings)
    {
        if (!manifest.IsSecond) return;
        var beginnings = 0;
        var isFirst = true;
        foreach (var (label, box) in manifest.Named("c2pa.actions"))
        {
            var uri = manifest.AssertionUri(label);
            if (box.Child("cbor") is not { } cbor || CborDecoder.Decode(cbor.Content, limits.Depth) is not { } assertion)
            {
                findings.Fail("assertion.cbor.invalid", uri, "The actions do not decode.");
                return;
            }

            var actions = assertion["actions"];
            if (!actions.IsArray || actions.Items.Count == 0) findings.Fail("assertion.action.malformed", uri, "There are no actions.");
            for (var i = 0; i < actions.Items.Count; i++)
            {
                var isBeginning = actions.Items[i]["action"].Text is "c2pa.created" or "c2pa.opened";
                if (isBeginning) beginnings++;
                if (isBeginning && (!isFirst || i > 0)) findings.Fail("assertion.action.malformed", uri, "Creating or opening is not the first action.");
                if (Fault(actions.Items[i], manifest, limits) is { } code) findings.Fail(code, uri, $"The action {actions.Items[i]["action"].Text} does not name what it was done to.");
            }

            isFirst = false;
        }

        if (beginnings == 0 && !manifest.IsUpdate) findings.Fail("assertion.action.malformed", manifest.Uri(""), "The file was neither created nor opened.");
    }

    private static string? Fault(CborNode action, Manifest manifest, InspectionLimits limits)
    {
        var parameters = action["parameters"];
        IReadOnlyList<CborNode> named = parameters["ingredients"].IsArray ? parameters["ingredients"].Items : parameters["ingredient"].IsPresent ? [parameters["ingredient"]] : [];
        bool Are(string relationship) => named.All(item => Relationship(item, manifest, limits) == relationship);
        return action["action"].Text switch
        {
            "c2pa.opened" => named.Count == 1 && Are("parentOf") ? null : Mismatch,
            "c2pa.placed" => named.Count > 0 && Are("componentOf") ? null : Mismatch,
            "c2pa.removed" => named.Count > 0 ? null : Mismatch,
            "c2pa.transcoded" or "c2pa.repackaged" => Are("parentOf") ? null : Mismatch,
            "c2pa.redacted" => parameters["redacted"].Text is null ? "assertion.action.redactionMismatch" : null,
            _ => null,
        };
    }

    private static string? Relationship(CborNode item, Manifest manifest, InspectionLimits limits)
    {
        if (HashedUri.Read(item) is not { } reference) return null;
        var (owner, path) = HashedUri.Split(reference.Url, manifest.Label);
        var label = path[(path.LastIndexOf('/') + 1)..];
        return owner == manifest.Label && Manifest.IsNamed(label, "c2pa.ingredient") ? Ingredient.Of(manifest, limits).FirstOrDefault(ingredient => ingredient.Label == label)?.Relationship : null;
    }
}
