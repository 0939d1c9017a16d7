using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Candor.Provenance.C2pa;

/// <summary>Reads certificates that come from a file.</summary>
internal static class Certificates
{
    /// <summary>Purpose of a time stamp authority.</summary>
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    /// <summary>Purpose of who tells what is revoked.</summary>
    public const string OcspSigning = "1.3.6.1.5.5.7.3.9";

    /// <summary>Longest chain that is read.</summary>
    private const int Longest = 8;

    /// <summary>Longest public key, bytes, a little more than RSA of 8,192 bits has; a longer one is only there to cost time.</summary>
    private const int LongestKey = 1100;

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

    /// <summary>Whether a certificate has a purpose.</summary>
    public static bool IsFor(X509Certificate2 certificate, string purpose)
    {
        try
        {
            return Purposes(certificate).Contains(purpose);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Object identifiers of what a certificate is for.</summary>
    /// <exception cref="CryptographicException">The extension does not decode.</exception>
    public static IEnumerable<string?> Purposes(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().SelectMany(extension => extension.EnhancedKeyUsages.Cast<Oid>()).Select(purpose => purpose.Value);
}
