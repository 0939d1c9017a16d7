using static System.FormattableString;

namespace Candor.Embedded.Log;

/// <summary>Sizes of a decision log.</summary>
public sealed record DecisionLogOptions
{
    /// <summary>Bytes of a full segment. What is opened after a crash is read once, so a segment should be read in a moment. Default: 64 MB.</summary>
    public int SegmentBytes { get; init; } = 64 << 20;

    /// <summary>Bytes held back before they are handed to the system. Default: 1 MB.</summary>
    public int BufferBytes { get; init; } = 1 << 20;

    /// <summary>Records of a full segment.</summary>
    internal int SegmentRecords => (SegmentBytes - SegmentHeader.Size - SegmentFooter.Size) / DecisionRecord.Size;

    /// <summary>Records of a full buffer.</summary>
    internal int BufferRecords => BufferBytes / DecisionRecord.Size;

    /// <summary>Every option out of its range, with name, found and allowed; empty if all is well.</summary>
    public IEnumerable<string> Problems()
    {
        const int Least = SegmentHeader.Size + SegmentFooter.Size + DecisionRecord.Size;
        if (SegmentBytes < Least) yield return Invariant($"log.segment_bytes is {SegmentBytes}; it must be {Least} or more");
        if (BufferBytes < DecisionRecord.Size) yield return Invariant($"log.buffer_bytes is {BufferBytes}; it must be {DecisionRecord.Size} or more");
    }
}
