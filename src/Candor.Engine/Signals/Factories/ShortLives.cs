using Candor.Events;
using Candor.Events.Traces;
using Candor.Numerics;
using Candor.Signals.Coordination;

namespace Candor.Signals.Factories;

/// <summary>Finds accounts of short life. Those that only repost or answer are left out: they are the traffic of something popular.</summary>
public static class ShortLives
{
    /// <summary>The longest life that is short.</summary>
    public const long Longest = 3 * 3_600_000L;

    /// <summary>What must be seen of the time before and after: a life that touches an end of the data may go on beyond it.</summary>
    public const long Quiet = 1_800_000;

    /// <summary>Those of a set of traces, by the time of their begin.</summary>
    public static ShortLife[] Of(TraceSet traces, AccountLives lives)
    {
        var found = new List<ShortLife>();
        for (var account = 0; account < lives.Count; account++)
        {
            var (begin, end) = (lives.BeginOf(account), lives.EndOf(account));
            if (end - begin > Longest || end > lives.Ends - Quiet) continue;
            if (lives.RegisteredAt(account) is null && begin < lives.Begins + Quiet) continue;
            var post = IndependentPost(traces, lives.ActsOf(account));
            if (post >= 0) found.Add(new ShortLife(account, begin, end, post));
        }

        found.Sort((a, b) => (a.Begin, a.Account).CompareTo((b.Begin, b.Account)));
        return [.. found];
    }

    /// <summary>Whether an act says something of its own: a post that reposts nothing.</summary>
    public static bool IsIndependent(in Trace trace) => trace.Type == EventType.PostCreated && trace.RepostOf == 0 && trace.Parent == 0 && trace.ReplyTo == 0;

    /// <summary>One of the independent posts, drawn by its key; -1 if there is none.</summary>
    private static int IndependentPost(TraceSet traces, ReadOnlySpan<int> acts)
    {
        var (best, lowest) = (-1, ulong.MaxValue);
        foreach (var place in acts)
        {
            ref readonly var trace = ref traces[place];
            if (!IsIndependent(trace)) continue;
            var draw = SplitMix64.Finish(trace.Post ^ (ulong)trace.Sequence);
            if (best < 0 || draw < lowest) (best, lowest) = (place, draw);
        }

        return best;
    }
}
