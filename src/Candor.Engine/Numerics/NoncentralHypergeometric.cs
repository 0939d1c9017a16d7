namespace Candor.Numerics;

/// <summary>
/// E-values for "members have it no more than <c>allowed</c> times as often, in odds, as others": the number k of members among the K who have it, all margins fixed, follows
/// Fisher's noncentral hypergeometric distribution, and the ratio of its likelihoods at two odds is an e-value for every odds up to the lower.
/// </summary>
public static class NoncentralHypergeometric
{
    /// <summary>How many times the allowed odds the alternatives are; their e-values are averaged.</summary>
    private static ReadOnlySpan<double> Alternatives => [3, 10, 30, 300];

    /// <summary>ln of the e-value.</summary>
    /// <param name="hits">Members who have it.</param>
    /// <param name="members">All members.</param>
    /// <param name="have">All who have it, members or not.</param>
    /// <param name="all">Members and others.</param>
    /// <param name="allowed">Odds ratio up to which nothing speaks against the members.</param>
    public static double LogEValue(int hits, int members, int have, int all, double allowed)
    {
        int least = Math.Max(0, have - (all - members)), most = Math.Min(have, members);
        if (hits < least || hits > most) throw new ArgumentOutOfRangeException(nameof(hits));
        Span<LogSum> sums = stackalloc LogSum[Alternatives.Length + 1];
        var under = Math.Log(allowed);
        for (var k = least; k <= most; k++)
        {
            var ways = LogFactorial.Choose(have, k) + LogFactorial.Choose(all - have, members - k);
            sums[^1].Add(ways + (k * under));
            for (var i = 0; i < Alternatives.Length; i++) sums[i].Add(ways + (k * (under + Math.Log(Alternatives[i]))));
        }

        Span<double> ratios = stackalloc double[Alternatives.Length];
        for (var i = 0; i < ratios.Length; i++) ratios[i] = (hits * Math.Log(Alternatives[i])) + sums[^1].Value - sums[i].Value;
        return LogSum.Mean(ratios);
    }
}
