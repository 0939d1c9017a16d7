using System.Security.Cryptography;
using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa;

/// <summary>The hard binding `c2pa.hash.data`: the hash of the file without the ranges it excludes.</summary>
internal static class DataHash
{
    /// <summary>Most exclusions.</summary>
    private const int Most = 1000;

    /// <summary>Checks the file against the assertion.</summary>
    /// <param name="assertion">The assertion.</param>
    /// <param name="claimAlgorithm">The claim's hash algorithm, if it names one.</param>
    /// <param name="asset">The file.</param>
    /// <param name="moved">Where the store lies now, if an update manifest moved its end since the hash was made.</param>
    /// <param name="container">Its kind.</param>
    /// <param name="uri">Of the assertion.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Check(CborNode assertion, string? claimAlgorithm, SourceFile asset, (long Start, long Length)? moved, string container, string uri, Findings findings)
    {
        if (HashAlgorithms.Named(assertion["alg"].Text, claimAlgorithm) is not { } algorithm)
        {
            findings.Fail("algorithm.unsupported", uri, "The hash algorithm is unknown.");
            return;
        }

        if (assertion["hash"].Bytes is not { Length: > 0 } expected || Exclusions(assertion, moved) is not { } exclusions)
        {
            findings.Fail("assertion.dataHash.malformed", uri, "The hash is missing, or its exclusions are out of order.");
            return;
        }

        if (exclusions.Count > 1) findings.Note("assertion.dataHash.additionalExclusionsPresent", uri, "More than the manifest is left out of the hash.");
        if (exclusions.Exists(exclusion => FileParts.ManifestAt(asset, container, exclusion.Start) is { } manifest && manifest < exclusion.Length))
        {
            findings.Fail("assertion.dataHash.mismatch", uri, "The exclusion covers more than the manifest.");
            return;
        }

        using var hash = IncrementalHash.CreateHash(algorithm);
        if (!Feed(hash, asset, exclusions))
        {
            findings.Fail(asset.IsCut ? "general.error" : "assertion.dataHash.mismatch", uri, asset.IsCut ? "The file is too long to be hashed." : "An exclusion lies outside the file.");
        }
        else if (hash.GetHashAndReset().AsSpan().SequenceEqual(expected))
        {
            findings.Pass("assertion.dataHash.match", uri, "The file is as it was when it was signed.");
        }
        else
        {
            findings.Fail("assertion.dataHash.mismatch", uri, "The file was changed after it was signed.");
        }
    }

    private static List<(long Start, long Length)>? Exclusions(CborNode assertion, (long Start, long Length)? moved)
    {
        var ranges = new List<(long Start, long Length)>();
        if (assertion["exclusions"].Items.Count > Most) return null;
        long end = 0;
        foreach (var item in assertion["exclusions"].Items)
        {
            if (item["start"].Integer is not { } start || item["length"].Integer is not { } length || start < end || length < 0 || length > long.MaxValue - start) return null;
            end = start + length;
            ranges.Add(moved is { } now && now.Start == start ? now : (start, length));
        }

        return ranges;
    }

    private static bool Feed(IncrementalHash hash, SourceFile asset, List<(long Start, long Length)> exclusions)
    {
        long place = 0;
        foreach (var (start, length) in exclusions)
        {
            if (start < place || !asset.TryHash(hash, place, start - place)) return false;
            place = start + length;
        }

        return place <= asset.Length && asset.TryHash(hash, place, asset.Length - place);
    }
}
