namespace Candor.Events;

/// <summary>What inspections found in the files of a post (<c>media[].provenance</c>), over all of them: of each sort the strongest.</summary>
public struct FileMarks
{
    /// <summary>Files.</summary>
    public int Media { get; set; }

    /// <summary>Files that were looked into.</summary>
    public int Inspected { get; set; }

    /// <summary>Conclusion from an AIGC label (GB 45438): 1 is, 2 possible, 3 suspected; 0 without a label.</summary>
    public byte Aigc { get; set; }

    /// <summary>Validation state of a C2PA manifest: <c>trusted</c>, <c>valid</c>, <c>invalid</c>; null without one.</summary>
    public string? C2pa { get; set; }

    /// <summary>Digital source type by C2PA or IPTC, its last segment; null without one.</summary>
    public string? SourceType { get; set; }

    /// <summary>The generator whose traces lie in a file; null without one.</summary>
    public string? Generator { get; set; }

    /// <summary>A text file carries an explicit label.</summary>
    public bool HasExplicitLabel { get; set; }

    /// <summary>Marks were taken off, or contradict the file.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>In short. A source type says how much an AI made; a label alone says that it made all.</summary>
    public readonly FileFinding Finding =>
        (Inspected > 0 ? FileFinding.Inspected : FileFinding.None)
        | (SourceType is "trainedAlgorithmicMedia" or "compositeSynthetic" || (Aigc == 1 && SourceType is not ("compositeWithTrainedAlgorithmicMedia" or "algorithmicallyEnhanced"))
            ? FileFinding.Generated : FileFinding.None)
        | (IsRemoved ? FileFinding.Removed : FileFinding.None);
}
