using Candor.Events;
using Candor.Events.Traces;

namespace Candor.Tests.Signals.Interactions.Villages;

/// <summary>A small made-up community: people and whatever else is put into it, as traces. The same seed makes the same one.</summary>
internal sealed partial class Village(ulong seed, int days = 30)
{
    public const long Second = 1000;
    public const long Minute = 60 * Second;
    public const long Hour = 60 * Minute;
    public const long Day = 24 * Hour;
    public const long Start = 1_772_323_200_000; // 2026-03-01T00:00Z

    private readonly List<(Trace Trace, uint[] Words, ulong[] Mentions, byte[] Sketch)> _events = [];
    private readonly Dictionary<string, List<ulong>> _roles = [];

    public Dice Dice { get; } = new(seed);

    /// <summary>How many accounts there are.</summary>
    public int Size => _roles.Values.Sum(list => list.Count);

    public long End => Start + (days * Day);

    /// <summary>Accounts by what they are in the story.</summary>
    public IReadOnlyList<ulong> Of(string role) => _roles[role];

    /// <summary>What an account is in the story.</summary>
    public string RoleOf(ulong account) => _roles.First(item => item.Value.Contains(account)).Key;

    /// <summary>What an account posted, and when.</summary>
    public IReadOnlyList<(ulong Post, long Time)> PostsOf(ulong account) =>
        [.. _events.Where(item => item.Trace.Account == account && item.Trace.Type == EventType.PostCreated).Select(item => (item.Trace.Post, item.Trace.Time))];

    /// <summary>Everything that happened, in the order of time.</summary>
    /// <param name="clock">What the platform's clock makes of a time; exact without one.</param>
    public TraceSet Traces(Func<long, long>? clock = null)
    {
        var set = new TraceSet();
        var sequence = 0L;
        foreach (var (trace, words, mentions, sketch) in _events.OrderBy(item => item.Trace.Time))
        {
            var numbered = trace with { Sequence = sequence++, Time = clock?.Invoke(trace.Time) ?? trace.Time };
            set.Add(numbered, words, [], [], mentions, sketch);
        }

        return set;
    }

    public ulong Account(string role)
    {
        var account = Key();
        if (!_roles.TryGetValue(role, out var list)) _roles.Add(role, list = []);
        list.Add(account);
        return account;
    }

    public ulong[] Accounts(string role, int count) => [.. Enumerable.Range(0, count).Select(_ => Account(role))];

    public ulong Post(ulong account, long time)
    {
        var post = Key();
        Add(new Trace { Type = EventType.PostCreated, Account = account, Post = post, Time = time, Text = Key(), Surface = Surface.Post }, Words(8));
        return post;
    }

    public void Like(ulong account, ulong post, long time) => Add(new Trace { Type = EventType.ReactionAdded, Account = account, Post = post, Time = time });

    /// <summary>A comment; its text is one of its own unless it is given.</summary>
    public ulong Comment(ulong account, ulong post, long time, ulong replyTo = 0, ulong to = 0, ulong text = 0, int words = 6)
    {
        var comment = Key();
        var said = text == 0 ? Key() : text;
        Add(
            new Trace
            {
                Type = EventType.CommentCreated,
                Account = account,
                Post = comment,
                Parent = post,
                ReplyTo = replyTo,
                Target = to,
                Time = time,
                Text = said,
                Length = words * 5,
                Surface = Surface.Comment,
            },
            [.. Enumerable.Range(1, words).Select(word => (uint)(said >> 16) + (uint)(word * 7919))]);
        return comment;
    }

    public void Message(ulong account, ulong conversation, long time, int length = 20, byte[]? sketch = null, int recipients = 1) => Add(
        new Trace
        {
            Type = EventType.MessageSent,
            Account = account,
            Parent = conversation,
            Recipients = recipients,
            Length = length,
            Time = time,
            Surface = recipients > 1 ? Surface.GroupChat : Surface.PrivateMessage,
        },
        [],
        sketch ?? Sketch());

    public void Mention(ulong account, long time, params ulong[] mentioned) => _events.Add(
        (new Trace { Type = EventType.PostCreated, Account = account, Post = Key(), Time = time, Text = Key(), Length = 60 }, Words(8), mentioned, []));

    public void Declare(ulong account, DeclaredAutomation automation) => Add(new Trace { Type = EventType.AccountUpdated, Account = account, Time = Start, Automation = automation });

    public ulong Key() => Dice.Bits() | 1;

    public byte[] Sketch() => BitConverter.GetBytes(Dice.Bits());

    private void Add(Trace trace, uint[]? words = null, byte[]? sketch = null)
    {
        if (trace.Time >= Start && trace.Time < End) _events.Add((trace, words ?? [], [], sketch ?? []));
    }

    private uint[] Words(int count) => [.. Enumerable.Range(0, count).Select(_ => (uint)Dice.Bits())];
}
