namespace Candor.Numerics;

/// <summary>
/// Whether a series rises or falls, whatever its form: the test of Mann (1945) and Kendall (1975), and the median slope of Theil (1950) and Sen (1968). Neighbours that depend on each other make the
/// p-value too small.
/// </summary>
/// <param name="Slope">Median change from one value to the next.</param>
/// <param name="PValue">Two-sided, by the normal approximation.</param>
public readonly record struct MonotoneTrend(double Slope, double PValue)
{
    /// <summary>Values that are needed: with fewer the approximation does not hold.</summary>
    public const int LeastValues = 8;

    /// <summary>Of a series of at least <see cref="LeastValues"/>.</summary>
    public static MonotoneTrend Of(ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, LeastValues);
        var slopes = new List<double>();
        var rises = 0;
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i + 1; j < values.Length; j++)
            {
                slopes.Add((values[j] - values[i]) / (j - i));
                rises += Math.Sign(values[j] - values[i]);
            }
        }

        slopes.Sort();
        var n = (double)values.Length;
        var deviation = Math.Sqrt(n * (n - 1) * ((2 * n) + 5) / 18);
        var slope = (slopes[(slopes.Count - 1) / 2] + slopes[slopes.Count / 2]) / 2;
        return new MonotoneTrend(slope, TwoSided(Math.Max(0, Math.Abs(rises) - 1) / deviation));
    }

    /// <summary>The chance that a normal variable lies further out than z on either side (Abramowitz and Stegun 1964, 26.2.17; error under 1.5e-7).</summary>
    private static double TwoSided(double z)
    {
        var t = 1 / (1 + (0.2316419 * z));
        var polynomial = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return Math.Min(1, 2 * polynomial * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI));
    }
}
