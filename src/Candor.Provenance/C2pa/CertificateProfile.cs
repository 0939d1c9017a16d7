using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Candor.Provenance.C2pa;

/// <summary>What a certificate must be like to sign a claim (C2PA 2.2, 14.5.1).</summary>
internal static class CertificateProfile
{
    /// <summary>Bytes of the shortest RSA key, 2048 bits, as it is encoded.</summary>
    private const int ShortestRsa = 256;

    /// <summary>Any purpose at all.</summary>
    private const string AnyPurpose = "2.5.29.37.0";

    private const string AuthorityKey = "2.5.29.35";

    /// <summary>Purposes that allow to sign a claim: e-mail, documents, Microsoft's and C2PA's own.</summary>
    private static readonly string[] Signing = ["1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.76.59.1.9", "1.3.6.1.4.1.62558.2.1"];

    /// <summary>ECDSA and RSA with SHA-2, RSA-PSS, Ed25519.</summary>
    private static readonly string[] Signatures =
    [
        "1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3", "1.2.840.10045.4.3.4", "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13", "1.2.840.113549.1.1.10", "1.3.101.112",
    ];

    /// <summary>P-256, P-384 and P-521, as DER writes their names.</summary>
    private static readonly string[] Curves = ["06082A8648CE3D030107", "06052B81040022", "06052B81040023"];

    /// <summary>What makes a certificate unfit; null if nothing does.</summary>
    public static string? Unfitness(X509Certificate2 certificate)
    {
        try
        {
            return OfKey(certificate) ?? OfUse(certificate) ?? OfPurpose([.. Certificates.Purposes(certificate)]);
        }
        catch (Exception fault) when (fault is CryptographicException or AsnContentException)
        {
            return "The certificate or an extension of it does not decode.";
        }
    }

    private static string? OfKey(X509Certificate2 certificate)
    {
        if (certificate.Version != 3) return "The certificate is not of version 3.";
        if (certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData)) return "The certificate is signed by itself.";
        if (!Signatures.Contains(certificate.SignatureAlgorithm.Value)) return "The certificate is signed in a way that is not allowed.";
        if (HasUniqueIds(certificate)) return "The certificate has unique identifiers.";
        return certificate.PublicKey.Oid.Value switch
        {
            "1.2.840.10045.2.1" => Curves.Contains(Convert.ToHexString(certificate.PublicKey.EncodedParameters?.RawData ?? [])) ? null : "The key's curve is not allowed.",
            "1.2.840.113549.1.1.1" or "1.2.840.113549.1.1.10" => certificate.PublicKey.EncodedKeyValue.RawData.Length > ShortestRsa ? null : "The key is too short.",
            "1.3.101.112" => null,
            _ => "The key is of a kind that is not allowed.",
        };
    }

    private static string? OfUse(X509Certificate2 certificate)
    {
        var isForSignatures = false;
        var hasAuthority = false;
        foreach (var extension in certificate.Extensions)
        {
            hasAuthority |= extension.Oid?.Value == AuthorityKey;
            if (extension is X509BasicConstraintsExtension { CertificateAuthority: true }) return "The certificate is of an authority.";
            if (extension is not X509KeyUsageExtension usage) continue;
            if (usage.KeyUsages.HasFlag(X509KeyUsageFlags.KeyCertSign)) return "The key may sign certificates, which only an authority's may.";
            isForSignatures = usage.KeyUsages.HasFlag(X509KeyUsageFlags.DigitalSignature);
        }

        return !isForSignatures ? "The key is not for signatures." : hasAuthority ? null : "The certificate does not name its authority's key.";
    }

    private static string? OfPurpose(string?[] purposes)
    {
        if (purposes.Contains(AnyPurpose) || purposes.Contains(Certificates.TimeStamping) || purposes.Contains(Certificates.OcspSigning)) return "The certificate is for time stamps, revocation or anything at all.";
        return purposes.Any(Signing.Contains) ? null : "The certificate's purpose is not to sign claims.";
    }

    /// <summary>Whether the issuer or the subject has one of the identifiers that version 2 brought and nobody uses.</summary>
    private static bool HasUniqueIds(X509Certificate2 certificate)
    {
        var body = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        while (body.HasData)
        {
            if (body.PeekTag() is { TagClass: TagClass.ContextSpecific, TagValue: 1 or 2 }) return true;
            body.ReadEncodedValue();
        }

        return false;
    }
}
