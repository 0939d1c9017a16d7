using Candor.Provenance.C2pa.Parts;
using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa;

/// <summary>Checks that a manifest is this file's.</summary>
internal static class BindingChecks
{
    /// <summary>Checks the hard binding of the active manifest, or, if that only updates, of the manifest it updates.</summary>
    /// <param name="active">The active manifest.</param>
    /// <param name="manifests">All, by label.</param>
    /// <param name="asset">The file.</param>
    /// <param name="container">Its kind.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Check(Manifest active, Dictionary<string, Manifest> manifests, SourceFile asset, string container, Findings findings)
    {
        var bound = active;
        for (var steps = manifests.Count; bound.IsUpdate; steps--)
        {
            if (steps == 0 || Parent(bound, manifests, asset.Limits) is not { } parent)
            {
                findings.Fail("claim.hardBindings.missing", bound.Uri(""), "The update leads to no manifest that is bound to the file.");
                return;
            }

            bound = parent;
        }

        (string Label, JumbfBox Box)[] bindings = [.. bound.Named("c2pa.hash.data"), .. bound.Named("c2pa.hash.bmff"), .. bound.Named("c2pa.hash.boxes")];
        var other = bound.Labels.FirstOrDefault(label => Manifest.IsNamed(label, "c2pa.hash.collection.data") || Manifest.IsNamed(label, "c2pa.hash.multi-asset"));
        if (bindings.Length == 0)
        {
            if (other is not null) findings.Fail("general.error", bound.AssertionUri(other), "Hashes of several files are not checked here.");
            else findings.Fail("claim.hardBindings.missing", bound.Uri(""), "Nothing binds the manifest to the file.");
            return;
        }

        if (bindings.Length > 1) findings.Fail("assertion.multipleHardBindings", bound.Uri(""), "More than one assertion binds the manifest to the file.");
        var (label, box) = bindings[0];
        var uri = bound.AssertionUri(label);
        if (box.Child("cbor") is not { } cbor || CborDecoder.Decode(cbor.Content, asset.Limits.Depth) is not { IsMap: true } assertion)
        {
            findings.Fail("assertion.cbor.invalid", uri, "The hard binding does not decode.");
            return;
        }

        var algorithm = bound.Claim["alg"].Text;
        if (Manifest.IsNamed(label, "c2pa.hash.boxes")) BoxesHash.Check(assertion, algorithm, asset, container, uri, findings);
        else if (Manifest.IsNamed(label, "c2pa.hash.bmff")) BmffHash.Check(assertion, label.StartsWith("c2pa.hash.bmff.v", StringComparison.Ordinal), algorithm, asset, uri, findings);
        else DataHash.Check(assertion, algorithm, asset, bound == active ? null : Moved(asset, container), container, uri, findings);
        if (other is not null && findings.All[^1].Outcome == C2paOutcome.Failure) findings.Fail("general.error", bound.AssertionUri(other), "The hashes of the file's parts, which may hold where that of the whole does not, are not checked here.");
    }

    private static (long Start, long Length)? Moved(SourceFile asset, string container) => FileParts.Manifest(asset, container) is { } manifest ? (manifest.Start, manifest.Length) : null;

    private static Manifest? Parent(Manifest manifest, Dictionary<string, Manifest> manifests, InspectionLimits limits)
    {
        var parents = Ingredient.Of(manifest, limits).Where(ingredient => ingredient.IsParent).ToList();
        return parents is [{ Reference: { } reference }] ? manifests.GetValueOrDefault(HashedUri.Split(reference.Url, manifest.Label).Manifest) : null;
    }
}
