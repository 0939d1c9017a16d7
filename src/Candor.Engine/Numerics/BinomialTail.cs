namespace Candor.Numerics;

/// <summary>Exact binomial probabilities and intervals.</summary>
public static class BinomialTail
{
    /// <summary>P(X ≤ k) for X binomial over <paramref name="trials"/> with chance <paramref name="chance"/>.</summary>
    public static double AtMost(int k, int trials, double chance)
    {
        if (k < 0) return 0;
        if (k >= trials) return 1;
        if (chance <= 0) return 1;
        if (chance >= 1) return 0;
        double log = trials * Math.Log(1 - chance), sum = Math.Exp(log);
        var odds = Math.Log(chance) - Math.Log(1 - chance);
        for (var j = 1; j <= k; j++)
        {
            log += Math.Log((double)(trials - j + 1) / j) + odds;
            sum += Math.Exp(log);
        }

        return Math.Min(1, sum);
    }

    /// <summary>The exact interval of Clopper and Pearson (1934) for a rate.</summary>
    /// <param name="hits">Successes.</param>
    /// <param name="trials">Trials; with none the interval is 0 to 1.</param>
    /// <param name="confidence">Default: 0.95.</param>
    public static (double Low, double High) Interval(int hits, int trials, double confidence = 0.95)
    {
        if (trials == 0) return (0, 1);
        var tail = (1 - confidence) / 2;
        var low = hits == 0 ? 0 : Solve(p => 1 - AtMost(hits - 1, trials, p) - tail);
        var high = hits == trials ? 1 : Solve(p => tail - AtMost(hits, trials, p));
        return (low, high);
    }

    /// <summary>Where a rising function crosses 0 between 0 and 1, by bisection.</summary>
    private static double Solve(Func<double, double> rising)
    {
        double low = 0, high = 1;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (rising(middle) < 0) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }
}
