namespace Candor.Events;

/// <summary>What inspections found in the files of a post (<c>media[].provenance</c>), over all of them: of each sort the strongest. One file never excuses another.</summary>
public struct FileMarks
{
    /// <summary>Digital source types that tell of an AI, by how much of one they tell (IPTC NewsCodes): its place here and 2 is its rank.</summary>
    private static readonly string[] Sources =
        ["algorithmicallyEnhanced", "compositeWithTrainedAlgorithmicMedia", "compositeSynthetic", "trainedAlgorithmicMedia"];

    private const byte Enhanced = 2, Edited = 3, Composite = 4, Generated = 5;

    /// <summary>Files.</summary>
    public int Media { get; set; }

    /// <summary>Conclusion from an AIGC label (GB 45438): 1 is, 2 possible, 3 suspected; 0 without a label.</summary>
    public byte Aigc { get; set; }

    /// <summary>Validation state of a C2PA manifest: <c>trusted</c>, <c>valid</c>, <c>invalid</c>; null without one.</summary>
    public string? C2pa { get; set; }

    /// <summary>Digital source type by C2PA or IPTC, its last segment; null without one.</summary>
    public string? SourceType { get; set; }

    /// <summary>The generator whose traces lie in a file; null without one.</summary>
    public string? Generator { get; set; }

    /// <summary>A file carries an explicit label, or speaks of an AI in a way that proves nothing.</summary>
    public bool IsSuspected { get; set; }

    /// <summary>Marks were taken off, or contradict the file.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>A file's own mark says that an AI made or changed it.</summary>
    public bool IsMarked { get; set; }

    /// <summary>How much of a file an AI made, by its marks: 2 enhanced, 3 edited, 4 a composite, 5 generated; less without a mark.</summary>
    public byte Rank { get; set; }

    /// <summary>In short.</summary>
    public FileFinding Finding { get; set; }

    /// <summary>One of the types that tell of an AI; null for another.</summary>
    internal static string? KnownSource(ReadOnlySpan<byte> type)
    {
        foreach (var known in Sources)
        {
            if (System.Text.Ascii.Equals(type, known)) return known;
        }

        return null;
    }

    /// <summary>The type that tells more of an AI.</summary>
    internal static string? Stronger(string? one, string? other) => RankOf(other) > RankOf(one) ? other : one;

    /// <summary>Takes what was found in one more file.</summary>
    /// <param name="file">Its marks; of it <see cref="Media"/>, <see cref="IsMarked"/>, <see cref="Rank"/> and <see cref="Finding"/> are not read.</param>
    /// <param name="manifestType">The source type that its manifest states.</param>
    internal void Add(FileMarks file, string? manifestType)
    {
        // A manifest that does not hold may be another file's: it makes a suspicion and no mark.
        var holds = file.C2pa != "invalid";
        var rank = RankOf(file.SourceType = holds ? Stronger(file.SourceType, manifestType) : file.SourceType);
        var isGenerated = rank >= Composite || (file.Aigc == 1 && rank is not (Enhanced or Edited));
        Finding |= FileFinding.Inspected | (isGenerated ? FileFinding.Generated : FileFinding.None) | (file.IsRemoved ? FileFinding.Removed : FileFinding.None);
        IsMarked |= file.Aigc == 1 || rank >= Edited;
        IsSuspected |= file.IsSuspected || (!holds && RankOf(manifestType) >= Edited);
        IsRemoved |= file.IsRemoved;
        Rank = Math.Max(Rank, rank >= Enhanced || file.Aigc == 0 ? rank : Generated);
        if (file.Aigc > 0 && (Aigc == 0 || file.Aigc < Aigc)) Aigc = file.Aigc; // 1 says more than 2, 2 more than 3
        if (RankOfState(file.C2pa) > RankOfState(C2pa)) C2pa = file.C2pa;
        SourceType = Stronger(SourceType, file.SourceType);
        Generator ??= file.Generator;
    }

    private static int RankOfState(string? state) => state switch { "trusted" => 3, "valid" => 2, "invalid" => 1, _ => 0 };

    private static byte RankOf(string? type) => (byte)(type is null ? 0 : Array.IndexOf(Sources, type) + Enhanced);
}
