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

    /// <summary>Whether an object identifier is of an algorithm that is allowed.</summary>
    public static bool IsNamed(string algorithm) => algorithm is "1.2.840.113549.1.1.1" or "1.2.840.113549.1.1.10" or "1.2.840.113549.1.1.11" or "1.2.840.113549.1.1.12" or "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.2" or "1.2.840.10045.4.3.3" or "1.2.840.10045.4.3.4";

    /// <summary>A signature as certificates, time stamps and revocation data carry it.</summary>
    /// <param name="algorithm">Its object identifier.</param>
    /// <param name="certificate">Whose it is.</param>
    /// <param name="data">What is signed.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="digest">The hash, where the identifier does not name it.</param>
    public static bool Named(string algorithm, X509Certificate2 certificate, byte[] data, byte[] signature, HashAlgorithmName? digest = null) => algorithm switch
    {
        "1.2.840.113549.1.1.1" => Rsa(certificate, data, signature, digest ?? HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "1.2.840.113549.1.1.11" => Rsa(certificate, data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "1.2.840.113549.1.1.12" => Rsa(certificate, data, signature, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        "1.2.840.113549.1.1.13" => Rsa(certificate, data, signature, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "1.2.840.113549.1.1.10" => Rsa(certificate, data, signature, digest ?? HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "1.2.840.10045.4.3.2" => Ecdsa(certificate, data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence),
        "1.2.840.10045.4.3.3" => Ecdsa(certificate, data, signature, HashAlgorithmName.SHA384, DSASignatureFormat.Rfc3279DerSequence),
        "1.2.840.10045.4.3.4" => Ecdsa(certificate, data, signature, HashAlgorithmName.SHA512, DSASignatureFormat.Rfc3279DerSequence),
        _ => false,
    };

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
