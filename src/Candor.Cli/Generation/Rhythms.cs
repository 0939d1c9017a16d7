namespace Candor.Cli.Generation;

/// <summary>Draws when accounts act: from the habits of people to the timetables of programs.</summary>
internal static class Rhythms
{
    private static readonly double[] PopularHours = [7.8, 12.4, 15.5, 18.5, 20, 21.5, 23];

    public static SessionRhythm Person(SeededRandom random) => new()
    {
        Wakes = Math.Max(3, 7.3 + (1.4 * random.Normal())),
        Awake = random.Range(14, 17.5),
        ActsPerSession = random.Range(1.6, 7),
        GapSeconds = random.LogNormal(140, 0.6),
        GapSpread = random.Range(0.8, 1.6),
        PeakShare = random.Range(0.3, 0.95),
        Peaks = [.. Enumerable.Range(0, random.Between(1, 3)).Select(_ => random.Pick(PopularHours) + (0.6 * random.Normal()))],
        OddHours = Cubed(random) * 0.12,
        Threads = random.Range(0.1, 0.85),
        Announced = random.Range(0.3, 1),
        DaySpread = random.Range(0.5, 1.4),
    };

    /// <summary>A person of fixed habits: the same hour, hardly a day without.</summary>
    public static SessionRhythm Regular(SeededRandom random) => new()
    {
        ActsPerSession = 1.4,
        PeakShare = 1,
        Peaks = [random.Pick(PopularHours)],
        OddHours = 0,
        Threads = 0,
        DaySpread = 0.15,
    };

    /// <summary>Several people at one desk, day and night.</summary>
    public static SessionRhythm Shifts() => new()
    {
        Wakes = 0,
        Awake = 24,
        ActsPerSession = 5,
        GapSeconds = 110,
        PeakShare = 0.35,
        Peaks = [10, 15, 20],
        DaySpread = 0.25,
        Announced = 1,
    };

    /// <summary>A timetable on which <paramref name="seat"/>'s number of posts fits into its life.</summary>
    public static ClockRhythm Clock(Seat seat, SeededRandom random)
    {
        var step = 5 * Period.Minute;
        var interval = Math.Max(step, (seat.Life.Until - seat.Life.From) / Math.Max(1, seat.Posts) / step * step);
        return new ClockRhythm
        {
            Interval = interval,
            Phase = random.Chance(0.5) ? 0 : random.Below(12) * step,
            Jitter = random.Between(2, 90) * 1000,
            Aside = Managed(1, random),
        };
    }

    public static SessionRhythm Managed(int level, SeededRandom random) => level switch
    {
        0 or 1 => RoundTheClock(random),
        2 => WithANight(random),
        _ => random.Chance(0.35) ? Person(random) : LikeAPerson(random),
    };

    private static SessionRhythm RoundTheClock(SeededRandom random) => new()
    {
        Wakes = 0,
        Awake = random.Range(22, 24),
        ActsPerSession = random.Range(1.05, 1.5),
        GapSeconds = random.LogNormal(60, 0.5),
        PeakShare = 0,
        OddHours = 0.1,
        Threads = 0.1,
        DaySpread = random.Range(0.05, 0.25),
        Announced = random.Range(0.2, 0.9),
    };

    private static SessionRhythm WithANight(SeededRandom random) => new()
    {
        Wakes = 6.5 + random.Normal(),
        Awake = random.Range(15.5, 19),
        ActsPerSession = random.Range(1.1, 2.2),
        GapSeconds = random.LogNormal(120, 0.5),
        GapSpread = random.Range(0.4, 0.9),
        PeakShare = random.Range(0, 0.4),
        OddHours = random.Range(0, 0.08),
        Threads = random.Range(0, 0.3),
        DaySpread = random.Range(0.1, 0.4),
        Announced = random.Range(0.3, 1),
    };

    private static SessionRhythm LikeAPerson(SeededRandom random) => Person(random) with
    {
        ActsPerSession = random.Range(1.2, 3),
        GapSpread = random.Range(0.6, 1.1),
        PeakShare = random.Range(0.2, 0.6),
        DaySpread = random.Range(0.25, 0.7),
        Threads = random.Range(0.05, 0.4),
    };

    private static double Cubed(SeededRandom random)
    {
        var unit = random.Unit();
        return unit * unit * unit;
    }
}
