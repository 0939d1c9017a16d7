namespace Candor.Signals.Interactions;

/// <summary>How regularly an account acts while it is busy: gaps of five seconds to an hour against its usual one. Longer gaps are habits, shorter ones a rhythm of the hand.</summary>
/// <param name="clock">How finely time is told.</param>
/// <param name="bound">Share of gaps that may be within 16 % of the usual one.</param>
internal sealed class GapRhythm(ClockGrain clock, double bound)
{
    private const long Longest = 3_600_000;
    private readonly Habit _habit = new();
    private ShareTest _regular;
    private long _last = long.MinValue;

    /// <summary>Gaps within 16 % of the usual one.</summary>
    public ShareTest Regular => _regular;

    /// <summary>Takes the next act.</summary>
    public void Add(long block, long time)
    {
        var (last, gap) = (_last, time - _last);
        _last = time;
        if (last == long.MinValue || gap > Longest) return;
        var fit = _habit.Add(gap);
        if (fit != Habit.Fit.Unknown) _regular.Add(block, fit == Habit.Fit.Close && gap >= clock.Shortest, bound);
    }
}
