using Candor.Events.Traces;
using Candor.Numerics;

namespace Candor.Signals.Interactions;

/// <summary>
/// Time cut in two: groups are formed on what happened in one half and tested in the other, so that what made them a group is not held against them. Of each
/// two stretches (days, or sixteenths of a shorter span) one is drawn for each half by a hash: whatever lasts is in both, also what happens every other day.
/// </summary>
/// <param name="from">The first time.</param>
/// <param name="until">The last time.</param>
/// <param name="length">Length of a stretch, milliseconds.</param>
internal sealed class TimeFolds(long from, long until, long length)
{
    private const int Stretches = 16;
    private const long Day = 86_400_000;
    private const long Hour = 3_600_000;
    private const long Least = 600_000;

    /// <summary>Cuts the span of the traces.</summary>
    public static TimeFolds Of(TraceSet traces)
    {
        var (first, last) = (long.MaxValue, long.MinValue);
        for (var i = 0; i < traces.Count; i++)
        {
            first = Math.Min(first, traces[i].Time);
            last = Math.Max(last, traces[i].Time);
        }

        return traces.Count == 0 ? new TimeFolds(0, 0, Day) : new TimeFolds(first, last, Math.Clamp((last - first) / Stretches, Least, Day));
    }

    /// <summary>Milliseconds from the first to the last trace.</summary>
    public long Whole => until - from;

    /// <summary>Whether groups are tested, not formed, on what happened at a time.</summary>
    public bool IsTest(long time)
    {
        var stretch = (time - from) / length;
        return ((SplitMix64.Finish((ulong)(stretch / 2) + 1) ^ (ulong)stretch) & 1) == 1;
    }

    /// <summary>The hour that a time lies in: what happens in one hour counts as one block.</summary>
    public static long HourOf(long time) => time / Hour;

    /// <summary>The day that a time lies in.</summary>
    public static long DayOf(long time) => time / Day;
}
