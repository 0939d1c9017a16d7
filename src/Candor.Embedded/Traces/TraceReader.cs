using Candor.Embedded.Files;
using Candor.Events.Traces;
using static System.FormattableString;

namespace Candor.Embedded.Traces;

/// <summary>Reads a trace log without opening it: nothing is changed, and another process may be writing.</summary>
internal static class TraceReader
{
    /// <summary>Shows the traces of a span of time, in the order in which they were written. What is unfinished at the end is left out.</summary>
    /// <param name="folder">The log.</param>
    /// <param name="cipher">Decrypts it.</param>
    /// <param name="from">First time, Unix milliseconds.</param>
    /// <param name="to">The time behind the last.</param>
    /// <param name="handler">Sees each.</param>
    /// <exception cref="DamagedStoreException">A block elsewhere is not as it was written.</exception>
    public static void ForEach(string folder, TraceCipher cipher, long from, long to, TraceHandler handler)
    {
        void Filtered(in Trace trace, in TraceParts parts)
        {
            if (trace.Time >= from && trace.Time < to) handler(trace, parts);
        }

        var segments = TraceSegment.In(folder);
        foreach (var (number, path) in segments)
        {
            using var segment = new TraceSegment(path);
            if (Walk(segment, cipher, head => head.Greatest >= from && head.Least < to, Filtered, out var block) is not { } problem) continue;
            if (number == segments[^1].Number) return;
            throw new DamagedStoreException(Invariant($"{path}: block {block}: {problem}."));
        }
    }

    /// <summary>Walks through the blocks of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="cipher">Decrypts it.</param>
    /// <param name="wanted">Which blocks are read; the others are passed over.</param>
    /// <param name="handler">Sees their traces.</param>
    /// <param name="block">The block that the walk ended at, from 1; 0 for the header.</param>
    /// <returns>What ended it; null for the end of the file.</returns>
    public static string? Walk(TraceSegment segment, TraceCipher cipher, Func<TraceBlock, bool> wanted, TraceHandler? handler, out long block)
    {
        block = 0;
        if (segment.HeaderProblem is { } problem) return problem;
        for (var at = (long)TraceSegment.HeaderBytes; at < segment.Length;)
        {
            block++;
            if (segment.HeadAt(at) is not { } head) return "this is no block";
            if (wanted(head))
            {
                if (segment.Read(at, head, cipher, out var records) is { } found) return found;
                for (; handler is not null && !records.IsEmpty; records = records[TraceRecord.LengthOf(records)..]) TraceRecord.Read(records[..TraceRecord.LengthOf(records)], handler);
            }

            at += head.Bytes;
        }

        return null;
    }

    /// <summary>What is wrong with a log.</summary>
    public static IEnumerable<Finding> Verify(string folder, TraceCipher cipher)
    {
        var before = 0;
        foreach (var (number, path) in TraceSegment.In(folder))
        {
            var name = TraceSegment.NameOf(path);
            if (before > 0 && number != before + 1) yield return new Finding("traces/" + Disk.NameOf(before + 1, TraceSegment.Extension), null, "the segment is missing");
            before = number;
            using var segment = new TraceSegment(path);
            if (segment.HeaderProblem is null && segment.Number != number) yield return new Finding(name, null, Invariant($"the header says that this is segment {segment.Number}"));
            if (Walk(segment, cipher, _ => true, null, out var block) is { } problem) yield return new Finding(name, block == 0 ? null : block, problem);
        }
    }

    /// <summary>Whether a log begins with all that was in it at a position, or has lost that to its age.</summary>
    public static bool Holds(string folder, in TracePosition position)
    {
        if (position.Segment == 0) return true;
        var path = Path.Combine(folder, Disk.NameOf(position.Segment, TraceSegment.Extension));
        if (!File.Exists(path)) return TraceSegment.In(folder) is not [var first, ..] || first.Number > position.Segment;
        using var segment = new TraceSegment(path);
        return segment.HeaderProblem is null && segment.Length >= position.Bytes;
    }
}
