using Candor.Labels;

namespace Candor.Policy;

/// <summary><c>file</c> in conditions: what an inspection found in the files of a post, the strongest of all.</summary>
public sealed class FileFacts
{
    /// <summary>Files.</summary>
    public int Media { get; set; }

    /// <summary>The conclusion from an AIGC label (GB 45438): `is`, `possible`, `suspected`, or empty.</summary>
    public string Aigc { get; set; } = "";

    /// <summary>Validation state of a C2PA manifest: `trusted`, `valid`, `invalid`, or empty.</summary>
    public string C2pa { get; set; } = "";

    /// <summary>Digital source type by C2PA or IPTC, its last segment: `trainedAlgorithmicMedia`; else empty.</summary>
    public string SourceType { get; set; } = "";

    /// <summary>How much of it an AI made, by those marks: `none`, `assisted`, `edited`, `composite`, `generated`.</summary>
    public Degree Degree { get; set; }

    /// <summary>Whether the mark is in a manifest whose signature holds.</summary>
    public bool IsSigned { get; set; }

    /// <summary>Whether a file's own mark says that an AI made or changed it.</summary>
    public bool IsMarked { get; set; }

    /// <summary>Whether marks were taken off or contradict the file.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>The generator whose traces lie in a file; else empty.</summary>
    public string Generator { get; set; } = "";

    /// <summary>Whether a file carries traces of a generator, or an explicit label.</summary>
    public bool HasTraces { get; set; }

    /// <summary>A copy that stays as it is.</summary>
    public FileFacts Copy() => (FileFacts)MemberwiseClone();
}
