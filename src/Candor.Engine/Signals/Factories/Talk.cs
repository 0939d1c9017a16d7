using Candor.Events.Traces;
using Candor.Signals.Coordination;

namespace Candor.Signals.Factories;

/// <summary>All posts that say something of their own, in the order of their time: what a group is compared with.</summary>
public sealed class Talk
{
    private readonly TraceSet _traces;
    private readonly AccountLives _lives;
    private readonly int[] _posts;

    /// <summary>Sorts the posts of a set of traces.</summary>
    public Talk(TraceSet traces, AccountLives lives)
    {
        (_traces, _lives) = (traces, lives);
        var posts = new List<int>();
        for (var i = 0; i < traces.Count; i++)
        {
            if (ShortLives.IsIndependent(traces[i]) && traces.WordsOf(i).Length > 0) posts.Add(i);
        }

        posts.Sort((a, b) => (traces[a].Time, a).CompareTo((traces[b].Time, b)));
        _posts = [.. posts];
    }

    /// <summary>The posts nearest to a moment, one an account: each account's nearest.</summary>
    /// <param name="moment">In milliseconds.</param>
    /// <param name="within">How far from it, in milliseconds.</param>
    /// <param name="language">Their language; 0 for any.</param>
    /// <param name="most">How many.</param>
    /// <param name="except">Accounts left out.</param>
    public IReadOnlyList<int> Around(long moment, long within, ushort language, int most, IReadOnlySet<int> except)
    {
        var (found, seen) = (new List<int>(), new HashSet<int>());
        int after = FirstFrom(moment), before = after - 1;
        while (found.Count < most)
        {
            var late = after < _posts.Length ? _traces[_posts[after]].Time - moment : long.MaxValue;
            var early = before >= 0 ? moment - _traces[_posts[before]].Time : long.MaxValue;
            if (Math.Min(late, early) > within) break;
            var place = late < early ? _posts[after++] : _posts[before--];
            if (!MayBe(_traces[place].Language, language)) continue;
            var account = _lives.Find(_traces[place].Account);
            if (!except.Contains(account) && seen.Add(account)) found.Add(place);
        }

        return found;
    }

    /// <summary>Whether a post may be in a language: one of which nothing is said may be in any.</summary>
    public static bool MayBe(ushort language, ushort asked) => language == asked || language == 0 || asked == 0;

    private int FirstFrom(long moment)
    {
        int low = 0, high = _posts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_traces[_posts[middle]].Time < moment) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
