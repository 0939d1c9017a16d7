namespace Candor.Provenance;

/// <summary>What a document's own signatures say (those of PDF, not C2PA). They are not validated here: what counts is what becomes of them when the file is changed.</summary>
public enum DocumentSignature
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Somebody signed it: what was signed still verifies after an incremental update, and readers say that something was added since.</summary>
    Approval,

    /// <summary>It is certified (DocMDP), or its usage rights are signed: a change that was not allowed for voids that.</summary>
    Certification,
}
