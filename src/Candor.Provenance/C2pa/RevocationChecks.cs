using System.Security.Cryptography.X509Certificates;

namespace Candor.Provenance.C2pa;

/// <summary>Checks whether a signer's certificate was revoked, by what lies in the store itself: nobody is asked (C2PA 2.2, 15.9.1).</summary>
/// <param name="trust">Anchors, who may have issued the certificate.</param>
/// <param name="added">Responses that other manifests brought.</param>
internal sealed class RevocationChecks(TrustList? trust, IReadOnlyList<byte[]> added)
{
    /// <summary>Most responses that are read for one signature.</summary>
    private const int Most = 8;

    /// <summary>Checks a certificate.</summary>
    /// <param name="signer">The certificate.</param>
    /// <param name="between">Those that came with it.</param>
    /// <param name="stapled">Responses that came with the signature.</param>
    /// <param name="time">When the claim was signed, if a trusted time stamp says it. Without one a certificate that is revoked now is no good.</param>
    /// <param name="uri">Of the signature.</param>
    /// <param name="findings">Takes what is found.</param>
    public void Check(X509Certificate2 signer, List<X509Certificate2> between, IEnumerable<byte[]> stapled, DateTimeOffset? time, string uri, Findings findings)
    {
        var isTold = false;
        foreach (var response in stapled.Concat(added).Take(Most).Select(OcspResponse.Read).OfType<OcspResponse>())
        {
            foreach (var issuer in between.Concat(trust?.Named(signer.IssuerName) ?? []).Where(other => other.SubjectName.RawData.AsSpan().SequenceEqual(signer.IssuerName.RawData)))
            {
                if (response.Answers.Find(answer => answer.IsOf(signer, issuer)) is not { } answer || !response.IsSignedFor(issuer)) continue;
                isTold = true;
                if (time is { } then && !answer.Covers(then, response.ProducedAt)) continue;
                if (answer.IsRevoked)
                {
                    findings.Fail("signingCredential.ocsp.revoked", uri, "The certificate was revoked.");
                    return;
                }

                if (time is null || !answer.IsGood) continue;
                findings.Pass("signingCredential.ocsp.notRevoked", uri, "The certificate was not revoked when the claim was signed.");
                return;
            }
        }

        if (isTold) findings.Note("signingCredential.ocsp.skipped", uri, "What is known of the certificate's revocation is not of the time of signing, and nobody is asked.");
    }
}
