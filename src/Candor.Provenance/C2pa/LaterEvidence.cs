namespace Candor.Provenance.C2pa;

/// <summary>What manifests bring of the signatures of others: time stamps and what is known of revocation (C2PA 2.2, 18.18 and 18.19).</summary>
/// <param name="TimeStamps">Time stamp tokens, each of the signature of the manifest with that label.</param>
/// <param name="Revocation">OCSP responses.</param>
internal sealed record LaterEvidence(ILookup<string, byte[]> TimeStamps, IReadOnlyList<byte[]> Revocation)
{
    /// <summary>Most tokens of a store.</summary>
    private const int Most = 256;

    /// <summary>What manifests bring.</summary>
    public static LaterEvidence Of(IReadOnlyCollection<Manifest> manifests, InspectionLimits limits)
    {
        var stamps = In(manifests, "c2pa.time-stamp", limits).SelectMany(assertion => assertion.Members).Where(member => member is { Key.Text: not null, Value.Bytes: not null }).Take(Most);
        var responses = In(manifests, "c2pa.certificate-status", limits).SelectMany(assertion => assertion["ocspVals"].Items).Select(item => item.Bytes).OfType<byte[]>();
        return new(stamps.ToLookup(member => member.Key.Text!, member => member.Value.Bytes!, StringComparer.Ordinal), [.. responses.Take(Most)]);
    }

    private static IEnumerable<CborNode> In(IEnumerable<Manifest> manifests, string name, InspectionLimits limits) =>
        manifests.SelectMany(manifest => manifest.Named(name)).Select(named => named.Box.Child("cbor") is { } cbor ? CborDecoder.Decode(cbor.Content, limits.Depth) : null).OfType<CborNode>();
}
