using System.Buffers.Binary;
using System.Formats.Cbor;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Candor.Provenance.Tests.C2pa;

/// <summary>Writes manifest stores, right or wrong as a test wants them.</summary>
internal sealed class StoreBuilder
{
    private readonly List<byte[]> _manifests;

    /// <param name="from">A store to go on from.</param>
    public StoreBuilder(StoreBuilder? from = null) => _manifests = from is null ? [] : [.. from._manifests];

    /// <summary>The store.</summary>
    public byte[] Store => Super("c2pa", "c2pa", [.. _manifests]);

    /// <summary>The last manifest's box without its header, for an ingredient's hash.</summary>
    public byte[] Last => _manifests[^1][8..];

    /// <summary>Adds a manifest.</summary>
    public StoreBuilder Add(string label, Signer signer, IReadOnlyList<(string Label, byte[] Cbor)> assertions, string kind = "c2ma", IReadOnlyList<(string Label, byte[] Cbor)>? undeclared = null, string[]? redacted = null, Func<byte[], byte[]>? stamp = null, bool isCompressed = false, byte[]? revocation = null, params byte[][] boxesBeside)
    {
        if (kind == "c2ma" && !assertions.Any(assertion => assertion.Label.StartsWith("c2pa.actions", StringComparison.Ordinal))) assertions = [Created(), .. assertions];
        var boxes = assertions.Select(assertion => Super("cbor", assertion.Label, Box("cbor", assertion.Cbor))).ToArray();
        var claim = Cbor(writer =>
        {
            writer.WriteStartMap(null);
            Text(writer, "instanceID", "xmp:iid:1");
            Text(writer, "alg", "sha256");
            Text(writer, "signature", "self#jumbf=c2pa.signature");
            writer.WriteTextString("claim_generator_info");
            writer.WriteStartMap(1);
            Text(writer, "name", "a test");
            writer.WriteEndMap();
            if (redacted is not null)
            {
                writer.WriteTextString("redacted_assertions");
                writer.WriteStartArray(null);
                foreach (var uri in redacted) writer.WriteTextString(uri);
                writer.WriteEndArray();
            }

            writer.WriteTextString("created_assertions");
            writer.WriteStartArray(null);
            for (var i = 0; i < boxes.Length; i++) HashedUri(writer, $"self#jumbf=c2pa.assertions/{assertions[i].Label}", SHA256.HashData(boxes[i].AsSpan(8)));
            writer.WriteEndArray();
            writer.WriteEndMap();
        });
        var more = (undeclared ?? []).Select(assertion => Super("cbor", assertion.Label, Box("cbor", assertion.Cbor)));
        var manifest = Super(kind, label, [Super("c2as", "c2pa.assertions", [.. boxes, .. more]), Super("c2cl", "c2pa.claim.v2", Box("cbor", claim)), Super("c2cs", "c2pa.signature", Box("cbor", signer.Sign(claim, stamp, revocation))), .. boxesBeside]);
        _manifests.Add(isCompressed ? Super("c2cm", label, Box("brob", Brotli(manifest))) : manifest);
        return this;
    }

    /// <summary>Takes an assertion's content out of the last manifest, as one who redacts it does.</summary>
    public StoreBuilder Redact(byte[] content)
    {
        var manifest = _manifests[^1];
        manifest.AsSpan(manifest.AsSpan().IndexOf(content), content.Length).Clear();
        return this;
    }

    /// <summary>The action of a generator.</summary>
    public static (string Label, byte[] Cbor) Created(string sourceType = "trainedAlgorithmicMedia") => ("c2pa.actions.v2", Cbor(writer =>
    {
        writer.WriteStartMap(1);
        writer.WriteTextString("actions");
        writer.WriteStartArray(1);
        writer.WriteStartMap(2);
        Text(writer, "action", "c2pa.created");
        Text(writer, "digitalSourceType", $"http://cv.iptc.org/newscodes/digitalsourcetype/{sourceType}");
        writer.WriteEndMap();
        writer.WriteEndArray();
        writer.WriteEndMap();
    }));

    /// <summary>A whole-file data hash.</summary>
    public static (string Label, byte[] Cbor) DataHash(byte[] asset) => ("c2pa.hash.data", Cbor(writer =>
    {
        writer.WriteStartMap(2);
        Text(writer, "alg", "sha256");
        writer.WriteTextString("hash");
        writer.WriteByteString(SHA256.HashData(asset));
        writer.WriteEndMap();
    }));

    /// <summary>An ingredient with a manifest, and failures that were recorded.</summary>
    public static (string Label, byte[] Cbor) Ingredient(string manifest, byte[] hash, params (string Code, string Url)[] recorded) => ("c2pa.ingredient.v3", Cbor(writer =>
    {
        writer.WriteStartMap(3);
        Text(writer, "relationship", "parentOf");
        writer.WriteTextString("activeManifest");
        HashedUri(writer, $"self#jumbf=/c2pa/{manifest}", hash);
        writer.WriteTextString("validationResults");
        writer.WriteStartMap(1);
        writer.WriteTextString("activeManifest");
        writer.WriteStartMap(1);
        writer.WriteTextString("failure");
        writer.WriteStartArray(null);
        foreach (var (code, url) in recorded)
        {
            writer.WriteStartMap(2);
            Text(writer, "code", code);
            Text(writer, "url", url);
            writer.WriteEndMap();
        }

        writer.WriteEndArray();
        writer.WriteEndMap();
        writer.WriteEndMap();
        writer.WriteEndMap();
    }));

    /// <summary>CBOR of what is written.</summary>
    public static byte[] Cbor(Action<CborWriter> write)
    {
        var writer = new CborWriter();
        write(writer);
        return writer.Encode();
    }

    /// <summary>A text member.</summary>
    public static void Text(CborWriter writer, string name, string value)
    {
        writer.WriteTextString(name);
        writer.WriteTextString(value);
    }

    /// <summary>A box.</summary>
    public static byte[] Box(string type, byte[] content)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, content.Length + 8);
        return [.. size, .. Encoding.ASCII.GetBytes(type), .. content];
    }

    /// <summary>Packed.</summary>
    public static byte[] Brotli(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal)) brotli.Write(content);
        return packed.ToArray();
    }

    /// <summary>A superbox.</summary>
    public static byte[] Super(string kind, string label, params byte[][] children) =>
        Box("jumb", [.. Box("jumd", [.. Encoding.ASCII.GetBytes(kind), .. Convert.FromHexString("00110010800000AA00389B71"), 3, .. Encoding.UTF8.GetBytes(label), 0]), .. children.SelectMany(child => child)]);

    /// <summary>A reference.</summary>
    public static void HashedUri(CborWriter writer, string url, byte[] hash)
    {
        writer.WriteStartMap(2);
        Text(writer, "url", url);
        writer.WriteTextString("hash");
        writer.WriteByteString(hash);
        writer.WriteEndMap();
    }
}
