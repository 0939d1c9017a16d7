namespace Candor.Signals.Interactions;

/// <summary>
/// What is usual on this platform. Where people are faster or busier than the stated bounds allow, the bounds rise: a share at most half of what is left, a rate at most four
/// times. Taken from the middle and the upper quarter of accounts, each counting once, so that less than a quarter of false ones hardly moves it.
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
        var (minute, ten, hours, days) = (new List<float>(), new List<float>(), new List<float>(), new List<float>());
        for (var account = 0; account < table.Accounts; account++)
        {
            var acts = table.ByActor[account];
            if (acts.Length < Enough) continue;
            var figures = Of(table, acts);
            if (figures.Delays >= Enough)
            {
                minute.Add((float)figures.Minute / figures.Delays);
                ten.Add((float)figures.Ten / figures.Delays);
            }

            hours.Add((float)figures.Strangers / figures.Hours);
            days.Add((float)figures.Strangers / figures.Days);
        }

        WithinMinute = Share(minute, people.WithinMinute);
        WithinTenSeconds = Share(ten, people.WithinTenSeconds);
        StrangersAnHour = Rate(hours, people.StrangersAnHour);
        StrangersADay = Rate(days, people.StrangersADay);
    }

    /// <summary>See <see cref="PeopleBounds.WithinMinute"/>.</summary>
    public double WithinMinute { get; }

    /// <summary>See <see cref="PeopleBounds.WithinTenSeconds"/>.</summary>
    public double WithinTenSeconds { get; }

    /// <summary>See <see cref="PeopleBounds.StrangersAnHour"/>.</summary>
    public double StrangersAnHour { get; }

    /// <summary>See <see cref="PeopleBounds.StrangersADay"/>.</summary>
    public double StrangersADay { get; }

    /// <summary>A rate's bound, raised by what accounts do.</summary>
    public static double Rate(List<float> rates, double stated) => Math.Clamp(Upper(rates), stated, MostTimes * stated);

    private static double Share(List<float> shares, double stated) => Math.Clamp(Upper(shares), stated, stated + ((1 - stated) / 2));

    private static double Upper(List<float> values)
    {
        if (values.Count < LeastAccounts) return 0;
        values.Sort();
        var middle = values[values.Count / 2];
        return middle + (Spread * (values[values.Count * 3 / 4] - middle));
    }

    private static (int Delays, int Minute, int Ten, int Strangers, int Hours, int Days) Of(InteractionTable table, ReadOnlySpan<int> places)
    {
        var (delays, minute, ten, strangers, hours, days) = (0, 0, 0, 0, 0, 0);
        var (hour, day) = (long.MinValue, long.MinValue);
        foreach (var place in places)
        {
            ref readonly var act = ref table.Acts[place];
            var delay = table.DelayOf(act);
            if (delay >= 0) delays++;
            if (delay is >= 0 and <= 60_000) minute++;
            if (delay is >= 0 and <= 10_000) ten++;
            if (act.IsFirst) strangers++;
            if (TimeFolds.HourOf(act.Time) != hour) hours++;
            if (TimeFolds.DayOf(act.Time) != day) days++;
            (hour, day) = (TimeFolds.HourOf(act.Time), TimeFolds.DayOf(act.Time));
        }

        return (delays, minute, ten, strangers, hours, days);
    }
}
