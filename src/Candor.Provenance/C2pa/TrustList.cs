using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Candor.Provenance.C2pa;

/// <summary>The certificates whose word is taken: the anchors of signers and of time stamps. Nothing is fetched, no revocation is asked for.</summary>
public sealed class TrustList
{
    private readonly X509Certificate2Collection _anchors;

    private TrustList(X509Certificate2Collection anchors) => _anchors = anchors;

    /// <summary>How many anchors.</summary>
    public int Count => _anchors.Count;

    /// <summary>Reads anchors.</summary>
    /// <param name="pem">PEM certificates, one after the other.</param>
    /// <exception cref="CryptographicException">One of them does not decode.</exception>
    public static TrustList FromPem(string pem)
    {
        var anchors = new X509Certificate2Collection();
        anchors.ImportFromPem(pem);
        return new TrustList(anchors);
    }

    /// <summary>The anchors of a name.</summary>
    internal IEnumerable<X509Certificate2> Named(X500DistinguishedName name) => _anchors.Where(anchor => anchor.SubjectName.RawData.AsSpan().SequenceEqual(name.RawData));

    /// <summary>Whether a certificate leads up to an anchor.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="between">Certificates that came with it.</param>
    /// <param name="at">When the chain must be in force.</param>
    internal bool Vouches(X509Certificate2 certificate, IEnumerable<X509Certificate2> between, DateTimeOffset at)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_anchors);
        chain.ChainPolicy.ExtraStore.AddRange(_anchors);
        foreach (var other in between) chain.ChainPolicy.ExtraStore.Add(other);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        return IsBuilt(chain, certificate) && chain.ChainElements.Any(element => _anchors.Any(anchor => anchor.RawDataMemory.Span.SequenceEqual(element.Certificate.RawDataMemory.Span)));
    }

    private static bool IsBuilt(X509Chain chain, X509Certificate2 certificate)
    {
        try
        {
            return chain.Build(certificate);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
