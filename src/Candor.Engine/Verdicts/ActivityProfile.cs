namespace Candor.Verdicts;

/// <summary>When an account acted in its window, coarse enough to be looked at: by hour of the week, and by the length of the gaps.</summary>
/// <param name="WeekHours">Acts by hour of the week, UTC; the first is Monday 00:00 to 01:00.</param>
/// <param name="Gaps">Gaps between acts that follow one another in time, by <see cref="GapBin"/>.</param>
public sealed record ActivityProfile(IReadOnlyList<int> WeekHours, IReadOnlyList<int> Gaps)
{
    /// <summary>Hours of a week.</summary>
    public const int Hours = 168;

    /// <summary>Bins of gaps: 24 times 0.875 doublings reach 24 days; longer gaps are in the last.</summary>
    public const int GapBins = 24;

    private const double Doublings = 0.875;
    private const long HourLength = 3_600_000;

    /// <summary>Hours from Monday 00:00 to the first moment of Unix time, a Thursday.</summary>
    private const long EpochHour = 3 * 24;

    /// <summary>The profile of some acts, in any order.</summary>
    public static ActivityProfile Of(IReadOnlyList<SeenEvent> events)
    {
        var (hours, gaps) = (new int[Hours], new int[GapBins]);
        var times = events.Select(e => e.Time).Order().ToArray();
        foreach (var time in times)
        {
            var hour = (Math.DivRem(time, HourLength).Quotient - (time % HourLength < 0 ? 1 : 0) + EpochHour) % Hours;
            hours[hour < 0 ? hour + Hours : hour]++;
        }

        for (var i = 1; i < times.Length; i++) gaps[GapBin((times[i] - times[i - 1]) / 1000.0)]++;
        return new ActivityProfile(hours, gaps);
    }

    /// <summary>The bin of a gap: log2(1 + seconds) in steps of 0.875.</summary>
    public static int GapBin(double seconds) => Math.Min(GapBins - 1, (int)(Math.Log2(1 + seconds) / Doublings));

    /// <summary>Where a bin begins, s.</summary>
    public static double GapStart(int bin) => Math.Pow(2, bin * Doublings) - 1;
}
