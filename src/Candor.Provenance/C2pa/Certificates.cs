using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Candor.Provenance.C2pa;

/// <summary>Reads certificates that come from a file, and holds them against the specification's profile.</summary>
internal static class Certificates
{
    /// <summary>Purpose of a time stamp authority.</summary>
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    /// <summary>Longest chain that is read.</summary>
    private const int Longest = 8;

    /// <summary>Longest public key, bytes, a little more than RSA of 8,192 bits has; a longer one is only there to cost time.</summary>
    private const int LongestKey = 1100;

    /// <summary>Purposes that allow to sign a claim: e-mail, documents, Microsoft's and C2PA's own.</summary>
    private static readonly string[] Signing = ["1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.76.59.1.9", "1.3.6.1.4.1.62558.2.1"];

    /// <summary>Decodes certificates.</summary>
    /// <returns>Null if one does not decode.</returns>
    public static List<X509Certificate2>? Decode(IReadOnlyList<byte[]> encoded)
    {
        var chain = new List<X509Certificate2>();
        foreach (var one in encoded.Take(Longest))
        {
            try
            {
                if (Whole(X509CertificateLoader.LoadCertificate(one)) is not { } certificate) return null;
                chain.Add(certificate);
            }
            catch (CryptographicException)
            {
                return null;
            }
        }

        return chain;
    }

    /// <summary>Asks a certificate for all that is asked of it later: what does not decode throws now. Null if its key is too long.</summary>
    private static X509Certificate2? Whole(X509Certificate2 certificate)
    {
        _ = (certificate.Version, certificate.NotBefore, certificate.NotAfter, certificate.SubjectName.RawData, certificate.IssuerName.RawData, certificate.Subject);
        _ = (certificate.SerialNumberBytes, certificate.PublicKey.Oid.Value, certificate.Extensions.Count);
        return certificate.PublicKey.EncodedKeyValue.RawData.Length <= LongestKey ? certificate : null;
    }

    /// <summary>Whether a time lies in a certificate's validity.</summary>
    public static bool IsInForce(X509Certificate2 certificate, DateTimeOffset at) =>
        at.UtcDateTime >= certificate.NotBefore.ToUniversalTime() && at.UtcDateTime <= certificate.NotAfter.ToUniversalTime();

    /// <summary>What makes a certificate unfit to sign a claim; null if nothing does.</summary>
    public static string? Unfitness(X509Certificate2 certificate)
    {
        try
        {
            if (certificate.Version != 3) return "The certificate is not of version 3.";
            if (certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData)) return "The certificate is signed by itself.";
            foreach (var extension in certificate.Extensions)
            {
                if (extension is X509BasicConstraintsExtension { CertificateAuthority: true }) return "The certificate is of an authority.";
                if (extension is X509KeyUsageExtension usage && !usage.KeyUsages.HasFlag(X509KeyUsageFlags.DigitalSignature)) return "The key is not for signatures.";
            }

            return Purposes(certificate).Any(Signing.Contains) ? null : "The certificate's purpose is not to sign claims.";
        }
        catch (CryptographicException)
        {
            return "An extension of the certificate does not decode.";
        }
    }

    /// <summary>Whether a certificate is a time stamp authority's.</summary>
    public static bool IsTimeStamping(X509Certificate2 certificate)
    {
        try
        {
            return Purposes(certificate).Contains(TimeStamping);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static IEnumerable<string?> Purposes(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().SelectMany(extension => extension.EnhancedKeyUsages.Cast<Oid>()).Select(purpose => purpose.Value);
}
