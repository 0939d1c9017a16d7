using Candor.Events.Traces;
using Candor.Numerics;

namespace Candor.Signals.Factories;

/// <summary>What each of some accounts says in one post or a few, as tokens, the accounts under test first and those to compare with behind them.</summary>
/// <remarks>Of those who say more only so many words are drawn that neither side says half as much again as the other: who writes at length says more of everything.</remarks>
public sealed class SaidPosts
{
    private const int FewestWords = 4, MostWords = 24;

    /// <summary>How much more one side may say on average.</summary>
    private const double MostRatio = 1.5;

    private readonly SaidToken[][] _tokens;

    /// <summary>Reads posts.</summary>
    /// <param name="traces">Where they are.</param>
    /// <param name="members">Places of the posts of each account under test.</param>
    /// <param name="others">Places of the posts of each account to compare with.</param>
    public SaidPosts(TraceSet traces, IReadOnlyList<int[]> members, IReadOnlyList<int[]> others)
    {
        Members = members.Count;
        var all = members.Concat(others).Select(posts => Words(traces, posts)).ToArray();
        var words = MostWords;
        while (words > FewestWords && !IsFair(all, words)) words--;
        _tokens = new SaidToken[all.Length][];
        for (var i = 0; i < all.Length; i++) _tokens[i] = Read(traces, i < Members ? members[i] : others[i - Members], all[i], words);
    }

    /// <summary>Accounts under test and accounts to compare with.</summary>
    public int Count => _tokens.Length;

    /// <summary>Accounts under test: those with the lowest numbers.</summary>
    public int Members { get; }

    /// <summary>What an account says, each token once.</summary>
    public ReadOnlySpan<SaidToken> this[int account] => _tokens[account];

    private static uint[] Words(TraceSet traces, int[] posts)
    {
        var words = new HashSet<uint>();
        foreach (var place in posts)
        {
            foreach (var word in traces.WordsOf(place)) words.Add(word);
        }

        return [.. words];
    }

    private bool IsFair(uint[][] words, int count)
    {
        double members = MeanLength(words.AsSpan(0, Members), count), others = MeanLength(words.AsSpan(Members), count);
        return members <= MostRatio * others && others <= MostRatio * members;
    }

    private static double MeanLength(ReadOnlySpan<uint[]> words, int count)
    {
        var sum = 0L;
        foreach (var own in words) sum += Math.Min(own.Length, count);
        return (double)sum / Math.Max(1, words.Length);
    }

    private static SaidToken[] Read(TraceSet traces, int[] posts, uint[] words, int count)
    {
        var said = new HashSet<SaidToken>();
        foreach (var word in Draw(words, count, traces[posts[0]].Post ^ (ulong)traces[posts[0]].Sequence)) said.Add(new SaidToken(SaidSort.Word, word));
        foreach (var place in posts)
        {
            ref readonly var trace = ref traces[place];
            foreach (var tag in traces.TagsOf(place)) said.Add(new SaidToken(SaidSort.Tag, tag));
            foreach (var link in traces.LinksOf(place)) said.Add(new SaidToken(SaidSort.Link, link));
            foreach (var mention in traces.MentionsOf(place)) said.Add(new SaidToken(SaidSort.Mention, mention));
            if (trace.Family != 0) said.Add(new SaidToken(SaidSort.Text, trace.Family));
            else if (trace.Text != 0) said.Add(new SaidToken(SaidSort.Text, trace.Text));
        }

        return [.. said];
    }

    private static uint[] Draw(uint[] drawn, int count, ulong seed)
    {
        if (drawn.Length <= count) return drawn;
        Array.Sort(drawn);
        new SeededRandom(SplitMix64.Finish(seed)).Shuffle(drawn.AsSpan());
        return drawn[..count];
    }
}
