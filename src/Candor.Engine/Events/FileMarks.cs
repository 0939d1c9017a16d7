namespace Candor.Events;

/// <summary>What inspections found in the files of a post (<c>media[].provenance</c>), over all of them: of each sort the strongest.</summary>
public struct FileMarks
{
    /// <summary>Files.</summary>
    public int Media { get; set; }

    /// <summary>Conclusion from an AIGC label (GB 45438): 1 is, 2 possible, 3 suspected; 0 without a label.</summary>
    public byte Aigc { get; set; }

    /// <summary>Validation state of a C2PA manifest: <c>trusted</c>, <c>valid</c>, <c>invalid</c>; null without one.</summary>
    public string? C2pa { get; set; }

    /// <summary>Digital source type by C2PA or IPTC, its last segment; null without one.</summary>
    public string? SourceType { get; set; }

    /// <summary>Marks were taken off, or contradict the file.</summary>
    public bool IsRemoved { get; set; }
}
