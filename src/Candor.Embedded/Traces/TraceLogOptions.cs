using static System.FormattableString;

namespace Candor.Embedded.Traces;

/// <summary>How long traces are kept, and in what pieces.</summary>
public sealed record TraceLogOptions
{
    /// <summary>Most days that can be asked for: a century.</summary>
    public const int MostDays = 36_500;

    private const long DayMs = 86_400_000;
    private const int WorthAFile = 4 << 20;

    /// <summary>Days of event time for which traces are kept at least; 0 keeps none. A segment goes as a whole, so some stay a sixth longer, or less where there are many.</summary>
    public int Days { get; init; } = 30;

    /// <summary>Bytes after which a segment is full. Default: 64 MB.</summary>
    public int SegmentBytes { get; init; } = 64 << 20;

    /// <summary>Bytes of a block's records: what is encrypted and checked together. Default: 64 KB.</summary>
    public int BlockBytes { get; init; } = 1 << 16;

    /// <summary>Milliseconds for which traces are kept.</summary>
    internal long KeptMs => Days * DayMs;

    /// <summary>Whether a segment is full: by its bytes, or because event time moved on. Days of little are put together, since each file must reach the disk by itself.</summary>
    /// <param name="bytes">Its size.</param>
    /// <param name="ms">By how much event time moved on since it was begun.</param>
    internal bool IsFull(long bytes, long ms) => bytes >= SegmentBytes || ms >= Part(bytes >= WorthAFile ? 30 : 6);

    private long Part(int parts) => Math.Max(1, (Days + parts - 1) / parts) * DayMs;

    /// <summary>Every option out of its range, with name, found and allowed; empty if all is well.</summary>
    public IEnumerable<string> Problems()
    {
        const int Least = 1 << 13; // no record is longer
        if (Days is < 0 or > MostDays) yield return Invariant($"traces.days is {Days}; it must be from 0 to {MostDays}");
        if (BlockBytes < Least) yield return Invariant($"traces.block_bytes is {BlockBytes}; it must be {Least} or more");
        if (SegmentBytes < BlockBytes) yield return Invariant($"traces.segment_bytes is {SegmentBytes}; it must be that of a block, {BlockBytes}, or more");
    }
}
