using Candor.Tests.Exact;

namespace Candor.Tests.Signals;

/// <summary>How far served values are from exact ones.</summary>
internal static class Errors
{
    /// <summary>Root mean square error over the standard deviation of the exact values.</summary>
    public static double Ratio(IReadOnlyCollection<(double Served, double Exact)> pairs) =>
        Math.Sqrt(pairs.Average(pair => (pair.Served - pair.Exact) * (pair.Served - pair.Exact)))
            / ExactMath.Deviation([.. pairs.Select(pair => pair.Exact)]);
}
