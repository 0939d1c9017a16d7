namespace Candor.Provenance.C2pa;

/// <summary>Notes who is said to stand behind a manifest (CAWG identity assertions). Nobody's identity is vouched for here, so none is trusted.</summary>
internal static class IdentityChecks
{
    /// <summary>Checks one manifest.</summary>
    public static void Check(Manifest manifest, Findings findings)
    {
        foreach (var (label, _) in manifest.Named("cawg.identity"))
        {
            findings.Fail("signingCredential.untrusted", manifest.AssertionUri(label), "Nobody vouches for the identity that the assertion names.");
        }
    }
}
