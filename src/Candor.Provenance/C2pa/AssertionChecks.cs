namespace Candor.Provenance.C2pa;

/// <summary>Checks that the assertions of a claim are there and unchanged.</summary>
internal static class AssertionChecks
{
    private const string Store = "c2pa.assertions/";

    /// <summary>Checks one manifest.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="redacted">Full URIs of the assertions that a later claim took out.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Check(Manifest manifest, HashSet<string> redacted, Findings findings)
    {
        var declared = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var reference in manifest.References)
        {
            var uri = HashedUri.Absolute(reference.Url, manifest.Label);
            var (owner, path) = HashedUri.Split(reference.Url, manifest.Label);
            if (owner != manifest.Label || !path.StartsWith(Store, StringComparison.Ordinal))
            {
                findings.Fail("assertion.outsideManifest", uri, "The claim refers to an assertion of another manifest.");
                continue;
            }

            if (!declared.TryAdd(path[Store.Length..], reference.Hash))
            {
                if (!declared[path[Store.Length..]].AsSpan().SequenceEqual(reference.Hash)) findings.Fail("assertion.hashedURI.mismatch", uri, "The claim states two hashes of the assertion.");
                continue;
            }

            Check(reference, manifest.Assertions.GetValueOrDefault(path[Store.Length..]), manifest.Claim["alg"].Text, redacted.Contains(uri), uri, findings);
        }

        Redactions(manifest, findings);
        foreach (var label in manifest.Assertions.Keys.Where(label => !declared.ContainsKey(label)).Concat(manifest.Repeated))
        {
            findings.Fail("assertion.undeclared", manifest.AssertionUri(label), "The claim does not refer to this assertion.");
        }
    }

    /// <summary>A claim may take out what its ingredients said, but not their actions and bindings, and nothing of its own.</summary>
    private static void Redactions(Manifest manifest, Findings findings)
    {
        foreach (var redacted in manifest.Redacted)
        {
            var (owner, path) = HashedUri.Split(HashedUri.Bare(redacted), manifest.Label);
            var label = path[(path.LastIndexOf('/') + 1)..];
            var code = owner == manifest.Label ? "assertion.selfRedacted" : Manifest.IsNamed(label, "c2pa.actions") ? "assertion.action.redacted" : label.StartsWith("c2pa.hash.", StringComparison.Ordinal) ? "assertion.dataHash.redacted" : null;
            if (code is not null) findings.Fail(code, HashedUri.Absolute(redacted, manifest.Label), "The claim takes out an assertion that it may not.");
        }
    }

    private static void Check(HashedUri reference, JumbfBox? box, string? claimAlgorithm, bool isRedacted, string uri, Findings findings)
    {
        if (isRedacted && box is not null && box.Children.Exists(content => content.Content.Span.ContainsAnyExcept((byte)0)))
        {
            findings.Fail("assertion.notRedacted", uri, "A later claim says that it took the assertion out, and it is still there.");
        }
        else if (isRedacted)
        {
            findings.Note("assertion.redacted", uri, "A later claim took the assertion out.");
        }
        else if (box is null)
        {
            findings.Fail("assertion.missing", uri, "The assertion is missing.");
        }
        else if (HashAlgorithms.Named(reference.Algorithm, claimAlgorithm) is not { } algorithm)
        {
            findings.Fail("algorithm.unsupported", uri, "The hash algorithm is unknown.");
        }
        else if (HashAlgorithms.Matches(algorithm, box.Content.Span, reference.Hash))
        {
            findings.Pass("assertion.hashedURI.match", uri, "The assertion is as it was when it was signed.");
        }
        else
        {
            findings.Fail("assertion.hashedURI.mismatch", uri, "The assertion was changed after it was signed.");
        }
    }
}
