using System.Security.Cryptography;
using Candor.Provenance.C2pa.Parts;
using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa;

/// <summary>The hard binding `c2pa.hash.boxes`: a hash of each stretch of the file's parts, in order, without the manifest (C2PA 2.2, 15.12.3 and 18.7).</summary>
internal static class BoxesHash
{
    /// <summary>Checks the file against the assertion.</summary>
    /// <param name="assertion">The assertion.</param>
    /// <param name="claimAlgorithm">The claim's hash algorithm, if it names one.</param>
    /// <param name="asset">The file.</param>
    /// <param name="container">Its kind.</param>
    /// <param name="uri">Of the assertion.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Check(CborNode assertion, string? claimAlgorithm, SourceFile asset, string container, string uri, Findings findings)
    {
        var boxes = assertion["boxes"].Items;
        if (boxes.Count == 0)
        {
            findings.Fail("assertion.boxesHash.malformed", uri, "There are no boxes.");
            return;
        }

        if (!FileParts.Has(container))
        {
            findings.Fail("general.error", uri, "The parts of this kind of file are not known here.");
            return;
        }

        var names = boxes.SelectMany(box => box["names"].Items).Select(name => name.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (FileParts.Of(asset, container, names.Any(name => name.StartsWith("RST", StringComparison.Ordinal)), names.Contains(FilePart.After)) is not { } parts)
        {
            findings.Fail("general.error", uri, "The file has too many parts.");
            return;
        }

        var next = boxes[0]["names"].First.Text != "PNGh" && container == "png" ? 1 : 0;
        foreach (var box in boxes)
        {
            if (Fault(box, assertion["alg"].Text ?? claimAlgorithm, parts, ref next, asset) is not { } fault) continue;
            findings.Fail(asset.IsCut ? "general.error" : fault, uri, asset.IsCut ? "The file is too long to be hashed." : "The file was changed after it was signed.");
            return;
        }

        if (next == parts.Count) findings.Pass("assertion.boxesHash.match", uri, "The file is as it was when it was signed.");
        else findings.Fail("assertion.boxesHash.unknownBox", uri, "The file has parts that were not signed.");
    }

    private static string? Fault(CborNode box, string? above, List<FilePart> parts, ref int next, SourceFile asset)
    {
        var names = box["names"].Items;
        if (names.Count == 0) return "assertion.boxesHash.malformed";
        var first = next;
        foreach (var name in names)
        {
            if (next == parts.Count || parts[next].Name != name.Text) return next < parts.Count && parts[next].Name == FilePart.Manifest ? "assertion.boxesHash.unknownBox" : "assertion.boxesHash.mismatch";
            next++;
        }

        if (parts[first].Name == FilePart.Manifest) return names.Count == 1 ? null : "assertion.boxesHash.malformed";
        if (HashAlgorithms.Named(box["alg"].Text, above) is not { } algorithm) return "algorithm.unsupported";
        if (box["excluded"].Boolean == true) return null;
        if (box["hash"].Bytes is not { } expected) return "assertion.boxesHash.mismatch";
        using var hash = IncrementalHash.CreateHash(algorithm);
        var start = parts[first].Start;
        return asset.TryHash(hash, start, parts[next - 1].End - start) && hash.GetHashAndReset().AsSpan().SequenceEqual(expected)
            ? null
            : "assertion.boxesHash.mismatch";
    }
}
