namespace Candor.Provenance.Writing;

/// <summary>What came of writing a label.</summary>
public enum LabelOutcome
{
    /// <summary>The file had no label and has one now.</summary>
    Written,

    /// <summary>The file had a label: its propagator's fields are new, everything else of it is as it was.</summary>
    Updated,

    /// <summary>Nothing was written: the file is signed (C2PA, or a PDF by its own signatures) and is not changed silently. Keep the original; a copy to be served may be labelled if it is asked for.</summary>
    SignedOriginal,

    /// <summary>Nothing was written: labels are not written into such files, or into such forms of metadata.</summary>
    Unsupported,

    /// <summary>Nothing was written: the file is broken, or a limit was reached.</summary>
    Broken,

    /// <summary>Nothing was written: the label asked for is none by the standard.</summary>
    Improper,

    /// <summary>Nothing was written: the file has a label where it cannot be updated, or several, and a second one must not be added.</summary>
    Elsewhere,

    /// <summary>Nothing was written: the place for labels is full.</summary>
    Full,
}
