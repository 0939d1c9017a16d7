using System.Runtime.InteropServices;
using Candor.Numerics;

namespace Candor.Signals.Factories;

/// <summary>
/// Whether accounts say the same thing where others do not. Null: the posts under test and those compared with are exchangeable, but for odds that differ by an allowed
/// factor. Each token gives an e-value from its noncentral hypergeometric count; their average pays for the number of tokens. The weights depend only on how many posts
/// have a token, whoever wrote them.
/// </summary>
public static class TokenTest
{
    /// <summary>Posts that must have a token before it is looked at.</summary>
    private const int Least = 3;

    /// <summary>ln of the share of each sort in the average, in the order of <see cref="SaidSort"/>.</summary>
    private static readonly double[] Shares = [Math.Log(0.5), Math.Log(0.125), Math.Log(0.125), Math.Log(0.125), Math.Log(0.125)];

    /// <summary>ln of the e-value, and the token that speaks loudest.</summary>
    /// <param name="posts">The posts.</param>
    /// <param name="allowed">Odds ratio up to which nothing speaks against the accounts.</param>
    public static TokenFinding Of(SaidPosts posts, double allowed)
    {
        var (members, all) = Count(posts);
        var classes = new Dictionary<(SaidSort Sort, int Size), (int Tokens, LogSum Sum)>();
        var best = default(TokenFinding) with { LogEValue = double.NegativeInfinity };
        var loudest = double.NegativeInfinity;
        foreach (var (token, have) in all)
        {
            if (have < Least) continue;
            var hits = members.GetValueOrDefault(token);
            ref var size = ref CollectionsMarshal.GetValueRefOrAddDefault(classes, (token.Sort, (int)Math.Log2(have)), out _);
            size.Tokens++;
            if ((long)hits * posts.Count <= (long)have * posts.Members) continue; // less than its share: an e-value below 1, counted as 0
            var nats = NoncentralHypergeometric.LogEValue(hits, posts.Members, have, posts.Count, allowed);
            size.Sum.Add(nats);
            if (nats <= loudest) continue;
            loudest = nats;
            best = new TokenFinding(double.NegativeInfinity, token, hits, have - hits);
        }

        return best with { LogEValue = Average(classes) };
    }

    /// <summary>Average over the tokens of a sort and size, over the sizes of a sort, over the sorts.</summary>
    private static double Average(Dictionary<(SaidSort Sort, int Size), (int Tokens, LogSum Sum)> classes)
    {
        var sizes = new int[Shares.Length];
        foreach (var (sort, _) in classes.Keys) sizes[(int)sort]++;
        var sum = default(LogSum);
        foreach (var (key, value) in classes) sum.Add(value.Sum.Value - Math.Log(value.Tokens) - Math.Log(sizes[(int)key.Sort]) + Shares[(int)key.Sort]);
        return sum.Value;
    }

    private static (Dictionary<SaidToken, int> Members, Dictionary<SaidToken, int> All) Count(SaidPosts posts)
    {
        var (members, all) = (new Dictionary<SaidToken, int>(), new Dictionary<SaidToken, int>());
        for (var post = 0; post < posts.Count; post++)
        {
            foreach (var token in posts[post])
            {
                CollectionsMarshal.GetValueRefOrAddDefault(all, token, out _)++;
                if (post < posts.Members) CollectionsMarshal.GetValueRefOrAddDefault(members, token, out _)++;
            }
        }

        return (members, all);
    }
}
