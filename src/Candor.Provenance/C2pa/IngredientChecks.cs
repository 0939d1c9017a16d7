namespace Candor.Provenance.C2pa;

/// <summary>Follows ingredients to their manifests and theirs, each manifest once, and keeps apart what is new from what was recorded when they were taken in.</summary>
/// <param name="manifests">All of the store, by label.</param>
/// <param name="redacted">Full URIs of the assertions that a claim took out.</param>
/// <param name="signatures">How signatures are checked.</param>
/// <param name="isDayKept">Whether an expired credential counts; without trust anchors it cannot be told from one that a time stamp would save.</param>
/// <param name="limits">Bounds.</param>
internal sealed class IngredientChecks(Dictionary<string, Manifest> manifests, HashSet<string> redacted, SignatureChecks signatures, bool isDayKept, InspectionLimits limits)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<(string Code, string Uri)> _found = [];
    private readonly HashSet<string> _reduced = [.. redacted.Select(uri => HashedUri.Split(HashedUri.Bare(uri), "").Manifest)];

    /// <summary>Of ingredient manifests, and what was recorded of them.</summary>
    public Findings Found { get; } = new();

    /// <summary>Failures that nobody recorded: they happened since.</summary>
    public List<C2paStatus> New { get; } = [];

    /// <summary>Follows a manifest's ingredients.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="own">Takes what is wrong with its references.</param>
    public void Follow(Manifest manifest, Findings own) => Follow(manifest, own, [], 0);

    private void Follow(Manifest manifest, Findings own, IReadOnlyList<C2paStatus> known, int depth)
    {
        _seen.Add(manifest.Label);
        foreach (var ingredient in Ingredient.Of(manifest, limits))
        {
            if (!ingredient.IsReadable)
            {
                own.Fail("assertion.ingredient.malformed", ingredient.Uri, "The ingredient does not decode, or is not whole.");
                continue;
            }

            var label = ingredient.Reference is { } reference ? HashedUri.Split(reference.Url, manifest.Label).Manifest : "";
            var recorded = ingredient.Recorded(label).ToList();
            foreach (var status in recorded) Add(status);
            if (ingredient.Reference is null && ingredient.Relationship != "inputTo") own.Note("ingredient.unknownProvenance", ingredient.Uri, "The ingredient has no manifest.");
            if (ingredient.Reference is null || Referred(ingredient, ingredient.Reference, manifest, own) is not { } next || _seen.Contains(next.Label) || depth >= limits.Depth) continue;
            Check(next, [.. known, .. recorded], depth);
        }
    }

    private Manifest? Referred(Ingredient ingredient, HashedUri reference, Manifest owner, Findings own)
    {
        var uri = HashedUri.Absolute(reference.Url, owner.Label);
        if (!manifests.TryGetValue(HashedUri.Split(reference.Url, owner.Label).Manifest, out var manifest))
        {
            own.Fail("ingredient.manifest.missing", ingredient.Uri, $"The ingredient's manifest is missing: {uri}");
            Add(own.All[^1]);
            return null;
        }

        if (HashAlgorithms.Named(reference.Algorithm, owner.Claim["alg"].Text) is not { } algorithm)
        {
            own.Fail("algorithm.unsupported", ingredient.Uri, "The hash algorithm is unknown.");
        }
        else if (manifest.Has(algorithm, reference.Hash))
        {
            own.Pass("ingredient.manifest.validated", ingredient.Uri, "The ingredient's manifest is as it was when it was taken in.");
        }
        else if (!_reduced.Contains(manifest.Label))
        {
            own.Fail("ingredient.manifest.mismatch", ingredient.Uri, "The ingredient's manifest was changed since it was taken in.");
        }
        else
        {
            Signed(ingredient, manifest, owner, own);
        }

        return manifest;
    }

    /// <summary>The signature of an ingredient's claim stays as it is if assertions are taken out of the manifest, whose own hash is another then (15.11.3.3.1).</summary>
    private static void Signed(Ingredient ingredient, Manifest manifest, Manifest owner, Findings own)
    {
        if (ingredient.Signature is not { } reference) return;
        if (manifest.At("c2pa.signature") is not { } box || HashedUri.Split(reference.Url, owner.Label) != (manifest.Label, "c2pa.signature")) own.Fail("ingredient.claimSignature.missing", ingredient.Uri, "The signature of the ingredient's claim is missing.");
        else if (HashAlgorithms.Named(reference.Algorithm, owner.Claim["alg"].Text) is { } algorithm && !HashAlgorithms.Matches(algorithm, box.Content.Span, reference.Hash)) own.Fail("ingredient.claimSignature.mismatch", ingredient.Uri, "The signature of the ingredient's claim was changed since it was taken in.");
        else own.Pass("ingredient.claimSignature.validated", ingredient.Uri, "The signature of the ingredient's claim is as it was when it was taken in.");
    }

    private void Check(Manifest manifest, IReadOnlyList<C2paStatus> known, int depth)
    {
        var findings = new Findings();
        var expected = known.Select(status => (status.Code, status.Uri)).ToHashSet();
        signatures.Check(manifest, findings);
        AssertionChecks.Check(manifest, redacted, findings);
        UpdateChecks.Check(manifest, limits, findings);
        ActionChecks.Check(manifest, limits, findings);
        Follow(manifest, findings, known, depth + 1);
        foreach (var status in findings.All)
        {
            Add(status);
            if (status.Outcome == C2paOutcome.Failure && status.Code != "signingCredential.untrusted" && (isDayKept || status.Code != "signingCredential.expired") && !expected.Contains((status.Code, status.Uri))) New.Add(status);
        }
    }

    private void Add(C2paStatus status)
    {
        if (_found.Add((status.Code, status.Uri))) Found.Add(status);
    }
}
