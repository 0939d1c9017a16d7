namespace Candor.Numerics;

/// <summary>Percentiles of small samples.</summary>
public static class Quantiles
{
    /// <summary>The quantile of a sorted sample by linear interpolation between order statistics.</summary>
    /// <param name="sorted">The sample, ascending, not empty.</param>
    /// <param name="share">0 to 1.</param>
    public static double At(ReadOnlySpan<float> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
