namespace Candor.Numerics;

/// <summary>
/// E-values: evidence against a hypothesis whose expectation is at most 1 while the hypothesis holds. Kept as natural logarithms. Their mean is an e-value however they
/// depend on each other; the least of several is one against "at least one of these hypotheses holds".
/// </summary>
public static class EValues
{
    /// <summary>The logarithm of the mean of e-values.</summary>
    /// <param name="logs">Their logarithms, not empty.</param>
    public static double LogMean(params ReadOnlySpan<double> logs)
    {
        var most = double.NegativeInfinity;
        foreach (var log in logs) most = Math.Max(most, log);
        if (double.IsInfinity(most)) return most;
        var sum = 0.0;
        foreach (var log in logs) sum += Math.Exp(log - most);
        return most + Math.Log(sum / logs.Length);
    }

    /// <summary>
    /// The least logarithm that the procedure e-BH accepts: whoever believes all from there on is wrong in at most the stated share of cases, on average, however
    /// the e-values depend on each other (Wang and Ramdas 2022). Positive infinity if it accepts none.
    /// </summary>
    /// <param name="logs">Logarithms of e-values, in any order; hypotheses that have none may be left out.</param>
    /// <param name="hypotheses">All hypotheses that were looked at.</param>
    /// <param name="fdr">Share of false ones among those believed, above 0 and under 1.</param>
    public static double Threshold(IEnumerable<double> logs, long hypotheses, double fdr)
    {
        var threshold = double.PositiveInfinity;
        var rank = 0;
        foreach (var log in logs.OrderDescending())
        {
            rank++;
            if (log >= Math.Log(hypotheses / (fdr * rank))) threshold = log;
        }

        return threshold;
    }
}
