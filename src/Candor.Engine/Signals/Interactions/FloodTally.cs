using Candor.Numerics;

namespace Candor.Signals.Interactions;

/// <summary>One account's replies to another that does not answer.</summary>
/// <param name="people">What people do at most.</param>
/// <param name="habits">What is usual here.</param>
/// <param name="clock">How finely time is told.</param>
internal sealed class FloodTally(PeopleBounds people, PlatformHabits habits, ClockGrain clock)
{
    private const int BlockSize = 5;
    private const double TypedPerSecond = 15; // UTF-16 units, faster than all but the fastest typists
    private readonly GapRhythm _rhythm = new(clock, habits.RegularGaps);
    private readonly HashSet<ulong> _said = [];
    private GeometricRateTest _volume;
    private ShareTest _repeats;
    private ShareTest _fast;
    private long _last = long.MinValue;

    /// <summary>Replies so far.</summary>
    public int Replies { get; private set; }

    /// <summary>Spans of ten minutes with replies.</summary>
    public int Cells { get; private set; }

    /// <summary>The most that was expected in one of them, on average.</summary>
    public double Expected { get; private set; }

    /// <summary>How many, as the logarithm of an e-value.</summary>
    public double Volume => _volume.LogE;

    /// <summary>Replies that repeat one of its own texts.</summary>
    public ShareTest Repeats => _repeats;

    /// <summary>New texts that came faster than they can be typed.</summary>
    public ShareTest Fast => _fast;

    /// <summary>Gaps within 16 % of the usual one.</summary>
    public ShareTest Regular => _rhythm.Regular;

    /// <summary>How much like a machine, as the logarithm of an e-value.</summary>
    public double Manner => LogSum.Mean([_repeats.LogE, _fast.LogE, _rhythm.Regular.LogE]);

    /// <summary>Evidence against "no more than people, or not like a machine".</summary>
    public double LogE => Math.Min(Volume, Manner);

    /// <summary>Takes the next reply.</summary>
    /// <param name="time">When.</param>
    /// <param name="text">What it is recognised by; null if it cannot be.</param>
    /// <param name="length">How much was typed; 0 if not known.</param>
    public void Add(long time, ulong? text, int length)
    {
        var block = Replies++ / BlockSize;
        var isRepeated = text is { } known && !_said.Add(known);
        if (text is not null) _repeats.Add(block, isRepeated, people.OwnRepeats);
        var typing = (long)(1000 * length / TypedPerSecond);
        if (_last != long.MinValue && !isRepeated && clock.Resolves(typing)) _fast.Add(block, time - _last < typing, people.TooFast);
        _last = time;
        _rhythm.Add(block, time);
    }

    /// <summary>Takes ten minutes with replies.</summary>
    public void AddCell(int replies, double expected)
    {
        _volume.Add(replies - 1, expected);
        Expected += (expected - Expected) / ++Cells;
    }
}
