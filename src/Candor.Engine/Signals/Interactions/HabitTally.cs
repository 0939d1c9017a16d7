namespace Candor.Signals.Interactions;

/// <summary>One account's habits, in every respect that a bound is stated for. Only counted, bet on nothing.</summary>
/// <param name="clock">How finely time is told.</param>
internal sealed class HabitTally(ClockGrain clock)
{
    private readonly Habit _delay = new();
    private readonly GapRhythm _rhythm = new(clock, 1);
    private ShareTest _minute;
    private ShareTest _ten;
    private ShareTest _even;
    private ShareTest _regular;
    private (long Hour, long Day) _last = (long.MinValue, long.MinValue);

    /// <summary>Acts within a minute of what they are about.</summary>
    public ShareTest Minute => _minute;

    /// <summary>Acts within ten seconds.</summary>
    public ShareTest TenSeconds => _ten;

    /// <summary>Delays less than 2.5 times off the usual one.</summary>
    public ShareTest Even => _even;

    /// <summary>Delays within 16 % of the usual one.</summary>
    public ShareTest Regular => _regular;

    /// <summary>Gaps within 16 % of the usual one.</summary>
    public ShareTest RegularGaps => _rhythm.Regular;

    /// <summary>Accounts met for the first time.</summary>
    public int Strangers { get; private set; }

    /// <summary>Hours with acts.</summary>
    public int Hours { get; private set; }

    /// <summary>Days with acts.</summary>
    public int Days { get; private set; }

    /// <summary>Takes an act, not before the last one.</summary>
    /// <param name="act">The act.</param>
    /// <param name="delay">Milliseconds since the making of what it is about; -1 if not known.</param>
    public void Add(in InteractionAct act, long delay)
    {
        if (act.IsFirst) Strangers++;
        var now = (Hour: TimeFolds.HourOf(act.Time), Day: TimeFolds.DayOf(act.Time));
        if (now.Hour != _last.Hour) Hours++;
        if (now.Day != _last.Day) Days++;
        _last = now;
        _rhythm.Add(0, act.Time);
        if (delay < 0) return;
        _minute.Add(0, delay <= 60_000, 1);
        _ten.Add(0, delay <= 10_000, 1);
        var fit = _delay.Add(delay);
        if (fit == Habit.Fit.Unknown) return;
        _even.Add(0, fit != Habit.Fit.Far && delay >= clock.Shortest, 1);
        _regular.Add(0, fit == Habit.Fit.Close && delay >= clock.Shortest, 1);
    }
}
