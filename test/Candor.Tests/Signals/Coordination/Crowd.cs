using Candor.Events;
using Candor.Events.Traces;
using Candor.Numerics;
using Candor.Signals.Coordination;

namespace Candor.Tests.Signals.Coordination;

/// <summary>Makes sets of traces out of made-up accounts. Times are in minutes; accounts, posts, tags and the like are given by small numbers.</summary>
internal sealed class Crowd(ulong seed)
{
    public const double Hour = 60, Day = 1440;

    /// <summary>The words of a language, the common ones first.</summary>
    private const int Vocabulary = 3000;

    private readonly List<(Trace Trace, uint[] Words, ulong[] Tags, ulong[] Links, ulong[] Mentions)> _acts = [];
    private ulong _posts = 1_000_000;

    public SeededRandom Random { get; } = new(seed);

    /// <summary>Everything so far, in the order of time.</summary>
    public TraceSet Traces()
    {
        var set = new TraceSet();
        foreach (var (trace, words, tags, links, mentions) in _acts.OrderBy(act => act.Trace.Time))
        {
            var placed = trace;
            placed.Sequence = set.Count;
            set.Add(placed, words, tags, links, mentions, []);
        }

        return set;
    }

    /// <summary>Accounts from <paramref name="first"/> on, each with so many posts spread over so many days, awake for sixteen hours a day, saying this and that.</summary>
    public Crowd People(int first, int count, double days = 4, int posts = 12)
    {
        for (var account = first; account < first + count; account++)
        {
            for (var i = 0; i < posts; i++)
            {
                var at = (Random.Below((int)days) * Day) + (7 * Hour) + (Random.NextDouble() * 16 * Hour);
                Post(account, at, ThisAndThat());
            }
        }

        return this;
    }

    /// <summary>Twelve words by their frequency (Zipf).</summary>
    public uint[] ThisAndThat(int words = 12) => [.. Enumerable.Range(0, words).Select(_ => (uint)(1 + Math.Pow(Vocabulary, Random.NextDouble()))).Distinct()];

    /// <summary>Words of which so many are drawn from a subject of forty words, the rest common ones.</summary>
    public uint[] About(uint subject, int drawn = 5) =>
        [.. ThisAndThat(12 - drawn).Concat(Enumerable.Range(0, drawn).Select(_ => (subject * 10_000) + (uint)Random.Below(40))).Distinct()];

    public Crowd Post(
        int account, double minute, uint[]? words = null, ulong[]? tags = null, ulong[]? links = null, int[]? mentions = null, ulong text = 0, ulong repostOf = 0,
        ulong device = 0, ulong network = 0, ulong post = 0)
    {
        var trace = Act(EventType.PostCreated, account, minute);
        (trace.Post, trace.Text, trace.RepostOf, trace.Device, trace.Network) = (post == 0 ? ++_posts : post, text, repostOf, device, network);
        _acts.Add((trace, words ?? [], tags ?? [], links ?? [], [.. (mentions ?? []).Select(Key)]));
        return this;
    }

    public Crowd Comment(int account, double minute, ulong under, int to = -1, uint[]? words = null, int[]? mentions = null)
    {
        var trace = Act(EventType.CommentCreated, account, minute);
        (trace.Post, trace.Parent, trace.Target) = (++_posts, under, to < 0 ? 0 : Key(to));
        _acts.Add((trace, words ?? [], [], [], [.. (mentions ?? []).Select(Key)]));
        return this;
    }

    public Crowd React(int account, double minute, ulong post)
    {
        var trace = Act(EventType.ReactionAdded, account, minute);
        trace.Post = post;
        _acts.Add((trace, [], [], [], []));
        return this;
    }

    public Crowd Register(int account, double minute, ulong device = 0, ulong network = 0, ulong app = 1, ulong name = 1)
    {
        var trace = Act(EventType.AccountRegistered, account, minute);
        (trace.Device, trace.Network, trace.App, trace.NameClass) = (device, network, app, name);
        _acts.Add((trace, [], [], [], []));
        return this;
    }

    public Crowd Profile(int account, double minute, uint[] words)
    {
        _acts.Add((Act(EventType.AccountUpdated, account, minute), words, [], [], []));
        return this;
    }

    public static ulong Key(int account) => 1 + (ulong)account;

    /// <summary>The small numbers of a group's accounts.</summary>
    public static int[] NumbersOf(GroupFinding group, AccountLives lives) => [.. group.Members.Select(member => (int)lives.IdOf(member.Account) - 1).Order()];

    private static Trace Act(EventType type, int account, double minute) => new()
    {
        Type = type,
        Account = Key(account),
        Time = 1_777_593_600_000 + (long)(minute * 60_000),
        Language = LanguageCode.Pack("en"u8),
    };
}
