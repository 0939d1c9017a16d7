using Candor.Numerics;

namespace Candor.Signals.Interactions;

/// <summary>How much an account does in the hours and days with any of it, against the most that people do.</summary>
/// <param name="anHour">Expected in an hour.</param>
/// <param name="aDay">Expected in a day.</param>
internal sealed class RateTally(double anHour, double aDay)
{
    private GeometricRateTest _ofHours;
    private GeometricRateTest _ofDays;
    private (long Key, int Count) _hour;
    private (long Key, int Count) _day;

    /// <summary>How many in all.</summary>
    public int Count { get; private set; }

    /// <summary>Hours with any.</summary>
    public int Hours { get; private set; }

    /// <summary>Days with any.</summary>
    public int Days { get; private set; }

    /// <summary>The most that is expected in an hour with any.</summary>
    public double AnHour => anHour;

    /// <summary>The most that is expected in a day with any.</summary>
    public double ADay => aDay;

    /// <summary>How much, as the logarithm of an e-value.</summary>
    public double LogE
    {
        get
        {
            var (hours, days) = (_ofHours, _ofDays);
            if (_hour.Count > 0) hours.Add(_hour.Count - 1, anHour);
            if (_day.Count > 0) days.Add(_day.Count - 1, aDay);
            return LogSum.Mean([hours.LogE, days.LogE]);
        }
    }

    /// <summary>Takes one, not before the last one.</summary>
    public void Add(long time)
    {
        Count++;
        if (Next(ref _hour, TimeFolds.HourOf(time), ref _ofHours, anHour)) Hours++;
        if (Next(ref _day, TimeFolds.DayOf(time), ref _ofDays, aDay)) Days++;
    }

    private static bool Next(ref (long Key, int Count) cell, long key, ref GeometricRateTest test, double expected)
    {
        if (cell.Count > 0 && cell.Key == key)
        {
            cell.Count++;
            return false;
        }

        if (cell.Count > 0) test.Add(cell.Count - 1, expected);
        cell = (key, 1);
        return true;
    }
}
