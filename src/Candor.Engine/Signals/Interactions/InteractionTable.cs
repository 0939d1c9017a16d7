using System.Runtime.InteropServices;
using Candor.Events;
using Candor.Events.Traces;

namespace Candor.Signals.Interactions;

/// <summary>Traces as acts of accounts towards accounts, in the order of time; accounts and contents are numbered. Memory is linear in the traces.</summary>
internal sealed class InteractionTable
{
    private const int MostMentions = 16; // of a post; more than that name nobody in particular

    private readonly Dictionary<ulong, int> _accounts = [];
    private readonly Dictionary<ulong, int> _contents = [];
    private readonly List<ulong> _keys = [];
    private readonly List<Content> _contentList = [];
    private readonly List<DeclaredAutomation> _automation = [];
    private readonly List<AccountKind> _kinds = [];
    private readonly List<ActSpan> _lives = [];

    /// <summary>Reads all traces.</summary>
    public InteractionTable(TraceSet traces)
    {
        Traces = traces;
        for (var place = 0; place < traces.Count; place++) Note(traces[place]);
        var acts = new List<InteractionAct>();
        for (var place = 0; place < traces.Count; place++) AddActs(acts, traces[place], place);
        Acts = InOrder(acts);
        MarkPairs();
        ByActor = new PlacesByKey([.. Acts.Select(act => act.Actor)], Accounts);
        ByTarget = new PlacesByKey([.. Acts.Select(act => act.Target)], Accounts);
        Clock = ClockGrain.Of(traces);
        Folds = TimeFolds.Of(traces);
    }

    /// <summary>The traces.</summary>
    public TraceSet Traces { get; }

    /// <summary>What accounts did towards others, in the order of time.</summary>
    public InteractionAct[] Acts { get; }

    /// <summary>Places of each account's own acts.</summary>
    public PlacesByKey ByActor { get; }

    /// <summary>Places of the acts towards each account.</summary>
    public PlacesByKey ByTarget { get; }

    /// <summary>How finely the platform tells time.</summary>
    public ClockGrain Clock { get; }

    /// <summary>Half of the time to form groups in, half to test them in.</summary>
    public TimeFolds Folds { get; }

    /// <summary>How many accounts there are.</summary>
    public int Accounts => _keys.Count;

    /// <summary>Posts and comments by number.</summary>
    public IReadOnlyList<Content> Contents => _contentList;

    /// <summary>An account's key.</summary>
    public ulong KeyOf(int account) => _keys[account];

    /// <summary>The number of an account that acts.</summary>
    public int NumberOf(ulong account) => _accounts[account];

    /// <summary>Whether an account calls itself automated.</summary>
    public bool IsDeclared(int account) => _automation[account] == DeclaredAutomation.Automated;

    /// <summary>Whether an account was registered as a service.</summary>
    public bool IsService(int account) => _kinds[account] == AccountKind.Service;

    /// <summary>The first and the last of all that an account did, registration included.</summary>
    public ActSpan LifeOf(int account) => _lives[account];

    /// <summary>Milliseconds from the making of what an act is about to the act; -1 if not known.</summary>
    public long DelayOf(in InteractionAct act) =>
        act.Content < 0 || _contentList[act.Content].Time < 0 ? -1 : Math.Max(0, act.Time - _contentList[act.Content].Time);

    /// <summary>By time; acts of one time stay as they came. Traces come nearly in order, so most often there is nothing to do.</summary>
    private static InteractionAct[] InOrder(List<InteractionAct> acts)
    {
        var times = acts.Select(act => act.Time).ToArray();
        var isInOrder = true;
        for (var i = 1; i < times.Length; i++) isInOrder &= times[i] >= times[i - 1];
        if (isInOrder) return [.. acts];
        var order = times.Select((time, i) => (time, i)).ToArray();
        Array.Sort(order);
        return [.. order.Select(item => acts[item.i])];
    }

    private void Note(in Trace trace)
    {
        var account = AccountOf(trace.Account);
        CollectionsMarshal.AsSpan(_lives)[account].Add(trace.Time);
        if (trace.Type == EventType.AccountRegistered) _kinds[account] = trace.Kind;
        if (trace.Automation != DeclaredAutomation.Unstated) _automation[account] = trace.Automation;
        if (trace.Type is not (EventType.PostCreated or EventType.CommentCreated) || trace.Post == 0) return;
        if (_contents.TryAdd(trace.Post, _contentList.Count)) _contentList.Add(new Content(account, trace.Time, trace.Type == EventType.PostCreated));
    }

    private void AddActs(List<InteractionAct> acts, in Trace trace, int place)
    {
        switch (trace.Type)
        {
            case EventType.ReactionAdded:
                Add(acts, trace, place, Target(trace.Target, trace.Post), ContentOf(trace.Post));
                break;
            case EventType.CommentCreated:
                Add(acts, trace, place, Target(trace.Target, trace.ReplyTo, trace.Parent), ContentOf(trace.Parent));
                break;
            case EventType.PostCreated:
                if (trace.RepostOf != 0) Add(acts, trace, place, Target(0, trace.RepostOf), ContentOf(trace.RepostOf));
                var mentions = Traces.MentionsOf(place);
                foreach (var mention in mentions[..Math.Min(mentions.Length, MostMentions)]) Add(acts, trace, place, AccountOf(mention), -1);
                break;
        }
    }

    private void Add(List<InteractionAct> acts, in Trace trace, int place, int target, int content)
    {
        var actor = _accounts[trace.Account];
        if (actor != target) acts.Add(new InteractionAct { Time = trace.Time, Actor = actor, Target = target, Content = content, Place = place, Type = trace.Type });
    }

    private int Target(ulong stated, params ReadOnlySpan<ulong> contents)
    {
        if (stated != 0) return AccountOf(stated);
        foreach (var content in contents)
        {
            if (content != 0 && _contents.TryGetValue(content, out var number)) return _contentList[number].Author;
        }

        return -1;
    }

    private int AccountOf(ulong key)
    {
        if (!_accounts.TryGetValue(key, out var number))
        {
            _accounts.Add(key, number = _keys.Count);
            _keys.Add(key);
            _automation.Add(DeclaredAutomation.Unstated);
            _kinds.Add(AccountKind.Unstated);
            _lives.Add(default);
        }

        return number;
    }

    private int ContentOf(ulong key)
    {
        if (key == 0) return -1;
        if (_contents.TryGetValue(key, out var number)) return number;
        _contents.Add(key, _contentList.Count);
        _contentList.Add(new Content(-1, -1, false));
        return _contentList.Count - 1;
    }

    private void MarkPairs()
    {
        var last = new Dictionary<ulong, int>();
        for (var i = 0; i < Acts.Length; i++)
        {
            ref var act = ref Acts[i];
            if (act.Target < 0) continue;
            var back = last.GetValueOrDefault(Pair(act.Target, act.Actor)); // places from 1; 0 for never
            ref var there = ref CollectionsMarshal.GetValueRefOrAddDefault(last, Pair(act.Actor, act.Target), out _);
            act.IsFirst = there == 0 && back == 0;
            act.IsUnanswered = there > 0 && back < there;
            there = i + 1;
        }
    }

    /// <summary>Two numbers as one, in their order.</summary>
    public static ulong Pair(int from, int to) => ((ulong)(uint)from << 32) | (uint)to;

    /// <summary>A post or comment.</summary>
    /// <param name="Author">Who made it; -1 if that was before the traces begin.</param>
    /// <param name="Time">When; -1 if that was before.</param>
    /// <param name="IsPost">A post, not a comment.</param>
    public readonly record struct Content(int Author, long Time, bool IsPost);
}
