using System.Runtime.InteropServices;
using Candor.Events;
using Candor.Events.Traces;

namespace Candor.Signals.Coordination;

/// <summary>The accounts of a set of traces by number, each with its own acts in the order of their time.</summary>
public sealed class AccountLives
{
    private readonly ulong[] _ids;
    private readonly long[] _registered;
    private readonly int[] _starts;
    private readonly int[] _acts;
    private readonly Dictionary<ulong, int> _numbers;
    private readonly TraceSet _traces;

    private AccountLives(TraceSet traces, Dictionary<ulong, int> numbers, ulong[] ids, long[] registered, int[] starts, int[] acts)
    {
        (_traces, _numbers, _ids, _registered, _starts, _acts) = (traces, numbers, ids, registered, starts, acts);
        (Begins, Ends) = (long.MaxValue, long.MinValue);
        for (var i = 0; i < traces.Count; i++)
        {
            (Begins, Ends) = (Math.Min(Begins, traces[i].Time), Math.Max(Ends, traces[i].Time));
        }
    }

    /// <summary>Accounts that act.</summary>
    public int Count => _ids.Length;

    /// <summary>Time of the earliest trace, in milliseconds.</summary>
    public long Begins { get; }

    /// <summary>Time of the latest trace, in milliseconds.</summary>
    public long Ends { get; }

    /// <summary>Sorts the acts of a set of traces by account.</summary>
    public static AccountLives Of(TraceSet traces)
    {
        var numbers = new Dictionary<ulong, int>();
        var counts = new List<int>();
        for (var i = 0; i < traces.Count; i++)
        {
            ref readonly var trace = ref traces[i];
            if (!IsAct(trace.Type)) continue;
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, trace.Account, out var known);
            if (!known)
            {
                number = counts.Count;
                counts.Add(0);
            }

            counts[number]++;
        }

        var starts = new int[counts.Count + 1];
        for (var i = 0; i < counts.Count; i++) starts[i + 1] = starts[i] + counts[i];
        var acts = Fill(traces, numbers, starts);
        var (ids, registered) = (new ulong[counts.Count], new long[counts.Count]);
        Array.Fill(registered, long.MinValue);
        foreach (var (id, number) in numbers) ids[number] = id;
        foreach (var place in acts)
        {
            if (traces[place].Type == EventType.AccountRegistered) registered[numbers[traces[place].Account]] = traces[place].Time;
        }

        return new AccountLives(traces, numbers, ids, registered, starts, acts);
    }

    /// <summary>The account's key, as in <see cref="Trace.Account"/>.</summary>
    public ulong IdOf(int account) => _ids[account];

    /// <summary>The number of an account; -1 for one that does nothing.</summary>
    public int Find(ulong id) => _numbers.GetValueOrDefault(id, -1);

    /// <summary>Places of an account's acts, in the order of their time.</summary>
    public ReadOnlySpan<int> ActsOf(int account) => _acts.AsSpan(_starts[account], _starts[account + 1] - _starts[account]);

    /// <summary>When it registered, if that is among the traces; null otherwise.</summary>
    public long? RegisteredAt(int account) => _registered[account] == long.MinValue ? null : _registered[account];

    /// <summary>When its life begins, as far as it can be seen: with its registration, otherwise with its first act.</summary>
    public long BeginOf(int account) => RegisteredAt(account) ?? _traces[_acts[_starts[account]]].Time;

    /// <summary>Its last act.</summary>
    public long EndOf(int account) => _traces[_acts[_starts[account + 1] - 1]].Time;

    /// <summary>Whether an event is something that its account did, and not something that was found out about it or taken back.</summary>
    private static bool IsAct(EventType type) => type is EventType.AccountRegistered or EventType.AccountUpdated or EventType.PostCreated or EventType.PostEdited
        or EventType.CommentCreated or EventType.MessageSent or EventType.ReactionAdded or EventType.FollowAdded or EventType.SessionStarted or EventType.ReportFiled;

    private static int[] Fill(TraceSet traces, Dictionary<ulong, int> numbers, int[] starts)
    {
        var acts = new int[starts[^1]];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        for (var i = 0; i < traces.Count; i++)
        {
            if (IsAct(traces[i].Type)) acts[next[numbers[traces[i].Account]]++] = i;
        }

        for (var account = 0; account + 1 < starts.Length; account++)
        {
            var own = acts.AsSpan(starts[account], starts[account + 1] - starts[account]);
            own.Sort((a, b) => (traces[a].Time, a).CompareTo((traces[b].Time, b)));
        }

        return acts;
    }
}
