using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Candor.Provenance.C2pa;

/// <summary>Who signed a time stamp and how: the SignerInfo of RFC 5652.</summary>
internal sealed class TimeStampSigner
{
    private const string MessageDigest = "1.2.840.113549.1.9.4";

    private readonly byte[]? _issuer;
    private readonly byte[] _identifier;
    private readonly HashAlgorithmName? _digest;
    private readonly byte[] _attributes;
    private readonly string _algorithm;
    private readonly byte[] _signature;

    /// <param name="reader">The sequence.</param>
    /// <exception cref="AsnContentException">It is none.</exception>
    public TimeStampSigner(AsnReader reader)
    {
        reader.ReadInteger();
        if (reader.PeekTag().TagClass == TagClass.ContextSpecific)
        {
            _identifier = reader.ReadOctetString(new Asn1Tag(TagClass.ContextSpecific, 0));
        }
        else
        {
            var sid = reader.ReadSequence();
            _issuer = sid.ReadEncodedValue().ToArray();
            _identifier = sid.ReadIntegerBytes().ToArray();
        }

        _digest = Hash(reader.ReadSequence().ReadObjectIdentifier());
        var attributes = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
        _attributes = reader.PeekTag().HasSameClassAndValue(attributes) ? reader.ReadEncodedValue().ToArray() : [];
        _algorithm = reader.ReadSequence().ReadObjectIdentifier();
        _signature = reader.ReadOctetString();
    }

    /// <summary>The hash of that object identifier; null if it is not an allowed one.</summary>
    public static HashAlgorithmName? Hash(string identifier) => identifier switch
    {
        "2.16.840.1.101.3.4.2.1" => HashAlgorithmName.SHA256,
        "2.16.840.1.101.3.4.2.2" => HashAlgorithmName.SHA384,
        "2.16.840.1.101.3.4.2.3" => HashAlgorithmName.SHA512,
        _ => null,
    };

    /// <summary>Whether the signature's algorithms are allowed ones.</summary>
    public bool IsKnown => _digest is not null && SignatureCheck.IsNamed(_algorithm);

    /// <summary>Whether the certificate is the signer's.</summary>
    public bool Is(X509Certificate2 certificate)
    {
        if (_issuer is not null) return certificate.IssuerName.RawData.AsSpan().SequenceEqual(_issuer) && certificate.SerialNumberBytes.Span.TrimStart((byte)0).SequenceEqual(_identifier.AsSpan().TrimStart((byte)0));
        try
        {
            return certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Any(extension => extension.SubjectKeyIdentifierBytes.Span.SequenceEqual(_identifier));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Whether the signature over the content is the certificate's.</summary>
    public bool Verify(X509Certificate2 certificate, byte[] content)
    {
        if (_digest is not { } digest || _attributes.Length == 0 || !StatesDigest(CryptographicOperations.HashData(digest, content))) return false;
        byte[] signed = [0x31, .. _attributes.AsSpan(1)];
        return SignatureCheck.Named(_algorithm, certificate, signed, _signature, digest);
    }

    private bool StatesDigest(byte[] digest)
    {
        try
        {
            var set = new AsnReader(_attributes, AsnEncodingRules.BER).ReadSetOf(skipSortOrderValidation: true, new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true));
            while (set.HasData)
            {
                var attribute = set.ReadSequence();
                if (attribute.ReadObjectIdentifier() == MessageDigest) return attribute.ReadSetOf().ReadOctetString().AsSpan().SequenceEqual(digest);
            }

            return false;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}
