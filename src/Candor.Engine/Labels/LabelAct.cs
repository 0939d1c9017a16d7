namespace Candor.Labels;

/// <summary>What may be done to a label.</summary>
public enum LabelAct : byte
{
    /// <summary>The author declares a degree.</summary>
    Declare,

    /// <summary>A file or a detector gives reason to think of one, no more.</summary>
    Consider,

    /// <summary>A file or a detector found traces.</summary>
    Suspect,

    /// <summary>A file's own mark, or a reviewer, says so.</summary>
    Confirm,

    /// <summary>A rule or a reviewer sets it against the author's silence.</summary>
    Force,

    /// <summary>The author objects.</summary>
    Dispute,

    /// <summary>A reviewer has looked: it stays.</summary>
    Uphold,

    /// <summary>A reviewer has looked: it goes.</summary>
    Withdraw,

    /// <summary>A reviewer takes up a decided objection again.</summary>
    Reopen,
}
