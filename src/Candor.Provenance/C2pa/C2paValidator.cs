using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa;

/// <summary>Validates a C2PA manifest store against the file it came with (C2PA 2.2, chapter 15).</summary>
internal static class C2paValidator
{
    /// <summary>Most manifests of a store; a longer history only costs time.</summary>
    private const int Most = 128;

    /// <summary>Most CBOR of a store, bytes. Pictures are none.</summary>
    private const int MostEncoded = 2 << 20;

    /// <summary>Validates a store. Whatever the bytes are, this returns.</summary>
    /// <param name="store">The JUMBF bytes.</param>
    /// <param name="asset">The file, which is read through once for its hash.</param>
    /// <param name="container">The kind of file, as `expected.csv` names it.</param>
    /// <param name="trust">Anchors; null if none are configured.</param>
    /// <param name="now">The day of checking, for certificates.</param>
    public static C2paReport Validate(byte[] store, SourceFile asset, string container, TrustList? trust, DateTimeOffset now)
    {
        if (JumbfBox.Parse(store, asset.Limits) is not { Kind: "c2pa", Label: "c2pa" } root) return C2paReport.Unreadable("general.error", "The manifest store does not decode.");
        var manifests = new Dictionary<string, Manifest>(StringComparer.Ordinal);
        Manifest? active = null;
        long encoded = 0;
        foreach (var box in root.Children.Where(child => child.Kind is "c2ma" or "c2um" or "c2cm" or "c2md"))
        {
            if (manifests.Count == Most) return C2paReport.Unreadable("general.error", "There are too many manifests.");
            (active, var fault) = Manifest.Read(box, asset);
            if (active is null) return C2paReport.Unreadable(fault, $"The manifest {box.Label} does not decode.");
            encoded += active.EncodedLength;
            if (encoded > MostEncoded) return C2paReport.Unreadable("general.error", "The manifest store is too large to be decoded.");
            if (!manifests.TryAdd(box.Label, active)) return C2paReport.Unreadable("general.error", $"There are two manifests {box.Label}.");
        }

        return active is null ? C2paReport.Unreadable("claim.missing", "The manifest store is empty.") : Validate(active, manifests, asset, container, trust, now);
    }

    private static C2paReport Validate(Manifest active, Dictionary<string, Manifest> manifests, SourceFile asset, string container, TrustList? trust, DateTimeOffset now)
    {
        var findings = new Findings();
        var signatures = new SignatureChecks(trust, now, LaterEvidence.Of(manifests.Values, asset.Limits), asset.Limits);
        var redacted = manifests.Values.SelectMany(manifest => manifest.Redacted.Select(uri => HashedUri.Absolute(uri, manifest.Label))).ToHashSet(StringComparer.Ordinal);
        var (signer, time) = signatures.Check(active, findings);
        AssertionChecks.Check(active, redacted, findings);
        UpdateChecks.Check(active, asset.Limits, findings);
        ActionChecks.Check(active, asset.Limits, findings);
        ReferenceChecks.Check(active, manifests, redacted, asset.Limits, findings);
        IdentityChecks.Check(active, findings);
        BindingChecks.Check(active, manifests, asset, container, findings);
        var ingredients = new IngredientChecks(manifests, redacted, signatures, trust is not null, asset.Limits);
        ingredients.Follow(active, findings);
        return new C2paReport
        {
            State = State(findings, ingredients.New),
            Failures = findings.Of(C2paOutcome.Failure),
            IngredientFailures = ingredients.Found.Of(C2paOutcome.Failure),
            Informational = [.. findings.Of(C2paOutcome.Informational), .. ingredients.Found.Of(C2paOutcome.Informational)],
            Successes = findings.Of(C2paOutcome.Success),
            Manifests = [.. manifests.Keys],
            SourceTypes = SourceTypes.In([active, .. manifests.Values.Where(manifest => manifest != active)], asset.Limits),
            OwnSourceTypes = SourceTypes.In(Lineage.Of(active, manifests, asset.Limits), asset.Limits),
            Actions = [.. Actions.Of(active, asset.Limits), .. manifests.Values.Where(manifest => manifest != active).SelectMany(manifest => Actions.Of(manifest, asset.Limits))],
            Generator = active.Generator,
            Signer = signer,
            SignedAt = time,
        };
    }

    /// <summary>Whether a status only says that something could not be checked here.</summary>
    private static bool IsUnknown(C2paStatus status) => status.Code is "algorithm.unsupported" or "assertion.cbor.invalid" or "assertion.ingredient.malformed" or "general.error";

    /// <summary>What could not be checked leaves the rest open, unless an assertion is known to have been changed.</summary>
    private static C2paState State(Findings findings, List<C2paStatus> ofIngredients)
    {
        var failures = findings.Of(C2paOutcome.Failure);
        if (failures.Exists(status => status.Code == "assertion.hashedURI.mismatch")) return C2paState.Invalid;
        if (failures.Exists(IsUnknown) || (ofIngredients.Count > 0 && ofIngredients.TrueForAll(IsUnknown) && failures.TrueForAll(status => status.Code == "signingCredential.untrusted"))) return C2paState.Unreadable;
        if (ofIngredients.Count > 0 || failures.Exists(status => status.Code != "signingCredential.untrusted")) return C2paState.Invalid;
        return failures.Count == 0 && findings.Of(C2paOutcome.Success).Exists(status => status.Code == "signingCredential.trusted") ? C2paState.Trusted : C2paState.Valid;
    }
}
