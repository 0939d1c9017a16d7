namespace Candor.Events;

/// <summary>What the files of a post say of its making, in short; nothing if nobody looked into them.</summary>
[Flags]
public enum FileFinding : byte
{
    /// <summary>Nobody looked.</summary>
    None = 0,

    /// <summary>At least one file was looked into (<c>media[].provenance</c> is there).</summary>
    Inspected = 1,

    /// <summary>A file's own mark says that an AI made it, or a part of it.</summary>
    Generated = 2,

    /// <summary>Marks were taken off, or contradict the file.</summary>
    Removed = 4,
}
