using System.Runtime.InteropServices;

namespace Candor.Signals.Templates;

/// <summary>How many posts there were in each of the last 24 hours of event time, and in the busiest hour of all.</summary>
public sealed class HourCounts
{
    private const int Hours = 24;
    private const long Hour = 3_600_000;

    private readonly int[] _counts = new int[Hours];
    private long _newest = long.MinValue;

    /// <summary>Posts of the busiest hour.</summary>
    public int Peak { get; private set; }

    /// <summary>Posts of the last 24 hours, up to the latest post.</summary>
    public int LastDay => _counts.Sum();

    /// <summary>Counts posts.</summary>
    /// <param name="time">When, Unix milliseconds. What is more than a day before the latest counts for nothing.</param>
    /// <param name="posts">How many.</param>
    internal void Add(long time, int posts = 1)
    {
        var hour = Math.DivRem(time, Hour, out var rest) - (rest < 0 ? 1 : 0);
        if (hour > _newest) Advance(hour);
        if (_newest - hour >= Hours) return;
        Peak = Math.Max(Peak, Of(hour) += posts);
    }

    /// <summary>Counts what another has counted.</summary>
    internal void Add(HourCounts other)
    {
        if (other._newest == long.MinValue) return;
        if (other._newest > _newest) Advance(other._newest);
        for (var hour = other._newest; hour > other._newest - Hours && hour > _newest - Hours; hour--) Of(hour) += other.Of(hour);
        Peak = Math.Max(Peak, Math.Max(other.Peak, _counts.Max()));
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(MemoryMarshal.AsBytes(_counts.AsSpan()));
        writer.Write(_newest);
        writer.Write(Peak);
    }

    internal void Load(BinaryReader reader)
    {
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(_counts.AsSpan()));
        (_newest, Peak) = (reader.ReadInt64(), reader.ReadInt32());
    }

    private ref int Of(long hour) => ref _counts[(int)(((hour % Hours) + Hours) % Hours)];

    private void Advance(long hour)
    {
        if (_newest == long.MinValue || hour - _newest >= Hours) Array.Clear(_counts);
        else for (var passed = _newest + 1; passed <= hour; passed++) Of(passed) = 0;
        _newest = hour;
    }
}
