using static System.FormattableString;

namespace Candor.Embedded.Deduplication;

/// <summary>How long and in how much memory event ids are remembered.</summary>
public sealed record RecentEventIdsOptions
{
    /// <summary>How late a repetition may come, in milliseconds of event time, and still be known. Default: 24 hours, as the engine's own lateness.</summary>
    public long LatenessMs { get; init; } = 24L * 60 * 60 * 1000;

    /// <summary>Memory for ids; what does not fit goes to the disk. Filters over what is on the disk come on top, 1.5 bytes an id. Default: 256 MB.</summary>
    public long MemoryBytes { get; init; } = 256L << 20;

    /// <summary>Files of one generation after which they become one. Default: 4.</summary>
    public int RunsToMerge { get; init; } = 4;

    /// <summary>Every option out of its range, with name, found and allowed; empty if all is well.</summary>
    public IEnumerable<string> Problems()
    {
        if (LatenessMs < 0) yield return Invariant($"deduplication.lateness_ms is {LatenessMs}; it must be 0 or more");
        if (MemoryBytes < IdTable.LeastBytes) yield return Invariant($"deduplication.memory_bytes is {MemoryBytes}; it must be {IdTable.LeastBytes} or more");
        if (RunsToMerge < 2) yield return Invariant($"deduplication.runs_to_merge is {RunsToMerge}; it must be 2 or more");
    }
}
