using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Candor.Provenance.C2pa;

/// <summary>What an authority said of certificates at some time (RFC 6960).</summary>
internal sealed class OcspResponse
{
    /// <summary>Most certificates that one response tells of.</summary>
    private const int Most = 64;

    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0, isConstructed: true);

    private readonly byte[] _signed;
    private readonly string _algorithm;
    private readonly byte[] _signature;
    private readonly List<byte[]> _certificates = [];

    private OcspResponse(AsnReader basic)
    {
        _signed = basic.PeekEncodedValue().ToArray();
        var data = basic.ReadSequence();
        _algorithm = basic.ReadSequence().ReadObjectIdentifier();
        _signature = basic.ReadBitString(out _);
        if (basic.HasData)
        {
            var certificates = basic.ReadSequence(First).ReadSequence();
            while (certificates.HasData) _certificates.Add(certificates.ReadEncodedValue().ToArray());
        }

        if (data.PeekTag().HasSameClassAndValue(First)) data.ReadEncodedValue();
        data.ReadEncodedValue();
        ProducedAt = data.ReadGeneralizedTime();
        var answers = data.ReadSequence();
        while (answers.HasData && Answers.Count < Most) Answers.Add(new OcspAnswer(answers.ReadSequence()));
    }

    /// <summary>When it was signed.</summary>
    public DateTimeOffset ProducedAt { get; }

    /// <summary>What it says.</summary>
    public List<OcspAnswer> Answers { get; } = [];

    /// <summary>Reads a response.</summary>
    /// <returns>Null if it is none, or only says that there was a fault.</returns>
    public static OcspResponse? Read(byte[] response)
    {
        try
        {
            var outer = new AsnReader(response, AsnEncodingRules.BER).ReadSequence();
            if (outer.ReadEnumeratedBytes().Span is not [0] || !outer.HasData) return null;
            var bytes = outer.ReadSequence(First).ReadSequence();
            return bytes.ReadObjectIdentifier() == "1.3.6.1.5.5.7.48.1.1" ? new OcspResponse(new AsnReader(bytes.ReadOctetString(), AsnEncodingRules.BER).ReadSequence()) : null;
        }
        catch (Exception fault) when (fault is AsnContentException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether the authority that issued a certificate signed the response, or somebody whom it made a certificate for that (4.2.2.2).</summary>
    public bool IsSignedFor(X509Certificate2 issuer)
    {
        if (SignatureCheck.Named(_algorithm, issuer, _signed, _signature)) return true;
        foreach (var responder in Certificates.Decode(_certificates) ?? [])
        {
            if (Certificates.IsFor(responder, Certificates.OcspSigning) && Certificates.IsInForce(responder, ProducedAt) && IsIssued(responder, issuer) && SignatureCheck.Named(_algorithm, responder, _signed, _signature)) return true;
        }

        return false;
    }

    private static bool IsIssued(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        try
        {
            var whole = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence();
            var body = whole.ReadEncodedValue().ToArray();
            return SignatureCheck.Named(whole.ReadSequence().ReadObjectIdentifier(), issuer, body, whole.ReadBitString(out _));
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}
