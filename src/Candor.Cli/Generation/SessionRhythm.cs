namespace Candor.Cli.Generation;

/// <summary>Acts in sessions: bursts with log-normal gaps, mostly at favourite hours, and a night without any.</summary>
internal sealed record SessionRhythm : Rhythm
{
    private const int Attempts = 12;

    /// <summary>Local hour at which the day begins.</summary>
    public double Wakes { get; init; } = 7;

    /// <summary>Hours from the first to the last possible session; 24 is round the clock.</summary>
    public double Awake { get; init; } = 16.5;

    /// <summary>Acts a session, on average.</summary>
    public double ActsPerSession { get; init; } = 3;

    /// <summary>Seconds between two acts of a session: the median.</summary>
    public double GapSeconds { get; init; } = 150;

    /// <summary>The sigma of the log-normal gaps.</summary>
    public double GapSpread { get; init; } = 1.1;

    /// <summary>Share of sessions that fall near one of <see cref="Peaks"/>.</summary>
    public double PeakShare { get; init; } = 0.6;

    /// <summary>Favourite local hours.</summary>
    public double[] Peaks { get; init; } = [12.5, 21.5];

    /// <summary>Share of sessions at any hour, the night included.</summary>
    public double OddHours { get; init; } = 0.02;

    /// <summary>How strongly one post follows on another within a session; 0 mixes them with the other acts.</summary>
    public double Threads { get; init; } = 0.3;

    /// <summary>Share of sessions that the platform sees begin; the others go on where an open app was left.</summary>
    public double Announced { get; init; } = 0.6;

    /// <inheritdoc/>
    public override void Plan(long midnight, Period life, int posts, int others, SeededRandom random, List<Act> acts)
    {
        while (posts + others > 0)
        {
            var size = Math.Min(posts + others, Size(random));
            var time = Begin(midnight, life, random);
            if (time is null) return;
            if (random.Chance(Announced)) acts.Add(new Act(time.Value, ActKind.StartSession));
            Session(time.Value, life, size, ref posts, ref others, random, acts);
        }
    }

    private void Session(long time, Period life, int size, ref int posts, ref int others, SeededRandom random, List<Act> acts)
    {
        var posted = false;
        for (; size > 0; size--)
        {
            time += Period.Second + (long)(Math.Min(4 * 3600, random.LogNormal(GapSeconds, GapSpread)) * Period.Second);
            if (time >= life.Until) time = life.Until - 1 - random.Below(60_000);
            posted = posts > 0 && (others == 0 || (posted && random.Chance(Threads)) || random.Below(posts + others) < posts);
            if (posted) posts--;
            else others--;
            acts.Add(new Act(time, posted ? ActKind.Post : ActKind.Other));
        }
    }

    private int Size(SeededRandom random)
    {
        var size = 1;
        while (size < 25 && random.Chance(1 - (1 / ActsPerSession))) size++;
        return size;
    }

    private long? Begin(long midnight, Period life, SeededRandom random)
    {
        for (var i = 0; i < Attempts; i++)
        {
            var time = midnight + (long)(Hour(random) * Period.Hour);
            if (life.Contains(time)) return time;
        }

        return null;
    }

    private double Hour(SeededRandom random)
    {
        if (random.Chance(OddHours)) return random.Range(0, 24);
        if (Peaks.Length > 0 && random.Chance(PeakShare))
            return Math.Clamp(random.Pick(Peaks) + (0.9 * random.Normal()), Wakes, Wakes + Awake);
        return Wakes + random.Range(0, Awake);
    }
}
