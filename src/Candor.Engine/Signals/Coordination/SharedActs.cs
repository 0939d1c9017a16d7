using System.Runtime.InteropServices;
using Candor.Events;
using Candor.Events.Traces;
using Candor.Numerics;

namespace Candor.Signals.Coordination;

/// <summary>
/// Everything that at least two accounts act on (texts, links, tags, posts reposted, answered or liked, accounts mentioned or followed), each with its acts in the order of
/// their time. What an account does to its own posts, or where it is the one addressed, is left out: being a target is not acting.
/// </summary>
public sealed class SharedActs
{
    private readonly int[] _starts;
    private readonly SharedAct[] _acts;
    private readonly ShareSort[] _sorts;
    private readonly int[] _ownStarts;
    private readonly int[] _own;

    private SharedActs(int[] starts, SharedAct[] acts, ShareSort[] sorts, int accounts)
    {
        (_starts, _acts, _sorts) = (starts, acts, sorts);
        _ownStarts = new int[accounts + 1];
        foreach (var act in acts) _ownStarts[act.Account + 1]++;
        for (var i = 0; i < accounts; i++) _ownStarts[i + 1] += _ownStarts[i];
        _own = new int[acts.Length];
        var next = _ownStarts.AsSpan(0, accounts).ToArray();
        for (var i = 0; i < acts.Length; i++) _own[next[acts[i].Account]++] = i;
    }

    /// <summary>Things acted on.</summary>
    public int Things => _sorts.Length;

    /// <summary>Acts, those on one thing side by side.</summary>
    public ReadOnlySpan<SharedAct> All => _acts;

    /// <summary>Acts on a thing, in the order of their time.</summary>
    public ReadOnlySpan<SharedAct> On(int thing) => _acts.AsSpan(_starts[thing], _starts[thing + 1] - _starts[thing]);

    /// <summary>Place in <see cref="All"/> of the first act on a thing.</summary>
    public int StartOf(int thing) => _starts[thing];

    /// <summary>What sort a thing is.</summary>
    public ShareSort SortOf(int thing) => _sorts[thing];

    /// <summary>Places in <see cref="All"/> of an account's acts, by thing and then by time.</summary>
    public ReadOnlySpan<int> By(int account) => _own.AsSpan(_ownStarts[account], _ownStarts[account + 1] - _ownStarts[account]);

    /// <summary>Collects the shared things of a set of traces.</summary>
    public static SharedActs Of(TraceSet traces, AccountLives lives)
    {
        var owners = Owners(traces);
        var order = new int[traces.Count];
        var times = new long[traces.Count];
        for (var i = 0; i < order.Length; i++) (order[i], times[i]) = (i, traces[i].Time);
        Sort(times, order);

        var things = new Dictionary<ulong, int>();
        var (sorts, counts, found) = (new List<ShareSort>(), new List<int>(), new List<SharedAct>());
        var read = new List<(ShareSort Sort, ulong Key)>();
        foreach (var place in order)
        {
            var account = lives.Find(traces[place].Account);
            if (account < 0) continue;
            read.Clear();
            Read(traces, place, owners, read);
            foreach (var (sort, key) in read)
            {
                ref var thing = ref CollectionsMarshal.GetValueRefOrAddDefault(things, SplitMix64.Finish(key ^ ((ulong)(sort + 1) * 0x9E3779B97F4A7C15)), out var known);
                if (!known)
                {
                    thing = sorts.Count;
                    sorts.Add(sort);
                    counts.Add(0);
                }

                counts[thing]++;
                found.Add(new SharedAct(traces[place].Time, account, thing, place));
            }
        }

        return Grouped(found, sorts, counts, lives.Count);
    }

    /// <summary>Puts the acts on one thing side by side, and leaves out things on which only one account acts.</summary>
    private static SharedActs Grouped(List<SharedAct> found, List<ShareSort> sorts, List<int> counts, int accounts)
    {
        var (first, shared) = (new int[sorts.Count], new bool[sorts.Count]);
        Array.Fill(first, -1);
        foreach (var act in found)
        {
            if (first[act.Thing] < 0) first[act.Thing] = act.Account;
            else if (first[act.Thing] != act.Account) shared[act.Thing] = true;
        }

        var (number, starts, kept) = (new int[sorts.Count], new List<int> { 0 }, new List<ShareSort>());
        for (var thing = 0; thing < sorts.Count; thing++)
        {
            if (!shared[thing]) continue;
            number[thing] = kept.Count;
            kept.Add(sorts[thing]);
            starts.Add(starts[^1] + counts[thing]);
        }

        var (acts, next) = (new SharedAct[starts[^1]], starts.ToArray());
        foreach (var act in found)
        {
            if (shared[act.Thing]) acts[next[number[act.Thing]]++] = act with { Thing = number[act.Thing] };
        }

        return new SharedActs([.. starts], acts, [.. kept], accounts);
    }

    private static void Sort(long[] times, int[] order)
    {
        for (var i = 1; i < times.Length; i++)
        {
            if (times[i] >= times[i - 1]) continue;
            var places = order.AsSpan();
            var all = times.AsSpan().ToArray();
            places.Sort((a, b) => (all[a], a).CompareTo((all[b], b)));
            return;
        }
    }

    /// <summary>Whom a post belongs to, as far as the traces say.</summary>
    private static Dictionary<ulong, ulong> Owners(TraceSet traces)
    {
        var owners = new Dictionary<ulong, ulong>();
        for (var i = 0; i < traces.Count; i++)
        {
            if (traces[i].Type == EventType.PostCreated && traces[i].Post != 0) owners.TryAdd(traces[i].Post, traces[i].Account);
            else if (traces[i] is { Type: EventType.CommentCreated, Target: not 0, Parent: not 0 } && (traces[i].ReplyTo == 0 || traces[i].ReplyTo == traces[i].Parent)) owners.TryAdd(traces[i].Parent, traces[i].Target);
        }

        return owners;
    }

    private static void Read(TraceSet traces, int place, Dictionary<ulong, ulong> owners, List<(ShareSort Sort, ulong Key)> into)
    {
        ref readonly var trace = ref traces[place];
        var (sort, other) = trace.Type switch
        {
            EventType.PostCreated => (ShareSort.Repost, trace.RepostOf),
            EventType.CommentCreated => (ShareSort.Comment, trace.Parent),
            EventType.ReactionAdded => (ShareSort.Reaction, trace.Post),
            EventType.FollowAdded => (ShareSort.Follow, trace.Target),
            _ => (default, 0UL),
        };
        if (other != 0 && owners.GetValueOrDefault(other, sort == ShareSort.Follow ? other : 0) != trace.Account) into.Add((sort, other));
        if (trace.Type is not (EventType.PostCreated or EventType.CommentCreated)) return;
        var text = trace.Family != 0 ? trace.Family : trace.Text;
        if (trace.RepostOf == 0 && text != 0) into.Add((ShareSort.Text, text));
        foreach (var link in traces.LinksOf(place)) into.Add((ShareSort.Link, link));
        foreach (var tag in traces.TagsOf(place)) into.Add((ShareSort.Tag, tag));
        foreach (var mention in traces.MentionsOf(place))
        {
            if (mention != trace.Account) into.Add((ShareSort.Mention, mention));
        }
    }
}
