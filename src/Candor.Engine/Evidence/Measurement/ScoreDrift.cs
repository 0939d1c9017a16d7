namespace Candor.Evidence.Measurement;

/// <summary>How far scores have moved from those that a threshold was made on.</summary>
public static class ScoreDrift
{
    /// <summary>
    /// The largest difference between the share of scores at or under a quantile now and then (Kolmogorov and Smirnov's distance, as far as the quantiles can
    /// tell): at least so much. 0 to 1; NaN of nobody.
    /// </summary>
    /// <param name="quantiles">Quantiles then, from 0 to 100 % in equal steps.</param>
    /// <param name="accounts">Scores of each account's items now; an account counts once.</param>
    public static double Of(IReadOnlyList<float> quantiles, IReadOnlyList<float[]> accounts)
    {
        if (accounts.Count == 0) return double.NaN;
        var steps = quantiles.Count - 1;
        var largest = 0.0;
        for (var i = 0; i <= steps; i++)
        {
            if (i < steps && quantiles[i + 1] == quantiles[i]) continue;
            var (least, most) = ((double)i / steps, Math.Min(1, (i + 1.0) / steps));
            var now = accounts.Average(items => items.Count(score => score <= quantiles[i]) / (double)items.Length);
            largest = Math.Max(largest, Math.Max(least - now, now - most));
        }

        return largest;
    }

    /// <summary>What the distance stays under in 95 of 100 cases while nothing has moved.</summary>
    /// <param name="then">Accounts then.</param>
    /// <param name="now">Accounts now.</param>
    public static double Bar(int then, int now) => 1.36 * Math.Sqrt((1.0 / then) + (1.0 / now));
}
