namespace Candor.Labels;

/// <summary>Where the label of a work stands.</summary>
public enum LabelState : byte
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>The author said it.</summary>
    Declared,

    /// <summary>It may be AI-made; nobody said so.</summary>
    Possible,

    /// <summary>Traces in the file or a detector say so.</summary>
    Suspected,

    /// <summary>The file's own mark or a reviewer says so.</summary>
    Confirmed,

    /// <summary>The platform set it because the author did not; the author cannot take it away.</summary>
    Forced,

    /// <summary>The author objects; it stays until a person has decided.</summary>
    Disputed,

    /// <summary>A person has looked at the objection, and it stays.</summary>
    Upheld,

    /// <summary>It was wrong and is gone; its history stays.</summary>
    Withdrawn,
}
