namespace Candor.Numerics;

/// <summary>Poisson probabilities.</summary>
public static class PoissonTail
{
    /// <summary>P(X ≥ k) for X Poisson with a mean above 0; an upper bound of it far out, where the terms fall geometrically.</summary>
    public static double AtLeast(int k, double mean)
    {
        if (k <= 0) return 1;
        var term = Math.Exp((k * Math.Log(mean)) - mean - LogFactorial(k));
        if (k > mean) return Math.Min(1, term / (1 - (mean / (k + 1))));
        double below = 0, each = Math.Exp(-mean);
        for (var i = 0; i < k; i++)
        {
            below += each;
            each *= mean / (i + 1);
        }

        return Math.Clamp(1 - below, 0, 1);
    }

    private static double LogFactorial(int n)
    {
        var sum = 0.0;
        for (var i = 2; i <= n; i++) sum += Math.Log(i);
        return sum;
    }
}
