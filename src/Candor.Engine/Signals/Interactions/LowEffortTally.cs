using Candor.Numerics;

namespace Candor.Signals.Interactions;

/// <summary>What one account does towards accounts that it meets for the first time.</summary>
/// <param name="people">What people do at most.</param>
/// <param name="habits">What is usual here.</param>
/// <param name="clock">How finely time is told.</param>
internal sealed class LowEffortTally(PeopleBounds people, PlatformHabits habits, ClockGrain clock)
{
    private const int BlockSize = 5;
    private const int WakefulHours = 20;
    private readonly GapRhythm _rhythm = new(clock, habits.RegularGaps);
    private ShareTest _instant;
    private ShareTest _sleepless;
    private (long Day, long Hour, int Hours) _today = (long.MinValue, long.MinValue, 0);

    /// <summary>How many strangers, when.</summary>
    public RateTally Strangers { get; } = new(habits.StrangersAnHour, habits.StrangersADay);

    /// <summary>Gaps within 16 % of the usual one.</summary>
    public ShareTest Regular => _rhythm.Regular;

    /// <summary>Acts within ten seconds of the post.</summary>
    public ShareTest Instant => _instant;

    /// <summary>Days with acts in twenty hours or more.</summary>
    public ShareTest Sleepless
    {
        get
        {
            var test = _sleepless;
            CloseDay(ref test);
            return test;
        }
    }

    /// <summary>How regularly or instantly, as the logarithm of an e-value.</summary>
    public double Rhythm => LogSum.Mean([_rhythm.Regular.LogE, _instant.LogE]);

    /// <summary>Evidence against "at most one of three beyond people": how many, how regularly or instantly, how sleeplessly.</summary>
    public double LogE => LogSum.Mean([Math.Min(Strangers.LogE, Rhythm), Math.Min(Strangers.LogE, Sleepless.LogE), Math.Min(Rhythm, Sleepless.LogE)]);

    /// <summary>Takes an act towards a stranger, not before the last one.</summary>
    /// <param name="time">When.</param>
    /// <param name="delay">Milliseconds since the post; -1 if not known.</param>
    public void Add(long time, long delay)
    {
        var block = Strangers.Count / BlockSize;
        Strangers.Add(time);
        _rhythm.Add(block, time);
        if (delay >= 0 && clock.Resolves(10_000)) _instant.Add(block, delay <= 10_000, habits.WithinTenSeconds);
        var (day, hour) = (TimeFolds.DayOf(time), TimeFolds.HourOf(time));
        if (day != _today.Day)
        {
            CloseDay(ref _sleepless);
            _today = (day, long.MinValue, 0);
        }

        if (hour != _today.Hour) _today = (day, hour, _today.Hours + 1);
    }

    private void CloseDay(ref ShareTest test)
    {
        if (_today.Hours > 0) test.Add(_today.Day, _today.Hours >= WakefulHours, people.Sleepless);
    }
}
