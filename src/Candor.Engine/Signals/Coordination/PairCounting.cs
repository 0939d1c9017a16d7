using Candor.Events.Traces;

namespace Candor.Signals.Coordination;

/// <summary>Counts what two accounts do together.</summary>
/// <param name="traces">The traces.</param>
/// <param name="lives">Their accounts.</param>
/// <param name="acts">Their shared acts.</param>
/// <param name="halves">The halves of time.</param>
/// <param name="window">In milliseconds.</param>
public sealed class PairCounting(TraceSet traces, AccountLives lives, SharedActs acts, Halves halves, long window)
{
    /// <summary>Stands for both halves.</summary>
    public const int Both = -1;

    private static readonly long[] Shifts = [.. new[] { 1, 2, 3, 4, 6, 12, 24, 48 }.SelectMany(hours => new[] { hours * 3_600_000L, hours * -3_600_000L })];

    private readonly Dictionary<int, (bool Met, double Chance)> _first = [], _second = [], _firstCharged = [], _secondCharged = [];

    /// <summary>Counts a pair.</summary>
    /// <param name="first">An account.</param>
    /// <param name="second">Another one.</param>
    /// <param name="half">Which half of time, or <see cref="Both"/>.</param>
    /// <param name="chance">The chance that an act of another falls into the window around an act, given by its place in <see cref="SharedActs.All"/>.</param>
    public PairCounts Of(int first, int second, int half, Func<int, double> chance)
    {
        _first.Clear();
        _second.Clear();
        _firstCharged.Clear();
        _secondCharged.Clear();
        ReadOnlySpan<int> ofFirst = acts.By(first), ofSecond = acts.By(second);
        for (int i = 0, j = 0; i < ofFirst.Length && j < ofSecond.Length;)
        {
            var (thing, other) = (acts.All[ofFirst[i]].Thing, acts.All[ofSecond[j]].Thing);
            var (iEnd, jEnd) = (EndOfThing(ofFirst, i), EndOfThing(ofSecond, j));
            if (thing == other) Add(first, second, ofFirst[i..iEnd], ofSecond[j..jEnd], half, chance);
            if (thing <= other) i = iEnd;
            if (other <= thing) j = jEnd;
        }

        var (one, two) = (Sum(_first), Sum(_second));
        return new PairCounts(Math.Min(one.Together, two.Together), Math.Min(one.Expected, two.Expected), Sum(_firstCharged), Sum(_secondCharged));
    }

    private int EndOfThing(ReadOnlySpan<int> own, int start)
    {
        var (end, thing) = (start + 1, acts.All[own[start]].Thing);
        while (end < own.Length && acts.All[own[end]].Thing == thing) end++;
        return end;
    }

    private void Add(int first, int second, ReadOnlySpan<int> ofFirst, ReadOnlySpan<int> ofSecond, int half, Func<int, double> chance)
    {
        var secondLater = (acts.All[ofFirst[0]].Time, ofFirst[0]).CompareTo((acts.All[ofSecond[0]].Time, ofSecond[0])) < 0;
        Note(second, ofFirst, ofSecond, half, chance, _first, secondLater ? null : _firstCharged);
        Note(first, ofSecond, ofFirst, half, chance, _second, secondLater ? _secondCharged : null);
    }

    /// <summary>Notes for each act of one account whether it meets one of the other's, and how likely that was; an act on several things counts once.</summary>
    private void Note(
        int other, ReadOnlySpan<int> own, ReadOnlySpan<int> others, int half, Func<int, double> chance,
        Dictionary<int, (bool Met, double Chance)> all, Dictionary<int, (bool Met, double Chance)>? charged)
    {
        var inHalf = 0;
        foreach (var place in others) inHalf += IsIn(half, acts.All[place].Time) ? 1 : 0;
        if (inHalf == 0) return;
        foreach (var place in own)
        {
            ref readonly var act = ref acts.All[place];
            if (!IsIn(half, act.Time) || Addresses(act.Place, other)) continue;
            var met = false;
            foreach (var answer in others)
            {
                ref readonly var meeting = ref acts.All[answer];
                met |= Math.Abs(meeting.Time - act.Time) <= window && IsIn(half, meeting.Time) && !Addresses(meeting.Place, act.Account);
            }

            var expected = Math.Min(1, Math.Max(inHalf * chance(place), Elsewhen(act.Time, others, half)));
            Merge(all, act.Place, met, expected);
            if (charged is not null) Merge(charged, act.Place, met, expected);
        }
    }

    /// <summary>How often the other account acts on the same thing as close to this time of other hours and days: a habit that meets is no arrangement.</summary>
    private double Elsewhen(long time, ReadOnlySpan<int> others, int half)
    {
        var (met, seen) = (0, 0);
        foreach (var shift in Shifts)
        {
            if (!IsIn(half, time + shift)) continue;
            seen++;
            var next = FirstFrom(others, time + shift - window);
            met += next < others.Length && acts.All[others[next]].Time <= time + shift + window ? 1 : 0;
        }

        return seen == 0 ? 0 : (double)met / seen;
    }

    private int FirstFrom(ReadOnlySpan<int> places, long time)
    {
        int low = 0, high = places.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (acts.All[places[middle]].Time < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static void Merge(Dictionary<int, (bool Met, double Chance)> into, int place, bool met, double expected)
    {
        var before = into.GetValueOrDefault(place);
        into[place] = (before.Met || met, Math.Max(before.Chance, expected));
    }

    private bool IsIn(int half, long time) => half == Both || halves.Of(time) == half;

    private bool Addresses(int place, int account) => traces[place].Target == lives.IdOf(account) || traces.MentionsOf(place).Contains(lives.IdOf(account));

    private static ChargedCounts Sum(Dictionary<int, (bool Met, double Chance)> noted)
    {
        var (together, expected) = (0, 0.0);
        foreach (var (met, chance) in noted.Values) (together, expected) = (together + (met ? 1 : 0), expected + chance);
        return new ChargedCounts(together, expected);
    }
}
