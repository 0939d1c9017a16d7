using System.Security.Cryptography;
using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa;

/// <summary>One manifest of a store: a claim, its assertions and its signature.</summary>
internal sealed class Manifest
{
    /// <summary>Most assertions that a claim may refer to.</summary>
    private const int MostReferences = 1000;

    private readonly Dictionary<HashAlgorithmName, (byte[] Box, byte[] Claim)> _hashes = [];

    private readonly JumbfBox _content;

    private Manifest(JumbfBox box, JumbfBox content, CborNode claim, ReadOnlyMemory<byte> claimBytes) => (Box, _content, Claim, ClaimBytes) = (box, content, claim, claimBytes);

    /// <summary>The superbox as it stands in the store, compressed or not: references hash it.</summary>
    public JumbfBox Box { get; }

    /// <summary>`urn:c2pa:...` or `urn:uuid:...`.</summary>
    public string Label => Box.Label;

    /// <summary>Whether it only updates the manifest before it, and so has no hard binding of its own.</summary>
    public bool IsUpdate => _content.Kind == "c2um";

    /// <summary>Whether its claim is of the second version, which has stricter rules.</summary>
    public bool IsSecond => _content.Children.Exists(child => child is { Kind: "c2cl", Label: "c2pa.claim.v2" });

    /// <summary>The claim.</summary>
    public CborNode Claim { get; }

    /// <summary>The bytes that are signed.</summary>
    public ReadOnlyMemory<byte> ClaimBytes { get; }

    /// <summary>The COSE structure; null if the signature box is missing.</summary>
    public ReadOnlyMemory<byte>? Signature { get; private init; }

    /// <summary>The assertions in the assertion store, by label.</summary>
    public Dictionary<string, JumbfBox> Assertions { get; } = new(StringComparer.Ordinal);

    /// <summary>Labels of assertions that stand in the store once more; which one the claim means cannot be said, and one of them is not signed.</summary>
    public List<string> Repeated { get; } = [];

    /// <summary>References to the claim's assertions, in order; what does not decode is left out.</summary>
    public List<HashedUri> References { get; } = [];

    /// <summary>URIs of assertions that this claim took out of its ingredients.</summary>
    public IEnumerable<string> Redacted => Claim["redacted_assertions"].Items.Select(item => item.Text).OfType<string>();

    /// <summary>Bytes that take decoding.</summary>
    public long EncodedLength => ClaimBytes.Length + (Signature?.Length ?? 0) + Assertions.Values.Sum(assertion => (long)(assertion.Child("cbor")?.Content.Length ?? 0));

    /// <summary>The software that made the claim.</summary>
    public string? Generator => Claim["claim_generator_info"].First["name"].Text ?? Claim["claim_generator"].Text;

    /// <summary>
    /// Reads a manifest. Not readable are the formats before 1.0, told by two marks together: references whose path does not begin with a slash, and a time of signing on the
    /// signer's own authority; and claims of the first version that declare revocation data, which came with the second: which version's rules would hold cannot be said.
    /// </summary>
    /// <param name="box">The superbox.</param>
    /// <param name="asset">The file, whose limits count what a compressed manifest comes to.</param>
    /// <returns>The manifest, or the status code that says why it cannot be read.</returns>
    public static (Manifest? Manifest, string Fault) Read(JumbfBox box, SourceFile asset)
    {
        if (box.Kind != "c2cm") return Read(box, box, asset.Limits);
        return Unpacked(box, asset) is { } content ? Read(box, content, asset.Limits) : (null, "manifest.compressed.invalid");
    }

    /// <summary>What a compressed manifest holds (11.2.4): a standard or an update manifest of the same label.</summary>
    private static JumbfBox? Unpacked(JumbfBox box, SourceFile asset)
    {
        if (box.Child("brob") is not { } packed) return null;
        return JumbfBox.Parse(Bytes.Unbrotli(packed.Content, asset), asset.Limits) is { Kind: "c2ma" or "c2md" or "c2um" } content && content.Label == box.Label ? content : null;
    }

