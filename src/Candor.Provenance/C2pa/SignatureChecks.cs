using System.Formats.Cbor;
using System.Security.Cryptography.X509Certificates;

namespace Candor.Provenance.C2pa;

/// <summary>Checks a claim's signature, its time stamp and the signer's credential.</summary>
/// <param name="trust">Anchors; null leaves everybody untrusted.</param>
/// <param name="now">The day of checking, for what carries no trusted time stamp.</param>
/// <param name="later">What other manifests bring.</param>
/// <param name="limits">Bounds.</param>
internal sealed class SignatureChecks(TrustList? trust, DateTimeOffset now, LaterEvidence later, InspectionLimits limits)
{
    /// <summary>How many time stamps of one signature are looked at.</summary>
    private const int Stamps = 4;

    /// <summary>How many chains of a store are followed; the active manifest's come first.</summary>
    private const int Chains = 24;

    private readonly RevocationChecks _revocation = new(trust, later.Revocation);
    private int _chains;

    /// <summary>Checks one manifest.</summary>
    /// <returns>Who signed and, if it is stamped by whomever, when.</returns>
    public (string? Signer, DateTimeOffset? Time) Check(Manifest manifest, Findings findings)
    {
        var uri = manifest.Uri("c2pa.signature");
        if (manifest.Signature is not { } bytes || HashedUri.Absolute(manifest.Claim["signature"].Text ?? "", manifest.Label) != uri)
        {
            findings.Fail("claimSignature.missing", uri, "There is no signature where the claim says.");
            return default;
        }

        if (CoseSignature.Read(bytes, limits) is not { } signature || signature.Certificates.Count == 0)
        {
            findings.Fail("claimSignature.mismatch", uri, "The signature does not decode, or has no certificate.");
            return default;
        }

        if (Certificates.Decode(signature.Certificates) is not [var signer, .. var between])
        {
            findings.Fail("claimSignature.mismatch", uri, "A certificate does not decode.");
            return default;
        }

        var time = Time(signature, manifest, uri, findings);
        switch (signature.Verify(signer, manifest.ClaimBytes.Span))
        {
            case true: findings.Pass("claimSignature.validated", uri, "The claim is as it was when it was signed."); break;
            case false: findings.Fail("claimSignature.mismatch", uri, "The claim was changed after it was signed."); break;
            case null: findings.Fail("algorithm.unsupported", uri, $"The signature algorithm {signature.Algorithm} is not known here."); break;
        }

        DateTimeOffset? stamped = time is { IsTrusted: true } trusted ? trusted.Time : null;
        Credential(signer, between, stamped ?? now, uri, findings);
        _revocation.Check(signer, between, signature.RevocationValues, stamped, uri, findings);
        return (signer.Subject, time?.Time);
    }

    private void Credential(X509Certificate2 signer, List<X509Certificate2> between, DateTimeOffset time, string uri, Findings findings)
    {
        if (CertificateProfile.Unfitness(signer) is { } unfitness)
        {
            findings.Fail("signingCredential.invalid", uri, unfitness);
        }
        else if (!Certificates.IsInForce(signer, time))
        {
            findings.Fail("signingCredential.expired", uri, "The certificate was not in force when the claim was signed, or is not now and there is no trusted time stamp.");
        }
        else if (Vouches(signer, between, time))
        {
            findings.Pass("signingCredential.trusted", uri, "The signer leads up to a trust anchor.");
        }
        else
        {
            findings.Fail("signingCredential.untrusted", uri, trust is null ? "No trust anchors are configured." : "The signer leads up to no trust anchor.");
        }
    }

    private (DateTimeOffset Time, bool IsTrusted)? Time(CoseSignature signature, Manifest manifest, string uri, Findings findings)
    {
        (DateTimeOffset Time, bool IsTrusted)? best = null;
        foreach (var (token, second) in signature.TimeStamps().Concat(later.TimeStamps[manifest.Label].Select(token => (token, true))).Take(Stamps))
        {
            if (TimeStampToken.Read(token) is not { } stamp)
            {
                findings.Note("timeStamp.malformed", uri, "The time stamp does not decode.");
            }
            else if (!(second ? StampsSignature(stamp, signature) || stamp.Stamps(manifest.Signature!.Value.Span) : stamp.Stamps(signature.ToBeSigned("CounterSignature", manifest.ClaimBytes.Span))))
            {
                findings.Note("timeStamp.mismatch", uri, "The time stamp is of something else.");
            }
            else if (stamp.Authority is not { } authority || !stamp.IsKnown || !Certificates.IsFor(authority, Certificates.TimeStamping))
            {
                findings.Note("timeStamp.untrusted", uri, "The time stamp is not signed by an authority in a way that is allowed.");
            }
            else if (!stamp.IsSigned)
            {
                findings.Note("timeStamp.mismatch", uri, "The time stamp was changed after it was signed.");
            }
            else if (!Certificates.IsInForce(authority, stamp.Time))
            {
                findings.Note("timeStamp.outsideValidity", uri, "The time stamp authority's certificate was not in force.");
            }
            else
            {
                findings.Pass("timeStamp.validated", uri, "The time stamp is of this claim.");
                if (Trusted(stamp, authority, uri, findings)) return (stamp.Time, true);
                best ??= (stamp.Time, false);
            }
        }

        return best;
    }

    private bool Vouches(X509Certificate2 certificate, List<X509Certificate2> between, DateTimeOffset at) => trust is not null && _chains++ < Chains && trust.Vouches(certificate, between, at);

    private bool Trusted(TimeStampToken stamp, X509Certificate2 authority, string uri, Findings findings)
    {
        if (Vouches(authority, stamp.Certificates, stamp.Time))
        {
            findings.Pass("timeStamp.trusted", uri, "The time stamp authority leads up to a trust anchor.");
            return true;
        }

        findings.Note("timeStamp.untrusted", uri, "The time stamp authority leads up to no trust anchor.");
        return false;
    }

    /// <summary>Whether a stamp of the second kind is of the signature. What a later manifest brings is also found to be of all that holds the signature.</summary>
    private static bool StampsSignature(TimeStampToken stamp, CoseSignature signature)
    {
        var writer = new CborWriter();
        writer.WriteByteString(signature.Signature);
        var encoded = writer.Encode();
        return stamp.Stamps(encoded) || stamp.Stamps(signature.ToBeSigned("CounterSignature", encoded));
    }
}
