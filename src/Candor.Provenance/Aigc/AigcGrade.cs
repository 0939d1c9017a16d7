namespace Candor.Provenance.Aigc;

/// <summary>How far a file meets GB 45438-2025 in its implicit label. That a label is not there says nothing of who made the file.</summary>
public enum AigcGrade
{
    /// <summary>There is none.</summary>
    NotFound,

    /// <summary>There is one, as Annex E wants it.</summary>
    Compliant,

    /// <summary>There is one, and it breaks Annex E; each breach is named.</summary>
    NonCompliant,

    /// <summary>None was found, and one may have been there: the file is broken, a limit was reached, or a shell is empty.</summary>
    Inconclusive,
}
