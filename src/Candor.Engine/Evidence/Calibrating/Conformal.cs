using Candor.Evidence.Measurement;
using Candor.Numerics;

namespace Candor.Evidence.Calibrating;

/// <summary>Split-conformal thresholds on path maxima: valid at any time looked, for accounts exchangeable with the calibration accounts.</summary>
/// <remarks>Vovk, Gammerman and Shafer 2005; docs/decisions/0002.</remarks>
public static class Conformal
{
    /// <summary>The rank of the maximum that is the threshold: ceil((m + 1)(1 - alpha)); above m there is none.</summary>
    public static int Rank(int accounts, double alpha) => (int)Math.Ceiling(((accounts + 1) * (1 - alpha)) - 1e-9);

    /// <summary>Accounts without which no threshold exists at this level.</summary>
    public static int LeastAccounts(double alpha) => (int)Math.Ceiling((1 / alpha) - 1 - 1e-9);

    /// <summary>The threshold; positive infinity if there are too few accounts. An account is above it only strictly.</summary>
    /// <param name="maxima">Path maxima of people, ascending.</param>
    /// <param name="alpha">The share of people that may be above it.</param>
    public static float Threshold(ReadOnlySpan<float> maxima, double alpha)
    {
        var rank = Rank(maxima.Length, alpha);
        return rank > maxima.Length || rank < 1 ? float.PositiveInfinity : maxima[rank - 1];
    }

    /// <summary>The p-value of a path maximum: (1 + people at or above it) / (people + 1).</summary>
    public static double PValue(ReadOnlySpan<float> maxima, float maximum) =>
        (1.0 + maxima.Length - Ranking.LowerBound(maxima, maximum)) / (maxima.Length + 1);

    /// <summary>
    /// How sure it is, over the draw of the calibration accounts, that no more than alpha of all people lie above the threshold: the chance that a
    /// Beta(rank, m + 1 - rank) variable is at least 1 - alpha; 0 if there is no threshold.
    /// </summary>
    public static double Confidence(int accounts, double alpha)
    {
        var rank = Rank(accounts, alpha);
        return rank > accounts ? 0 : BinomialTail.AtMost(rank - 1, accounts, 1 - alpha);
    }
}