    private static (Manifest? Manifest, string Fault) Read(JumbfBox outer, JumbfBox box, InspectionLimits limits)
    {
        var claims = box.Children.FindAll(child => child is { Kind: "c2cl", Label: "c2pa.claim" or "c2pa.claim.v2" });
        if (claims.Count == 0) return (null, "claim.missing");
        if (claims.Count > 1) return (null, "claim.multiple");
        if (claims[0].Child("cbor") is not { } cbor || CborDecoder.Decode(cbor.Content, limits.Depth) is not { IsMap: true } claim) return (null, "claim.cbor.invalid");
        var manifest = new Manifest(outer, box, claim, cbor.Content) { Signature = box.Children.Find(child => child is { Kind: "c2cs", Label: "c2pa.signature" })?.Child("cbor")?.Content };
        foreach (var assertion in box.Children.Where(child => child is { Kind: "c2as", Label: "c2pa.assertions" }).SelectMany(child => child.Children).Where(child => child.Type == "jumb"))
        {
            if (!manifest.Assertions.TryAdd(assertion.Label, assertion)) manifest.Repeated.Add(assertion.Label);
        }

        foreach (var list in (ReadOnlySpan<string>)["assertions", "created_assertions", "gathered_assertions"])
        {
            manifest.References.AddRange(claim[list].Items.Select(HashedUri.Read).OfType<HashedUri>());
        }

        var stated = claim["assertions"].Items.Count + claim["created_assertions"].Items.Count + claim["gathered_assertions"].Items.Count;
        var isPrerelease = manifest.References.Exists(reference => reference.Url.StartsWith("c2pa/", StringComparison.Ordinal)) && manifest.Signature is { } signature && CoseSignature.Read(signature, limits)?.StatesTime == true;
        var isMixed = claims[0].Label == "c2pa.claim" && manifest.Named("c2pa.certificate-status").Any();
        var isWhole = stated == manifest.References.Count && stated is > 0 and <= MostReferences && claim["signature"].Text is not null && claim["instanceID"].Text is not null && manifest.Generator is not null;
        return isWhole && !isPrerelease && !isMixed ? (manifest, "") : (null, "claim.malformed");
    }

    /// <summary>Whether an assertion's label is that name, aside from version and running number: `c2pa.actions.v2__1` is a `c2pa.actions`.</summary>
    public static bool IsNamed(string label, string name)
    {
        if (!label.StartsWith(name, StringComparison.Ordinal)) return false;
        var rest = label.AsSpan(name.Length);
        if (rest.IndexOf("__", StringComparison.Ordinal) is >= 0 and var run) rest = rest[..run];
        return rest.IsEmpty || (rest.StartsWith(".v") && !rest[2..].IsEmpty && !rest[2..].ContainsAnyExceptInRange('0', '9'));
    }

    /// <summary>Labels of the assertions that the claim refers to, in its order.</summary>
    public IEnumerable<string> Labels
    {
        get
        {
            foreach (var reference in References)
            {
                var (owner, path) = HashedUri.Split(reference.Url, Label);
                if (owner == Label) yield return path[(path.LastIndexOf('/') + 1)..];
            }
        }
    }

    /// <summary>The labels and boxes of the assertions of that name, in the claim's order.</summary>
    public IEnumerable<(string Label, JumbfBox Box)> Named(string name)
    {
        foreach (var label in Labels)
        {
            if (IsNamed(label, name) && Assertions.TryGetValue(label, out var box)) yield return (label, box);
        }
    }

    /// <summary>The superbox at a path within: `c2pa.assertions/c2pa.actions`, `c2pa.databoxes/c2pa.data`, `c2pa.signature`.</summary>
    public JumbfBox? At(string path)
    {
        var box = _content;
        foreach (var step in path.Split('/'))
        {
            box = box.Children.Find(child => child.Type == "jumb" && child.Label == step);
            if (box is null) return null;
        }

        return box;
    }

    /// <summary>Whether the manifest, or as in an early format its claim, has that hash. It is computed once, however often it is asked.</summary>
    public bool Has(HashAlgorithmName algorithm, byte[] hash)
    {
        if (!_hashes.TryGetValue(algorithm, out var hashes))
        {
            hashes = (CryptographicOperations.HashData(algorithm, Box.Content.Span), CryptographicOperations.HashData(algorithm, ClaimBytes.Span));
            _hashes.Add(algorithm, hashes);
        }

        return hashes.Box.AsSpan().SequenceEqual(hash) || hashes.Claim.AsSpan().SequenceEqual(hash);
    }

    /// <summary>The full URI of something in this manifest.</summary>
    public string Uri(string path) => HashedUri.Absolute(path, Label);

    /// <summary>The full URI of an assertion.</summary>
    public string AssertionUri(string label) => Uri($"c2pa.assertions/{label}");
}
