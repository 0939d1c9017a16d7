using Candor.Events.Traces;

namespace Candor.Signals.Coordination;

/// <summary>
/// The candidate stage: all pairs of accounts that act on the same thing within a window, those that talk to each other left out. A thing that too many act on at once is
/// dropped: what everybody does ties nobody together, and it would cost the square of their number.
/// </summary>
public static class CoActions
{
    /// <summary>Pairs that one thing may give, and all things together.</summary>
    public const int MostOfThing = 50_000, Most = 4_000_000;

    /// <summary>The pairs, sorted by account numbers.</summary>
    /// <param name="acts">The acts.</param>
    /// <param name="traces">The traces they are of.</param>
    /// <param name="lives">The accounts they are of.</param>
    /// <param name="window">In milliseconds, included.</param>
    /// <param name="mostOfThing">Pairs beyond which a thing is dropped.</param>
    public static CoAction[] Within(SharedActs acts, TraceSet traces, AccountLives lives, long window, int mostOfThing = MostOfThing)
    {
        var counts = new long[acts.Things];
        for (var thing = 0; thing < counts.Length; thing++) counts[thing] = Count(acts.On(thing), window);
        var limit = Limit(counts, mostOfThing);
        var found = new List<CoAction>();
        for (var thing = 0; thing < counts.Length; thing++)
        {
            if (counts[thing] > 0 && counts[thing] <= limit) Collect(acts, thing, traces, lives, window, found);
        }

        var all = found.ToArray();
        var keys = Array.ConvertAll(all, pair => ((ulong)(uint)pair.First << 32) | (uint)pair.Second);
        Array.Sort(keys, all);
        return all;
    }

    /// <summary>The number of pairs up to which a thing is kept, so that all together stay below <see cref="Most"/>.</summary>
    private static long Limit(long[] counts, int mostOfThing)
    {
        var sorted = counts.Where(count => count <= mostOfThing).Order().ToArray();
        long sum = 0, limit = 0;
        foreach (var count in sorted)
        {
            sum += count;
            if (sum > Most) break;
            limit = count;
        }

        return limit;
    }

    private static long Count(ReadOnlySpan<SharedAct> on, long window)
    {
        long count = 0;
        for (int first = 0, last = 0; last < on.Length; last++)
        {
            while (on[last].Time - on[first].Time > window) first++;
            count += last - first;
        }

        return count;
    }

    private static void Collect(SharedActs acts, int thing, TraceSet traces, AccountLives lives, long window, List<CoAction> into)
    {
        var on = acts.On(thing);
        var start = acts.StartOf(thing);
        for (int first = 0, last = 0; last < on.Length; last++)
        {
            while (on[last].Time - on[first].Time > window) first++;
            for (var i = first; i < last; i++)
            {
                if (on[i].Account == on[last].Account || AreTalking(traces, lives, on[i], on[last])) continue;
                into.Add(on[i].Account < on[last].Account
                    ? new CoAction(on[i].Account, on[last].Account, start + i, start + last)
                    : new CoAction(on[last].Account, on[i].Account, start + last, start + i));
            }
        }
    }

    private static bool AreTalking(TraceSet traces, AccountLives lives, in SharedAct one, in SharedAct other) =>
        traces[one.Place].Target == lives.IdOf(other.Account) || traces[other.Place].Target == lives.IdOf(one.Account)
        || traces.MentionsOf(one.Place).Contains(lives.IdOf(other.Account)) || traces.MentionsOf(other.Place).Contains(lives.IdOf(one.Account));
}
