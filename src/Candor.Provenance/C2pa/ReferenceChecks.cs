namespace Candor.Provenance.C2pa;

/// <summary>Checks what the ingredients and actions of a claim refer to beside manifests: thumbnails, data, icons (C2PA 2.2, 15.10.3.3).</summary>
internal static class ReferenceChecks
{
    /// <summary>Most references of a manifest.</summary>
    private const int Most = 1000;

    /// <summary>Names of members that refer to manifests and their signatures, which are checked as ingredients.</summary>
    private static readonly string[] OfManifests = ["activeManifest", "c2pa_manifest", "claimSignature"];

    /// <summary>Checks one manifest.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="manifests">All of the store, by label.</param>
    /// <param name="redacted">Full URIs of the assertions that a claim took out.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Check(Manifest manifest, Dictionary<string, Manifest> manifests, HashSet<string> redacted, InspectionLimits limits, Findings findings)
    {
        var left = Most;
        foreach (var (label, box) in manifest.Named("c2pa.ingredient").Concat(manifest.Named("c2pa.actions")))
        {
            if (box.Child("cbor") is not { } cbor || CborDecoder.Decode(cbor.Content, limits.Depth) is not { } assertion) continue;
            foreach (var (reference, above) in In(assertion))
            {
                if (left-- == 0) return;
                var uri = HashedUri.Absolute(reference.Url, manifest.Label);
                if (redacted.Contains(uri)) continue;
                var (owner, path) = HashedUri.Split(reference.Url, manifest.Label);
                if (manifests.GetValueOrDefault(owner)?.At(path) is not { } target) findings.Fail("hashedURI.missing", manifest.AssertionUri(label), $"What the assertion refers to is missing: {uri}");
                else if (HashAlgorithms.Named(reference.Algorithm, above, manifest.Claim["alg"].Text) is { } algorithm && !HashAlgorithms.Matches(algorithm, target.Content.Span, reference.Hash)) findings.Fail("hashedURI.mismatch", manifest.AssertionUri(label), $"What the assertion refers to was changed: {uri}");
            }
        }
    }

    /// <summary>The references within an assertion to boxes of the store, each with the algorithm that what lies around it names.</summary>
    private static IEnumerable<(HashedUri Reference, string? Above)> In(CborNode assertion)
    {
        var open = new Stack<(CborNode Node, string? Algorithm)>([(assertion, assertion["alg"].Text)]);
        while (open.TryPop(out var next))
        {
            var (node, algorithm) = next;
            if (HashedUri.Read(node) is { } reference && node["url"].Text!.StartsWith("self#jumbf=", StringComparison.Ordinal)) yield return (reference, algorithm);
            algorithm = node["alg"].Text ?? algorithm;
            foreach (var (key, value) in node.Members)
            {
                if (!OfManifests.Contains(key.Text) && key.Text != "validationResults") open.Push((value, algorithm));
            }

            foreach (var item in node.Items) open.Push((item, algorithm));
        }
    }
}
