using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa;

/// <summary>The hard bindings `c2pa.hash.bmff` to `.v3`: the hash of an ISO base media file without certain boxes.</summary>
internal static class BmffHash
{
    /// <summary>Checks the file against the assertion.</summary>
    /// <param name="assertion">The assertion.</param>
    /// <param name="takesPlaces">From the second version on the hash takes in where each box at the top is.</param>
    /// <param name="claimAlgorithm">The claim's hash algorithm, if it names one.</param>
    /// <param name="asset">The file.</param>
    /// <param name="uri">Of the assertion.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Check(CborNode assertion, bool takesPlaces, string? claimAlgorithm, SourceFile asset, string uri, Findings findings)
    {
        if (HashAlgorithms.Named(assertion["alg"].Text, claimAlgorithm) is not { } algorithm)
        {
            findings.Fail("algorithm.unsupported", uri, "The hash algorithm is unknown.");
            return;
        }

        if (Malformation(assertion) is { } malformation)
        {
            findings.Fail("assertion.bmffHash.malformed", uri, malformation);
            return;
        }

        var exclusions = new BmffExclusions(assertion, asset);
        var trees = assertion["merkle"].Items;
        if (trees.Any(tree => tree["initHash"].IsPresent) && !exclusions.Top.Exists(box => box.Type == "moof"))
        {
            findings.Fail("assertion.bmffHash.mismatch", uri, "The hash covers fragments, and there are none in the file.");
            return;
        }

        var holds = trees.Any(tree => tree["initHash"].IsPresent)
            ? BmffFragments.Hold(trees, exclusions, takesPlaces, algorithm, asset)
            : (assertion["hash"].Bytes is not { } expected || new BmffStretches(exclusions, takesPlaces, asset).Hash(algorithm, 0, asset.Length) is { } actual && actual.AsSpan().SequenceEqual(expected)) && BmffMerkle.Hold(trees, exclusions, algorithm, asset);
        if (holds) findings.Pass("assertion.bmffHash.match", uri, "The file is as it was when it was signed.");
        else if (asset.IsCut) findings.Fail("general.error", uri, "The file has too many boxes or is too long to be hashed.");
        else findings.Fail("assertion.bmffHash.mismatch", uri, "The file was changed after it was signed.");
    }

    /// <summary>What is wrong with the assertion itself (15.12.2).</summary>
    private static string? Malformation(CborNode assertion)
    {
        var (exclusions, trees) = (assertion["exclusions"].Items, assertion["merkle"].Items);
        if (exclusions.Count == 0) return "Nothing is left out, not even the manifest.";
        if (assertion["hash"].Bytes is null && trees.Count == 0) return "There is no hash.";
        if (trees.Any(tree => tree["fixedBlockSize"].IsPresent && tree["variableBlockSizes"].IsPresent)) return "A tree has blocks of two kinds.";
        return exclusions.Any(exclusion => !InOrder(exclusion["subset"].Items)) ? "What is left out of a box is out of order." : null;
    }

    private static bool InOrder(IReadOnlyList<CborNode> subset)
    {
        long end = 0;
        foreach (var part in subset)
        {
            if (part["offset"].Integer is not { } offset || part["length"].Integer is not { } length || offset < end || length < 0 || length > long.MaxValue - offset) return false;
            end = offset + length;
        }

        return true;
    }
}
