namespace Candor.Provenance.C2pa;

/// <summary>What the C2PA data of a file come to.</summary>
public enum C2paState
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>Everything holds; who signed is not vouched for.</summary>
    Valid,

    /// <summary>Everything holds and the signer leads up to a trust anchor.</summary>
    Trusted,

    /// <summary>Something does not hold: the file, the claim or a signature was changed, or the credential is no good. This is no sign of human work.</summary>
    Invalid,

    /// <summary>The file only names a manifest elsewhere. It is never fetched.</summary>
    Remote,

    /// <summary>There is a manifest store, and it cannot be judged: it does not decode, or uses what is not known here.</summary>
    Unreadable,
}
