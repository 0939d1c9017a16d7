using System.Numerics;
using Candor.Numerics;

namespace Candor.Signals.Interactions;

/// <summary>The conversations that one account opens and nobody answers.</summary>
/// <param name="people">What people do at most.</param>
/// <param name="habits">What is usual here.</param>
/// <param name="openings">How many, when.</param>
/// <param name="clock">How finely time is told.</param>
internal sealed class FanOutTally(PeopleBounds people, PlatformHabits habits, RateTally openings, ClockGrain clock)
{
    private const int BlockSize = 5;
    private const int Remembered = 3;
    private const int Likeness = 8; // one bit in so many may differ
    private readonly GapRhythm _rhythm = new(clock, habits.RegularGaps);
    private readonly Queue<(byte[] Sketch, int Length)> _last = new();
    private ShareTest _same;

    /// <summary>How many, when.</summary>
    public RateTally Openings => openings;

    /// <summary>Messages alike, or of the same length, as one of the last three.</summary>
    public ShareTest Same => _same;

    /// <summary>Gaps within 16 % of the usual one.</summary>
    public ShareTest Regular => _rhythm.Regular;

    /// <summary>How much like a machine, as the logarithm of an e-value.</summary>
    public double Manner => LogSum.Mean([_same.LogE, _rhythm.Regular.LogE]);

    /// <summary>Evidence against "no more than people, or not like a machine".</summary>
    public double LogE => Math.Min(openings.LogE, Manner);

    /// <summary>Takes an opening message, not before the last one.</summary>
    public void Add(long time, ReadOnlySpan<byte> sketch, int length)
    {
        var block = openings.Count / BlockSize;
        openings.Add(time);
        _rhythm.Add(block, time);
        if (sketch.IsEmpty && length == 0) return;
        if (_last.Count > 0) _same.Add(block, IsKnown(sketch, length), people.SameMessage);
        _last.Enqueue((sketch.ToArray(), length));
        if (_last.Count > Remembered) _last.Dequeue();
    }

    private bool IsKnown(ReadOnlySpan<byte> sketch, int length)
    {
        foreach (var (other, otherLength) in _last)
        {
            if (sketch.IsEmpty ? length == otherLength : IsAlike(sketch, other)) return true;
        }

        return false;
    }

    private static bool IsAlike(ReadOnlySpan<byte> sketch, ReadOnlySpan<byte> other)
    {
        if (sketch.Length != other.Length) return false;
        var differences = 0;
        for (var i = 0; i < sketch.Length; i++) differences += BitOperations.PopCount((uint)(sketch[i] ^ other[i]));
        return differences * Likeness <= sketch.Length * 8;
    }
}
