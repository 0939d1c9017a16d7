namespace Candor.Numerics;

/// <summary>Which of many hypotheses to reject so that at most a stated share of the rejections is false on average.</summary>
public static class FalseDiscovery
{
    /// <summary>
    /// The e-BH procedure (Wang and Ramdas 2022): of m e-values the k largest are rejected, k being the largest number for which the k-th is at least m / (k q). It holds
    /// however the e-values depend on each other.
    /// </summary>
    /// <param name="logarithms">ln of each e-value.</param>
    /// <param name="rate">The false-discovery rate q, above 0 and up to 1.</param>
    /// <returns>The smallest ln that is rejected; positive infinity if none is.</returns>
    public static double Threshold(ReadOnlySpan<double> logarithms, double rate) => Threshold(logarithms, logarithms.Length, rate);

    /// <summary>The same where only some of the e-values are at hand; the others are taken to be too small to matter.</summary>
    /// <param name="logarithms">ln of each e-value at hand.</param>
    /// <param name="hypotheses">All that were looked at.</param>
    /// <param name="rate">The false-discovery rate q, above 0 and up to 1.</param>
    /// <returns>The smallest ln that is rejected; positive infinity if none is.</returns>
    public static double Threshold(ReadOnlySpan<double> logarithms, long hypotheses, double rate)
    {
        var sorted = logarithms.ToArray();
        Array.Sort(sorted);
        for (var k = sorted.Length; k > 0; k--)
        {
            if (sorted[^k] >= Math.Log(hypotheses / (k * rate))) return sorted[^k];
        }

        return double.PositiveInfinity;
    }
}
