namespace Candor.Provenance.C2pa;

/// <summary>What a status code says of the check it stands for.</summary>
public enum C2paOutcome
{
    /// <summary>The check passed.</summary>
    Success,

    /// <summary>Worth knowing; it neither proves nor refutes.</summary>
    Informational,

    /// <summary>The check failed.</summary>
    Failure,
}
