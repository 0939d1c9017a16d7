using Candor.Numerics;

namespace Candor.Signals.Interactions;

/// <summary>What one account, or all accounts of a group together, gave inside it: the counts of every channel and the evidence in them.</summary>
/// <param name="bounds">What people do at most.</param>
/// <param name="clock">How finely time is told.</param>
internal sealed class RingTally(RingBounds bounds, ClockGrain clock)
{
    private ShareTest _posts;
    private ShareTest _comments;
    private ShareTest _minute;
    private ShareTest _ten;
    private ShareTest _even;
    private ShareTest _regular;
    private ShareTest _closure;
    private ShareTest _inside;
    private ShareTest _large;
    private ShareTest _offHours;

    /// <summary>Reactions within a minute of the post.</summary>
    public ShareTest Minute => _minute;

    /// <summary>Reactions within ten seconds.</summary>
    public ShareTest TenSeconds => _ten;

    /// <summary>Delays less than 2.5 times off the usual one.</summary>
    public ShareTest Even => _even;

    /// <summary>Delays within 16 % of the usual one.</summary>
    public ShareTest Regular => _regular;

    /// <summary>Posts of the others that were reacted to.</summary>
    public ShareTest Posts => _posts;

    /// <summary>Comments of the others that were reacted to.</summary>
    public ShareTest Comments => _comments;

    /// <summary>Acts that went to the group, against what popularity and hour explain.</summary>
    public ShareTest Closure => _closure;

    /// <summary>Acts that went to the group, against the most that a circle of people keeps to itself.</summary>
    public ShareTest Inside => _inside;

    /// <summary>Posts of the others that were reacted to, against the most that a large circle reaches.</summary>
    public ShareTest Large => _large;

    /// <summary>Reactions outside the group's busiest hours.</summary>
    public ShareTest OffHours => _offHours;

    /// <summary>How fast and how evenly, as the logarithm of an e-value.</summary>
    public double Speed => LogSum.Mean([_minute.LogE, _ten.LogE, _even.LogE, _regular.LogE]);

    /// <summary>How completely, and how little else.</summary>
    public double Breadth => LogSum.Mean([_posts.LogE, _comments.LogE, _inside.LogE]);

    /// <summary>How completely, exclusively and at all hours, in a large circle.</summary>
    public double Constancy => Math.Min(_large.LogE, Math.Min(_inside.LogE, _offHours.LogE));

    /// <summary>Whether speed and breadth say more than constancy.</summary>
    public bool IsPrompt => Math.Min(Speed, Breadth) >= Constancy;

    /// <summary>Evidence against "closed by chance, or neither prompt and broad nor constant beyond people".</summary>
    public double LogE => Math.Min(_closure.LogE, LogSum.Mean([Math.Min(Speed, Breadth), Constancy]));

    /// <summary>Takes a post or comment that could have been reacted to.</summary>
    /// <param name="made">When it was made.</param>
    /// <param name="isPost">A post, not a comment.</param>
    /// <param name="delay">How long the reaction took, milliseconds; -1 without one.</param>
    /// <param name="fit">How that compares with the account's usual delay.</param>
    /// <param name="isOffHours">Whether the reaction came outside the group's busiest hours.</param>
    public void AddChance(long made, bool isPost, long delay, Habit.Fit fit, bool isOffHours)
    {
        var hour = TimeFolds.HourOf(made);
        (isPost ? ref _posts : ref _comments).Add(hour, delay >= 0, bounds.Coverage);
        if (isPost) _large.Add(hour, delay >= 0, bounds.LargeCoverage);
        if (delay < 0) return;
        _offHours.Add(hour, isOffHours, bounds.OffHours);
        if (clock.Resolves(60_000)) _minute.Add(hour, delay <= 60_000, bounds.Minute);
        if (clock.Resolves(10_000)) _ten.Add(hour, delay <= 10_000, bounds.TenSeconds);
        if (fit == Habit.Fit.Unknown) return;
        _even.Add(hour, fit != Habit.Fit.Far && delay >= clock.Shortest, bounds.Even);
        _regular.Add(hour, fit == Habit.Fit.Close && delay >= clock.Shortest, bounds.Regular);
    }

    /// <summary>Takes an act towards anybody.</summary>
    /// <param name="time">When.</param>
    /// <param name="isInside">Towards the group.</param>
    /// <param name="explained">Share that popularity and hour explain.</param>
    public void AddAct(long time, bool isInside, double explained)
    {
        _closure.Add(TimeFolds.HourOf(time), isInside, explained);
        _inside.Add(TimeFolds.HourOf(time), isInside, bounds.Inside);
    }
}
