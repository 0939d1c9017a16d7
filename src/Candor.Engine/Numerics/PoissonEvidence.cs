namespace Candor.Numerics;

/// <summary>E-values and surprises of counts whose mean is at most known, as if they were Poisson counts of over-dispersion phi.</summary>
public static class PoissonEvidence
{
    /// <summary>How many times the mean the alternatives are; their e-values are averaged.</summary>
    private static ReadOnlySpan<double> Alternatives => [2, 4, 16, 64];

    /// <summary>ln of an e-value for "the mean is <paramref name="expected"/> or less": likelihood ratios, each to the power 1 / phi.</summary>
    /// <param name="count">What was counted.</param>
    /// <param name="expected">Upper bound of its mean.</param>
    /// <param name="dispersion">phi: variance over mean, 1 or more.</param>
    public static double LogEValue(double count, double expected, double dispersion)
    {
        Span<double> ratios = stackalloc double[Alternatives.Length];
        for (var i = 0; i < ratios.Length; i++) ratios[i] = ((count * Math.Log(Alternatives[i])) - ((Alternatives[i] - 1) * expected)) / dispersion;
        return LogSum.Mean(ratios);
    }

    /// <summary>The largest log-likelihood ratio of a count against its expected mean (Kulldorff 1997), 0 where it is not above it.</summary>
    public static double Surprise(double count, double expected, double dispersion) =>
        count <= expected ? 0 : ((count * Math.Log(count / expected)) - count + expected) / dispersion;
}
