using System.Runtime.InteropServices;
using Candor.Accounts.Sketches;

namespace Candor.Accounts;

/// <summary>When an account acted in its window: moments of the gaps between acts, a histogram of their logarithm, acts by hour of day.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct CadenceMemory
{
    /// <summary>Bins of the histogram of log2(1 + gap in seconds), <see cref="BinWidth"/> wide, the last one open.</summary>
    public const int Bins = 24;

    /// <summary>Width of a bin in doublings; 24 bins reach 2^21 s, about 24 days.</summary>
    public const double BinWidth = 0.875;

    /// <summary>Sum of gaps, s.</summary>
    public double Sum;

    /// <summary>Sum of squared gaps, s².</summary>
    public double SumOfSquares;

    /// <summary>Sum of log2(1 + gap).</summary>
    public double LogSum;

    /// <summary>Sum of its squares.</summary>
    public double LogSumOfSquares;

    /// <summary>Sum of the absolute changes from one log gap to the next.</summary>
    public float StepSum;

    /// <summary>The last log gap.</summary>
    public float LastLog;

    /// <summary>The longest gap, s.</summary>
    public float Longest;

    /// <summary>Gaps counted.</summary>
    public byte Gaps;

    /// <summary>Gaps of at most 10 s, at most 60 s, and over three hours.</summary>
    public byte UnderTenSeconds, UnderMinute, OverThreeHours;

    /// <summary>Gaps by log2(1 + gap).</summary>
    public Bytes24 Histogram;

    /// <summary>Acts by hour of day, UTC.</summary>
    public Bytes24 Hours;

    /// <summary>Notes an act's hour.</summary>
    public void AddTime(long unixMilliseconds)
    {
        var hour = (int)(unixMilliseconds / 3_600_000 % 24);
        if (Hours[hour] < byte.MaxValue) Hours[hour]++;
    }

    /// <summary>Notes the time since the act before.</summary>
    public void AddGap(double seconds)
    {
        var log = Math.Log2(1 + seconds);
        Sum += seconds;
        SumOfSquares += seconds * seconds;
        LogSum += log;
        LogSumOfSquares += log * log;
        if (Gaps > 0) StepSum += (float)Math.Abs(log - LastLog);
        LastLog = (float)log;
        Longest = Math.Max(Longest, (float)seconds);
        Histogram[Math.Min(Bins - 1, (int)(log / BinWidth))]++;
        if (seconds <= 10) UnderTenSeconds++;
        if (seconds <= 60) UnderMinute++;
        if (seconds > 10_800) OverThreeHours++;
        Gaps++;
    }
}
