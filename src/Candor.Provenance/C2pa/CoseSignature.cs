using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Candor.Provenance.C2pa;

/// <summary>A COSE_Sign1 structure (RFC 9052) with a detached payload.</summary>
internal sealed class CoseSignature
{
    /// <summary>CBOR tag of the structure.</summary>
    private const ulong Sign1 = 18;

    private readonly byte[] _protectedBytes;
    private readonly CborNode _protected;
    private readonly CborNode _unprotected;
    private readonly CborNode _payload;

    private CoseSignature(byte[] protectedBytes, CborNode protectedHeaders, CborNode unprotectedHeaders, CborNode payload, byte[] signature) =>
        (_protectedBytes, _protected, _unprotected, _payload, Signature) = (protectedBytes, protectedHeaders, unprotectedHeaders, payload, signature);

    /// <summary>The signature itself.</summary>
    public byte[] Signature { get; }

    /// <summary>COSE number of the algorithm; null if none is stated.</summary>
    public long? Algorithm => _protected[1].Integer;

    /// <summary>Whether the signer stated the time of signing on his own authority.</summary>
    public bool StatesTime => _unprotected["temp_signing_time"].IsPresent;

    /// <summary>The certificates (DER), the signer's first.</summary>
    public IReadOnlyList<byte[]> Certificates
    {
        get
        {
            var chain = new[] { _protected[33], _protected["x5chain"], _unprotected[33], _unprotected["x5chain"] }.FirstOrDefault(node => node.IsPresent) ?? CborNode.Absent;
            return chain.Bytes is { } single ? [single] : [.. chain.Items.Select(item => item.Bytes).OfType<byte[]>()];
        }
    }

    /// <summary>OCSP responses (DER) that came with the signature.</summary>
    public IEnumerable<byte[]> RevocationValues => (_unprotected["rVals"].IsPresent ? _unprotected["rVals"] : _protected["rVals"])["ocspVals"].Items.Select(item => item.Bytes).OfType<byte[]>();

    /// <summary>Time stamp tokens with whether they are of the second kind, which stamps the signature and not the claim.</summary>
    public IEnumerable<(byte[] Token, bool Second)> TimeStamps()
    {
        foreach (var (name, second) in ((string, bool)[])[("sigTst2", true), ("sigTst", false)])
        {
            var node = _unprotected[name].IsPresent ? _unprotected[name] : _protected[name];
            foreach (var item in node["tstTokens"].Items)
            {
                if (item["val"].Bytes is { } token) yield return (token, second);
            }
        }
    }

    /// <summary>Reads the structure.</summary>
    /// <returns>Null if it is none.</returns>
    public static CoseSignature? Read(ReadOnlyMemory<byte> data, InspectionLimits limits)
    {
        if (CborDecoder.Tag(data) is not (null or Sign1)) return null;
        if (CborDecoder.Decode(data, limits.Depth) is not { IsArray: true, Items.Count: 4 } parts) return null;
        if (parts.Items[0].Bytes is not { } protectedBytes || parts.Items[3].Bytes is not { } signature) return null;
        var headers = protectedBytes.Length == 0 ? CborNode.Absent : CborDecoder.Decode(protectedBytes, limits.Depth);
        return headers is null ? null : new CoseSignature(protectedBytes, headers, parts.Items[1], parts.Items[2], signature);
    }

    /// <summary>What is signed, or stamped, for a payload.</summary>
    /// <param name="context">`Signature1` or `CounterSignature`.</param>
    /// <param name="payload">The claim.</param>
    public byte[] ToBeSigned(string context, ReadOnlySpan<byte> payload)
    {
        var writer = new CborWriter();
        writer.WriteStartArray(4);
        writer.WriteTextString(context);
        writer.WriteByteString(_protectedBytes);
        writer.WriteByteString([]);
        writer.WriteByteString(payload);
        writer.WriteEndArray();
        return writer.Encode();
    }

    /// <summary>Whether the signature is the certificate's over the payload.</summary>
    /// <returns>Null if the algorithm is unknown here; of EdDSA only Ed25519 is known.</returns>
    public bool? Verify(X509Certificate2 certificate, ReadOnlySpan<byte> payload)
    {
        if (_payload.Bytes is { } attached && !payload.SequenceEqual(attached)) return false;
        var signed = ToBeSigned("Signature1", payload);
        return Algorithm switch
        {
            -7 => SignatureCheck.Ecdsa(certificate, signed, Signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
            -8 or -19 => certificate.PublicKey.Oid.Value == "1.3.101.112" ? Ed25519.Verify(certificate.PublicKey.EncodedKeyValue.RawData, signed, Signature) : null,
            -35 => SignatureCheck.Ecdsa(certificate, signed, Signature, HashAlgorithmName.SHA384, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
            -36 => SignatureCheck.Ecdsa(certificate, signed, Signature, HashAlgorithmName.SHA512, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
            -37 => SignatureCheck.Rsa(certificate, signed, Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            -38 => SignatureCheck.Rsa(certificate, signed, Signature, HashAlgorithmName.SHA384, RSASignaturePadding.Pss),
            -39 => SignatureCheck.Rsa(certificate, signed, Signature, HashAlgorithmName.SHA512, RSASignaturePadding.Pss),
            _ => null,
        };
    }
}
