using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Candor.Provenance.C2pa;

/// <summary>Verifies signatures with keys that come from the file: a key that cannot be used verifies nothing.</summary>
internal static class SignatureCheck
{
    /// <summary>ECDSA.</summary>
    public static bool Ecdsa(X509Certificate2 certificate, byte[] data, byte[] signature, HashAlgorithmName hash, DSASignatureFormat format)
    {
        try
        {
            using var key = certificate.GetECDsaPublicKey();
            return key is not null && key.VerifyData(data, signature, hash, format);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>RSA, also with a key that is marked as being for PSS only.</summary>
    public static bool Rsa(X509Certificate2 certificate, byte[] data, byte[] signature, HashAlgorithmName hash, RSASignaturePadding padding)
    {
        if (certificate.PublicKey.Oid.Value is not ("1.2.840.113549.1.1.1" or "1.2.840.113549.1.1.10")) return false;
        try
        {
            using var key = RSA.Create();
            key.ImportRSAPublicKey(certificate.PublicKey.EncodedKeyValue.RawData, out _);
            return key.VerifyData(data, signature, hash, padding);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
