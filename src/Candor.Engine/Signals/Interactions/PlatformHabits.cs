namespace Candor.Signals.Interactions;

/// <summary>
/// What is usual on this platform. Where people are faster, busier or more regular than the stated bounds allow, the bounds rise: a share at most half of what is left, a rate at
/// most four times. Taken from the middle and the upper quarter of accounts, each counting once, so that less than a quarter of false ones hardly moves it. Where the middle
/// account itself is beyond that, it is the platform's clock or counting and nobody's doing: nothing is said then.
/// </summary>
internal sealed class PlatformHabits
{
    private const int Enough = 10;
    private const int LeastAccounts = 20;
    private const double MostTimes = 4;
    private const double Spread = 3; // distances from the middle account to the upper quarter

    /// <summary>Measures the platform.</summary>
    /// <param name="table">What happened.</param>
    /// <param name="people">The stated bounds.</param>
    public PlatformHabits(InteractionTable table, PeopleBounds people)
    {
        var (minute, ten, even, regular, gaps, hours, days) = (new List<float>(), new List<float>(), new List<float>(), new List<float>(), new List<float>(), new List<float>(), new List<float>());
        for (var account = 0; account < table.Accounts; account++)
        {
            if (table.ByActor[account].Length < Enough) continue;
            var tally = new HabitTally(table.Clock);
            foreach (var place in table.ByActor[account]) tally.Add(table.Acts[place], table.DelayOf(table.Acts[place]));
            AddShare(minute, tally.Minute);
            AddShare(ten, tally.TenSeconds);
            AddShare(even, tally.Even);
            AddShare(regular, tally.Regular);
            AddShare(gaps, tally.RegularGaps);
            hours.Add((float)tally.Strangers / tally.Hours);
            days.Add((float)tally.Strangers / tally.Days);
        }

        WithinMinute = Share(minute, people.WithinMinute);
        WithinTenSeconds = Share(ten, people.WithinTenSeconds);
        Even = Share(even, people.Even);
        Regular = Share(regular, people.Regular);
        RegularGaps = Share(gaps, people.RegularGaps);
        StrangersAnHour = Rate(hours, people.StrangersAnHour);
        StrangersADay = Rate(days, people.StrangersADay);
    }

    /// <summary>See <see cref="PeopleBounds.WithinMinute"/>.</summary>
    public double WithinMinute { get; }

    /// <summary>See <see cref="PeopleBounds.WithinTenSeconds"/>.</summary>
    public double WithinTenSeconds { get; }

    /// <summary>See <see cref="PeopleBounds.Even"/>.</summary>
    public double Even { get; }

    /// <summary>See <see cref="PeopleBounds.Regular"/>.</summary>
    public double Regular { get; }

    /// <summary>See <see cref="PeopleBounds.RegularGaps"/>.</summary>
    public double RegularGaps { get; }

    /// <summary>See <see cref="PeopleBounds.StrangersAnHour"/>.</summary>
    public double StrangersAnHour { get; }

    /// <summary>See <see cref="PeopleBounds.StrangersADay"/>.</summary>
    public double StrangersADay { get; }

    /// <summary>A rate's bound, raised by what accounts do.</summary>
    public static double Rate(List<float> rates, double stated)
    {
        var (middle, upper) = Measure(rates);
        return middle > MostTimes * stated ? upper : Math.Clamp(upper, stated, MostTimes * stated);
    }

    private static double Share(List<float> shares, double stated)
    {
        var (middle, upper) = Measure(shares);
        var most = stated + ((1 - stated) / 2);
        return middle > most ? 1 : Math.Clamp(upper, stated, most);
    }

    private static void AddShare(List<float> shares, ShareTest test)
    {
        if (test.Trials >= Enough) shares.Add((float)test.Share);
    }

    private static (double Middle, double Upper) Measure(List<float> values)
    {
        if (values.Count < LeastAccounts) return (0, 0);
        values.Sort();
        var middle = values[values.Count / 2];
        return (middle, middle + (Spread * (values[values.Count * 3 / 4] - middle)));
    }
}
