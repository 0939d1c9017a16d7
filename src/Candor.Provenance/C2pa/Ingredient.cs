namespace Candor.Provenance.C2pa;

/// <summary>What a manifest says of something that went into its file.</summary>
internal sealed class Ingredient
{
    /// <summary>Most recorded failures that are read.</summary>
    private const int Most = 100;

    private readonly CborNode _assertion;

    private Ingredient(string label, string uri, CborNode assertion) => (Label, Uri, _assertion) = (label, uri, assertion);

    /// <summary>Of the assertion.</summary>
    public string Label { get; }

    /// <summary>Of the assertion.</summary>
    public string Uri { get; }

    /// <summary>`parentOf`, `componentOf` or `inputTo`; null if it says nothing.</summary>
    public string? Relationship => _assertion["relationship"].Text;

    /// <summary>Whether it is the file before it was edited.</summary>
    public bool IsParent => Relationship == "parentOf";

    /// <summary>Whether the assertion decodes and is whole; one of the third version that names a manifest must say how that was judged.</summary>
    public bool IsReadable =>
        _assertion.IsMap && Relationship is "parentOf" or "componentOf" or "inputTo"
        && (!Label.Contains(".v3", StringComparison.Ordinal) || !_assertion["activeManifest"].IsPresent || _assertion["validationResults"].IsMap);

    /// <summary>The signature of the ingredient's claim, if it is named.</summary>
    public HashedUri? Signature => HashedUri.Read(_assertion["claimSignature"]);

    /// <summary>The ingredient's own manifest, if it had one.</summary>
    public HashedUri? Reference => HashedUri.Read(_assertion["activeManifest"]) ?? HashedUri.Read(_assertion["c2pa_manifest"]);

    /// <summary>The ingredients of a manifest.</summary>
    public static IEnumerable<Ingredient> Of(Manifest manifest, InspectionLimits limits) =>
        manifest.Named("c2pa.ingredient").Select(named => new Ingredient(named.Label, manifest.AssertionUri(named.Label), named.Box.Child("cbor") is { } cbor ? CborDecoder.Decode(cbor.Content, limits.Depth) ?? CborNode.Absent : CborNode.Absent));

    /// <summary>Failures that whoever took the ingredient in recorded.</summary>
    /// <param name="manifest">Label of the ingredient's manifest, which relative URIs are relative to.</param>
    public IEnumerable<C2paStatus> Recorded(string manifest)
    {
        var results = _assertion["validationResults"];
        IEnumerable<CborNode> lists =
        [
            _assertion["validationStatus"],
            results["activeManifest"]["failure"],
            .. results["ingredientDeltas"].Items.Take(Most).Select(delta => delta["validationDeltas"]["failure"]),
        ];
        foreach (var entry in lists.SelectMany(list => list.Items).Take(Most))
        {
            if (entry["code"].Text is not { } code || entry["success"].Boolean == true || IsSuccess(code)) continue;
            yield return new(code, entry["url"].Text is { } url ? HashedUri.Absolute(url, manifest) : "", C2paOutcome.Failure, entry["explanation"].Text ?? "");
        }
    }

    private static bool IsSuccess(string code) =>
        code.EndsWith(".match", StringComparison.Ordinal) || code.EndsWith(".validated", StringComparison.Ordinal) || code.EndsWith(".trusted", StringComparison.Ordinal) || code.EndsWith(".accessible", StringComparison.Ordinal);
}
