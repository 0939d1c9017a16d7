using System.Runtime.CompilerServices;

namespace Candor.Numerics;

/// <summary>
/// Evidence against "each count, whatever came before, is geometric with a mean of at most so much": the likelihood ratio of geometric counts with two, four and sixteen times the
/// mean, of which the mean counts. The geometric distribution is a Poisson one whose rate varies from case to case as much as its mean: rates of people do.
/// </summary>
/// <remarks>An e-value: the ratio rises with the count, so its expectation is at most 1 for every smaller mean.</remarks>
public struct GeometricRateTest
{
    private Ratios _ratios;

    /// <summary>Natural logarithm of the e-value.</summary>
    public readonly double LogE => LogSum.Mean(_ratios);

    /// <summary>Takes the next count.</summary>
    /// <param name="count">What was counted, from 0.</param>
    /// <param name="mean">The most that is expected, above 0.</param>
    public void Add(int count, double mean)
    {
        ReadOnlySpan<double> times = [2, 4, 16];
        for (var i = 0; i < times.Length; i++) _ratios[i] += LogChance(count, times[i] * mean) - LogChance(count, mean);
    }

    private static double LogChance(int count, double mean) => (count * Math.Log(mean / (1 + mean))) - Math.Log(1 + mean);

    [InlineArray(3)]
    private struct Ratios
    {
        private double _first;
    }
}
