namespace Candor.Cli.Generation;

/// <summary>Posts by the clock, as a scheduler does; everything else happens in sessions.</summary>
internal sealed record ClockRhythm : Rhythm
{
    /// <summary>Milliseconds from one post to the next.</summary>
    public required long Interval { get; init; }

    /// <summary>Milliseconds after a full interval at which posts are due.</summary>
    public long Phase { get; init; }

    /// <summary>Milliseconds by which a post may be late.</summary>
    public int Jitter { get; init; } = 4000;

    /// <summary>Share of the slots that are left empty.</summary>
    public double Skips { get; init; } = 0.03;

    /// <summary>Local hours between which posts are made.</summary>
    public int FromHour { get; init; }

    /// <summary>The first local hour without posts again.</summary>
    public int ToHour { get; init; } = 24;

    /// <summary>When the rest happens.</summary>
    public SessionRhythm Aside { get; init; } = new();

    /// <inheritdoc/>
    public override void Plan(long midnight, Period life, int posts, int others, SeededRandom random, List<Act> acts)
    {
        var day = new Period(midnight + (FromHour * Period.Hour), midnight + (ToHour * Period.Hour));
        var slot = ((Math.Max(day.From, life.From) - Phase + Interval - 1) / Interval * Interval) + Phase;
        for (; slot < day.Until; slot += Interval)
        {
            var time = slot + random.Below(Jitter);
            if (life.Contains(time) && !random.Chance(Skips)) acts.Add(new Act(time, ActKind.Post));
        }

        Aside.Plan(midnight, life, 0, others, random, acts);
    }
}
