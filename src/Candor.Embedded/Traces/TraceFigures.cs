using Candor.Embedded.Files;

namespace Candor.Embedded.Traces;

/// <summary>A trace log in numbers.</summary>
/// <param name="Segments">Its files.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Records">Its traces, but for a block that is only half there.</param>
/// <param name="FirstTime">The least event time, Unix milliseconds; null without traces.</param>
/// <param name="LastTime">The greatest.</param>
public sealed record TraceFigures(int Segments, long Bytes, long Records, long? FirstTime, long? LastTime)
{
    /// <summary>Of the log in a folder; reads only the heads of its blocks.</summary>
    /// <exception cref="DamagedStoreException">A header is damaged.</exception>
    public static TraceFigures Of(string folder)
    {
        var segments = TraceSegment.In(folder);
        var (bytes, records, first, last) = (0L, 0L, long.MaxValue, long.MinValue);
        foreach (var (_, path) in segments)
        {
            using var segment = new TraceSegment(path);
            if (segment.HeaderProblem is { } problem) throw new DamagedStoreException($"{path}: {problem}.");
            bytes += segment.Length;
            for (var at = (long)TraceSegment.HeaderBytes; segment.HeadAt(at) is { } head && at + head.Bytes <= segment.Length; at += head.Bytes)
            {
                records += head.Records;
                (first, last) = (Math.Min(first, head.Least), Math.Max(last, head.Greatest));
            }
        }

        return new TraceFigures(segments.Count, bytes, records, records == 0 ? null : first, records == 0 ? null : last);
    }
}
