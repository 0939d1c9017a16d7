using System.Buffers;
using System.Security.Cryptography;
using Candor.Provenance.C2pa.Parts;
using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa;

/// <summary>The hard binding `c2pa.hash.data`: the hash of the file without the ranges it excludes.</summary>
internal static class DataHash
{
    private static readonly SearchValues<byte> Base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\r\n"u8);

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

        if (Exclusions(assertion, moved) is not { } exclusions)
        {
            findings.Fail("assertion.dataHash.malformed", uri, "The exclusions are out of order.");
            return;
        }

        if (assertion["hash"].Bytes is not { Length: > 0 } expected)
        {
            findings.Fail("assertion.dataHash.mismatch", uri, "There is no hash.");
            return;
        }

        if (exclusions.Count > 1) findings.Note("assertion.dataHash.additionalExclusionsPresent", uri, "More than the manifest is left out of the hash.");
        if (ExclusionFault(exclusions, asset, container) is { } fault)
        {
            findings.Fail("assertion.dataHash.mismatch", uri, fault);
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

    /// <summary>What is left out with the manifest must be the manifest alone; of a JPEG also all of it, since the lengths of its segments are left out too (15.12.1.2).</summary>
    private static string? ExclusionFault(List<(long Start, long Length)> exclusions, SourceFile asset, string container)
    {
        if (container == "svg") return exclusions.TrueForAll(exclusion => IsBase64(exclusion, asset)) ? null : "The exclusion covers more than the manifest.";
        if (FileParts.Manifest(asset, container) is not { } manifest) return null;
        foreach (var (start, length) in exclusions)
        {
            if (start >= manifest.End || start + length <= manifest.Start) continue;
            if (start < manifest.Start || start + length > manifest.End) return "The exclusion covers more than the manifest.";
            if (container == "jpeg" && (start, length) != (manifest.Start, manifest.Length)) return "The exclusion covers less than the segments of the manifest.";
        }

        return null;
    }

    private static bool IsBase64((long Start, long Length) exclusion, SourceFile asset) =>
        asset.Take(exclusion.Start, exclusion.Length) is { } text && !text.AsSpan().ContainsAnyExcept(Base64);

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
