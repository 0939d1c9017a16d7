using Candor.Numerics;

namespace Candor.Signals.Interactions;

/// <summary>How one account, or all of a cast together, talks inside the cast.</summary>
/// <param name="people">What people do at most.</param>
/// <param name="habits">What is usual here.</param>
/// <param name="clock">How finely time is told.</param>
internal sealed class ConversationTally(PeopleBounds people, PlatformHabits habits, ClockGrain clock)
{
    private const long Reflex = 2000;
    private const double TypedPerSecond = 15; // UTF-16 units, faster than all but the fastest typists

    private ShareTest _fast;
    private ShareTest _even;
    private ShareTest _regular;
    private ShareTest _order;
    private ShareTest _texts;
    private ShareTest _inside;

    /// <summary>Answers faster than they can be read and typed.</summary>
    public ShareTest Fast => _fast;

    /// <summary>Answers less than 2.5 times off the usual latency.</summary>
    public ShareTest Even => _even;

    /// <summary>Answers within 16 % of the usual latency.</summary>
    public ShareTest Regular => _regular;

    /// <summary>Talks in the order of an earlier one.</summary>
    public ShareTest Order => _order;

    /// <summary>Texts and messages of an earlier talk.</summary>
    public ShareTest Texts => _texts;

    /// <summary>Comments in talks that only the cast takes part in.</summary>
    public ShareTest Inside => _inside;

    /// <summary>How much like a timetable, as the logarithm of an e-value.</summary>
    public double Timing => LogSum.Mean([_fast.LogE, _even.LogE, _regular.LogE]);

    /// <summary>How much like a script, and how little with anybody else.</summary>
    public double Script => LogSum.Mean([_order.LogE, _texts.LogE, _inside.LogE]);

    /// <summary>Evidence against "timed as people, or as varied and open as people".</summary>
    public double LogE => Math.Min(Timing, Script);

    /// <summary>Takes an answer to another one of the cast.</summary>
    /// <param name="conversation">The talk.</param>
    /// <param name="latency">Milliseconds since what is answered was seen, or was said.</param>
    /// <param name="length">How much was typed; 0 if not known.</param>
    /// <param name="fit">How the latency compares with the account's usual one.</param>
    public void AddAnswer(int conversation, long latency, int length, Habit.Fit fit)
    {
        if (clock.Resolves(Reflex)) _fast.Add(conversation, latency < Math.Max(Reflex, 1000 * length / TypedPerSecond), people.TooFast);
        if (fit == Habit.Fit.Unknown) return;
        _even.Add(conversation, fit != Habit.Fit.Far && latency >= clock.Shortest, habits.Even);
        _regular.Add(conversation, fit == Habit.Fit.Close && latency >= clock.Shortest, habits.Regular);
    }

    /// <summary>Takes the order in which three or more of the cast speak.</summary>
    public void AddOrder(int conversation, bool isKnown) => _order.Add(conversation, isKnown, people.SameOrder);

    /// <summary>Takes a text or message that is long enough to be told from others.</summary>
    public void AddText(int conversation, bool isKnown) => _texts.Add(conversation, isKnown, people.OthersRepeats);

    /// <summary>Takes a comment anywhere.</summary>
    public void AddComment(long time, bool isInside) => _inside.Add(TimeFolds.HourOf(time), isInside, people.InsideTalks);
}
