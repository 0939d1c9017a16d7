using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Candor.Provenance.C2pa;

/// <summary>What an authority said of one certificate (RFC 6960, `SingleResponse`).</summary>
internal sealed class OcspAnswer
{
    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0, isConstructed: true);

    private readonly HashAlgorithmName? _hash;
    private readonly byte[] _name;
    private readonly byte[] _key;
    private readonly byte[] _serial;

    /// <param name="answer">The sequence.</param>
    /// <exception cref="AsnContentException">It is none.</exception>
    public OcspAnswer(AsnReader answer)
    {
        var id = answer.ReadSequence();
        var algorithm = id.ReadSequence().ReadObjectIdentifier();
        _hash = algorithm == "1.3.14.3.2.26" ? HashAlgorithmName.SHA1 : TimeStampSigner.Hash(algorithm);
        (_name, _key, _serial) = (id.ReadOctetString(), id.ReadOctetString(), id.ReadIntegerBytes().ToArray());
        var status = answer.PeekTag();
        if (status.TagValue == 1) IsRevoked = !IsRemoved(answer.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 1, isConstructed: true)));
        else answer.ReadEncodedValue();
        IsGood = status.TagValue == 0 || (status.TagValue == 1 && !IsRevoked);
        From = answer.ReadGeneralizedTime();
        if (answer.HasData && answer.PeekTag().HasSameClassAndValue(First)) To = answer.ReadSequence(First).ReadGeneralizedTime();
    }

    /// <summary>Whether the certificate was in order; revoked for a while and taken back counts as that.</summary>
    public bool IsGood { get; }

    /// <summary>Whether it was revoked.</summary>
    public bool IsRevoked { get; }

    /// <summary>Since when this is known to be right.</summary>
    public DateTimeOffset From { get; }

    /// <summary>When there is more to be known; null if nothing is said of that.</summary>
    public DateTimeOffset? To { get; }

    /// <summary>Whether it is of that certificate.</summary>
    public bool IsOf(X509Certificate2 certificate, X509Certificate2 issuer) =>
        _hash is { } hash && certificate.SerialNumberBytes.Span.TrimStart((byte)0).SequenceEqual(_serial.AsSpan().TrimStart((byte)0))
        && HashAlgorithms.Matches(hash, certificate.IssuerName.RawData, _name) && HashAlgorithms.Matches(hash, issuer.PublicKey.EncodedKeyValue.RawData, _key);

    /// <summary>Whether it counts for a signature of some time (C2PA 2.2, 15.9.1).</summary>
    public bool Covers(DateTimeOffset time, DateTimeOffset producedAt) => time < From || time < (To ?? producedAt.AddHours(24));

    /// <summary>Reason 8, `removeFromCRL`.</summary>
    private static bool IsRemoved(AsnReader revoked)
    {
        revoked.ReadGeneralizedTime();
        return revoked.HasData && revoked.ReadSequence(First).ReadEnumeratedBytes().Span is [8];
    }
}
