using System.Runtime.InteropServices;
using Candor.Numerics;

namespace Candor.Signals.Factories;

/// <summary>
/// Whether accounts talk about one subject, in whatever words. The accounts are cut into four parts. What tells members from others is learnt on the parts before and tried on
/// the next: of those there who score highest, members are counted, a noncentral hypergeometric count. Given all parts before, each e-value has a mean of at most 1, so that
/// their product is an e-value; it is averaged over the four parts to start from.
/// </summary>
public static class SubjectTest
{
    private const int Parts = 4;

    /// <summary>Log-odds of a single token are kept within these bounds.</summary>
    private const double MostToken = 4;

    /// <summary>Accounts that a token is thought to have been said by before any was read, members and others in their proportion.</summary>
    private const double Prior = 2;

    /// <summary>How many of the highest scores are looked at, as shares of the number of members; their e-values are averaged.</summary>
    private static readonly double[] Depths = [0.4, 0.7, 1];

    /// <summary>The test, and for each account how much more like the members it reads to those who learnt on the other parts, nats.</summary>
    /// <param name="posts">What the accounts say.</param>
    /// <param name="allowed">Odds ratio up to which nothing speaks against the accounts.</param>
    public static SubjectFinding Of(SaidPosts posts, double allowed)
    {
        Span<double> nats = stackalloc double[Parts];
        for (var start = 0; start < Parts; start++)
        {
            for (var step = 1; step < Parts; step++)
            {
                var (from, next) = (start, (start + step) % Parts);
                var weights = Learn(posts, part => (part - from + Parts) % Parts < step);
                nats[start] += Try(Order(posts, next, weights), posts.Members, allowed);
            }
        }

        var (scores, hits, members) = (new double[posts.Count], 0, 0);
        for (var part = 0; part < Parts; part++)
        {
            var left = part;
            var weights = Learn(posts, other => other != left);
            for (var i = part; i < posts.Count; i += Parts) scores[i] = Score(posts[i], weights);
            var order = Order(posts, part, weights);
            var own = order.Count(i => i < posts.Members);
            (hits, members) = (hits + order.Take(own).Count(i => i < posts.Members), members + own);
        }

        return new SubjectFinding(LogSum.Mean(nats), hits, members, scores);
    }

    private static Dictionary<SaidToken, double> Learn(SaidPosts posts, Func<int, bool> isRead)
    {
        var counts = new Dictionary<SaidToken, (int Members, int Others)>();
        int members = 0, others = 0;
        for (var i = 0; i < posts.Count; i++)
        {
            if (!isRead(i % Parts)) continue;
            var isMember = i < posts.Members;
            (members, others) = isMember ? (members + 1, others) : (members, others + 1);
            foreach (var token in posts[i])
            {
                if (token.Sort is not (SaidSort.Word or SaidSort.Tag)) continue;
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, token, out _);
                count = isMember ? (count.Members + 1, count.Others) : (count.Members, count.Others + 1);
            }
        }

        var weights = new Dictionary<SaidToken, double>(counts.Count);
        if (members == 0 || others == 0) return weights;
        var share = members / (double)(members + others);
        foreach (var (token, count) in counts)
        {
            var odds = Math.Log((count.Members + (Prior * share)) * (1 - share) / ((count.Others + (Prior * (1 - share))) * share));
            weights.Add(token, Math.Clamp(odds, -MostToken, MostToken));
        }

        return weights;
    }

    private static double Score(ReadOnlySpan<SaidToken> tokens, Dictionary<SaidToken, double> weights)
    {
        var sum = 0.0;
        foreach (var token in tokens) sum += weights.GetValueOrDefault(token);
        return sum;
    }

    /// <summary>The accounts of a part, the highest scores first; who scores alike in an order that has nothing to do with who they are.</summary>
    private static int[] Order(SaidPosts posts, int part, Dictionary<SaidToken, double> weights)
    {
        var accounts = new List<(double Score, ulong Draw, int Account)>();
        for (var i = part; i < posts.Count; i += Parts) accounts.Add((-Score(posts[i], weights), SplitMix64.Finish((ulong)i), i));
        accounts.Sort();
        return [.. accounts.Select(item => item.Account)];
    }

    private static double Try(int[] order, int firstOther, double allowed)
    {
        var members = order.Count(account => account < firstOther);
        if (members == 0 || members == order.Length) return 0;
        Span<double> nats = stackalloc double[Depths.Length];
        for (var i = 0; i < nats.Length; i++)
        {
            var deep = (int)Math.Ceiling(Depths[i] * members);
            nats[i] = NoncentralHypergeometric.LogEValue(order.Take(deep).Count(account => account < firstOther), members, deep, order.Length, allowed);
        }

        return LogSum.Mean(nats);
    }
}
