using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Candor.Provenance.C2pa;

/// <summary>A time stamp token (RFC 3161).</summary>
internal sealed class TimeStampToken
{
    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0, isConstructed: true);

    private readonly byte[] _info;
    private readonly TimeStampSigner _signer;
    private readonly HashAlgorithmName? _algorithm;
    private readonly byte[] _imprint;

    private TimeStampToken(byte[] info, List<X509Certificate2> certificates, TimeStampSigner signer)
    {
        (_info, Certificates, _signer) = (info, certificates, signer);
        var reader = new AsnReader(info, AsnEncodingRules.BER).ReadSequence();
        reader.ReadInteger();
        reader.ReadObjectIdentifier();
        var imprint = reader.ReadSequence();
        _algorithm = TimeStampSigner.Hash(imprint.ReadSequence().ReadObjectIdentifier());
        _imprint = imprint.ReadOctetString();
        reader.ReadInteger();
        Time = reader.ReadGeneralizedTime();
    }

    /// <summary>When it was stamped.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>Certificates that came with it.</summary>
    public List<X509Certificate2> Certificates { get; }

    /// <summary>The authority's certificate; null if it is not among them.</summary>
    public X509Certificate2? Authority => Certificates.Find(_signer.Is);

    /// <summary>Whether it is signed in a way that is allowed.</summary>
    public bool IsKnown => _signer.IsKnown;

    /// <summary>Whether the authority's signature holds.</summary>
    public bool IsSigned => Authority is { } authority && _signer.Verify(authority, _info);

    /// <summary>Whether it stamps that.</summary>
    public bool Stamps(ReadOnlySpan<byte> data) => _algorithm is { } algorithm && HashAlgorithms.Matches(algorithm, data, _imprint);

    /// <summary>Reads a token, or the response that carries it.</summary>
    /// <returns>Null if it is neither.</returns>
    public static TimeStampToken? Read(byte[] data)
    {
        try
        {
            return Token(new AsnReader(data, AsnEncodingRules.BER).ReadSequence());
        }
        catch (Exception e) when (e is AsnContentException or CryptographicException)
        {
            return null;
        }
    }

    private static TimeStampToken? Token(AsnReader reader)
    {
        if (reader.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
        {
            reader.ReadEncodedValue();
            if (!reader.HasData) return null;
            reader = reader.ReadSequence();
        }

        if (reader.ReadObjectIdentifier() != "1.2.840.113549.1.7.2") return null;
        var signed = reader.ReadSequence(First).ReadSequence();
        signed.ReadInteger();
        signed.ReadSetOf(skipSortOrderValidation: true);
        var content = signed.ReadSequence();
        if (content.ReadObjectIdentifier() != "1.2.840.113549.1.9.16.1.4") return null;
        var info = content.ReadSequence(First).ReadOctetString();
        var encoded = new List<byte[]>();
        while (signed.HasData && signed.PeekTag().TagClass == TagClass.ContextSpecific)
        {
            if (signed.PeekTag().TagValue != 0)
            {
                signed.ReadEncodedValue();
                continue;
            }

            var set = signed.ReadSetOf(skipSortOrderValidation: true, First);
            while (set.HasData) encoded.Add(set.ReadEncodedValue().ToArray());
        }

        var certificates = C2pa.Certificates.Decode(encoded);
        var signers = signed.ReadSetOf(skipSortOrderValidation: true);
        return certificates is not null && signers.HasData ? new TimeStampToken(info, certificates, new TimeStampSigner(signers.ReadSequence())) : null;
    }
}
