using System.Formats.Asn1;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Candor.Provenance.C2pa;

namespace Candor.Provenance.Tests.C2pa;

/// <summary>Somebody with a certificate of a made-up authority.</summary>
internal sealed class Signer
{
    private static readonly ECDsa RootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly X509Certificate2 RootCertificate = Root();

    private readonly int _algorithm;
    private readonly X509Certificate2 _certificate;
    private readonly Func<byte[], byte[]> _sign;

    /// <summary>The anchor that vouches for every signer here.</summary>
    public static string AnchorPem => RootCertificate.ExportCertificatePem();

    /// <summary>The same as a list.</summary>
    public static TrustList Trust { get; } = TrustList.FromPem(AnchorPem);

    /// <param name="algorithm">Its COSE number.</param>
    /// <param name="from">First year of the certificate.</param>
    /// <param name="to">Last.</param>
    /// <param name="purpose">Object identifiers of its purposes.</param>
    /// <param name="uses">What its key is for.</param>
    /// <param name="namesAuthority">Whether it names the key that signed it.</param>
    public Signer(int algorithm = -7, int from = 2020, int to = 2040, string purpose = "1.3.6.1.5.5.7.3.4", X509KeyUsageFlags uses = X509KeyUsageFlags.DigitalSignature, bool namesAuthority = true)
    {
        _algorithm = algorithm;
        var hash = algorithm is -7 or -37 or -8 ? HashAlgorithmName.SHA256 : algorithm is -35 or -38 ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA512;
        CertificateRequest request;
        if (algorithm <= -37)
        {
            var rsa = RSA.Create(2048);
            _sign = data => rsa.SignData(data, hash, RSASignaturePadding.Pss);
            request = new CertificateRequest("CN=Signer", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        else
        {
            var key = ECDsa.Create(algorithm switch { -35 => ECCurve.NamedCurves.nistP384, -36 => ECCurve.NamedCurves.nistP521, _ => ECCurve.NamedCurves.nistP256 });
            _sign = data => key.SignData(data, hash, purpose is Certificates.TimeStamping or Certificates.OcspSigning ? DSASignatureFormat.Rfc3279DerSequence : DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
            request = new CertificateRequest("CN=Signer", key, HashAlgorithmName.SHA256);
        }

        request.CertificateExtensions.Add(new X509KeyUsageExtension(uses, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([.. purpose.Split(' ').Select(one => new Oid(one))], true));
        if (namesAuthority) request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(RootCertificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        _certificate = request.Create(RootCertificate.SubjectName, X509SignatureGenerator.CreateForECDsa(RootKey), new(from, 1, 1, 0, 0, 0, TimeSpan.Zero), new(to, 1, 1, 0, 0, 0, TimeSpan.Zero), [1, 2, 3, (byte)from, (byte)-algorithm]);
    }

    /// <summary>A COSE_Sign1 over a claim.</summary>
    public byte[] Sign(byte[] claim, Func<byte[], byte[]>? stamp, byte[]? revocation = null)
    {
        var headers = StoreBuilder.Cbor(writer =>
        {
            writer.WriteStartMap(2);
            writer.WriteInt32(1);
            writer.WriteInt32(_algorithm);
            writer.WriteInt32(33);
            writer.WriteByteString(_certificate.RawData);
            writer.WriteEndMap();
        });
        var signature = _sign(Structure("Signature1", headers, claim));
        return StoreBuilder.Cbor(writer =>
        {
            writer.WriteTag((CborTag)18);
            writer.WriteStartArray(4);
            writer.WriteByteString(headers);
            writer.WriteStartMap((stamp is null ? 0 : 1) + (revocation is null ? 0 : 1));
            if (stamp is not null)
            {
                writer.WriteTextString("sigTst");
                writer.WriteStartMap(1);
                writer.WriteTextString("tstTokens");
                writer.WriteStartArray(1);
                writer.WriteStartMap(1);
                writer.WriteTextString("val");
                writer.WriteByteString(stamp(Structure("CounterSignature", headers, claim)));
                writer.WriteEndMap();
                writer.WriteEndArray();
                writer.WriteEndMap();
            }

            if (revocation is not null)
            {
                writer.WriteTextString("rVals");
                Responses(writer, revocation);
            }

            writer.WriteEndMap();
            writer.WriteNull();
            writer.WriteByteString(signature);
            writer.WriteEndArray();
        });
    }

    /// <summary>OCSP responses as signatures and assertions hold them.</summary>
    public static void Responses(CborWriter writer, params byte[][] responses)
    {
        writer.WriteStartMap(1);
        writer.WriteTextString("ocspVals");
        writer.WriteStartArray(responses.Length);
        foreach (var response in responses) writer.WriteByteString(response);
        writer.WriteEndArray();
        writer.WriteEndMap();
    }

    /// <summary>What the made-up authority says of this signer's certificate.</summary>
    /// <param name="status">0 good, 1 revoked, 2 unknown; 8 revoked for a while and taken back.</param>
    /// <param name="from">Since when it is right.</param>
    /// <param name="to">Until when.</param>
    /// <param name="responder">Who signs it, if not the authority itself.</param>
    public byte[] Revocation(int status, DateTimeOffset from, DateTimeOffset to, Signer? responder = null)
    {
        var context = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
        var data = Asn(writer =>
        {
            using (writer.PushSequence())
            {
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1, isConstructed: true))) writer.WriteEncodedValue(RootCertificate.SubjectName.RawData);
                writer.WriteGeneralizedTime(from);
                using (writer.PushSequence()) using (writer.PushSequence())
                {
                    using (writer.PushSequence())
                    {
                        Sha256(writer);
                        writer.WriteOctetString(SHA256.HashData(_certificate.IssuerName.RawData));
                        writer.WriteOctetString(SHA256.HashData(RootCertificate.PublicKey.EncodedKeyValue.RawData));
                        writer.WriteInteger(_certificate.SerialNumberBytes.Span);
                    }

                    if (status is 0 or 2)
                    {
                        writer.WriteNull(new Asn1Tag(TagClass.ContextSpecific, status));
                    }
                    else
                    {
                        using var revoked = writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1, isConstructed: true));
                        writer.WriteGeneralizedTime(from);
                        if (status == 8) using (writer.PushSequence(context)) writer.WriteEncodedValue([0x0A, 1, 8]);
                    }

                    writer.WriteGeneralizedTime(from);
                    using (writer.PushSequence(context)) writer.WriteGeneralizedTime(to);
                }
            }
        });
        var basic = Asn(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(data);
                using (writer.PushSequence()) writer.WriteObjectIdentifier("1.2.840.10045.4.3.2");
                writer.WriteBitString(responder is null ? RootKey.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence) : responder._sign(data));
                if (responder is not null) using (writer.PushSequence(context)) using (writer.PushSequence()) writer.WriteEncodedValue(responder._certificate.RawData);
            }
        });
        return Asn(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue([0x0A, 1, 0]);
                using (writer.PushSequence(context)) using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.3.6.1.5.5.7.48.1.1");
                    writer.WriteOctetString(basic);
                }
            }
        });
    }

    /// <summary>A time stamp token over data, for a signer who is a time stamp authority.</summary>
    public byte[] Stamp(byte[] data, DateTimeOffset time)
    {
        var info = Asn(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                writer.WriteObjectIdentifier("1.2.3.4");
                using (writer.PushSequence())
                {
                    Sha256(writer);
                    writer.WriteOctetString(SHA256.HashData(data));
                }

                writer.WriteInteger(7);
                writer.WriteGeneralizedTime(time);
            }
        });
        var attributes = Asn(writer =>
        {
            using (writer.PushSetOf()) using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.2.840.113549.1.9.4");
                using (writer.PushSetOf()) writer.WriteOctetString(SHA256.HashData(info));
            }
        });
        var first = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
        return Asn(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.2.840.113549.1.7.2");
                using (writer.PushSequence(first)) using (writer.PushSequence())
                {
                    writer.WriteInteger(3);
                    using (writer.PushSetOf()) Sha256(writer);
                    using (writer.PushSequence())
                    {
                        writer.WriteObjectIdentifier("1.2.840.113549.1.9.16.1.4");
                        using (writer.PushSequence(first)) writer.WriteOctetString(info);
                    }

                    using (writer.PushSetOf(first)) writer.WriteEncodedValue(_certificate.RawData);
                    using (writer.PushSetOf()) using (writer.PushSequence())
                    {
                        writer.WriteInteger(1);
                        using (writer.PushSequence())
                        {
                            writer.WriteEncodedValue(_certificate.IssuerName.RawData);
                            writer.WriteInteger(_certificate.SerialNumberBytes.Span);
                        }

                        Sha256(writer);
                        writer.WriteEncodedValue([0xA0, .. attributes.AsSpan(1)]);
                        using (writer.PushSequence()) writer.WriteObjectIdentifier("1.2.840.10045.4.3.2");
                        writer.WriteOctetString(_sign(attributes));
                    }
                }
            }
        });
    }

    private static void Sha256(AsnWriter writer)
    {
        using (writer.PushSequence()) writer.WriteObjectIdentifier("2.16.840.1.101.3.4.2.1");
    }

    private static byte[] Asn(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }

    private static byte[] Structure(string context, byte[] headers, byte[] claim) => StoreBuilder.Cbor(writer =>
    {
        writer.WriteStartArray(4);
        writer.WriteTextString(context);
        writer.WriteByteString(headers);
        writer.WriteByteString([]);
        writer.WriteByteString(claim);
        writer.WriteEndArray();
    });

    private static X509Certificate2 Root()
    {
        var request = new CertificateRequest("CN=Root", RootKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2060, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
