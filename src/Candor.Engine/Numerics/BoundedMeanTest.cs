using System.Runtime.CompilerServices;

namespace Candor.Numerics;

/// <summary>
/// Evidence against "in every block, whatever came before, the expected share is at most its bound": the capital of somebody who starts with 1 and bets on more, at
/// the odds that the bound allows. While the statement holds, the capital is an e-value: 1 at most on average, whenever one looks and however the events within a block depend on each other.
/// </summary>
/// <remarks>Several fixed stakes side by side, of which the mean counts. Waudby-Smith and Ramdas 2024; Shafer and Vovk 2019.</remarks>
public struct BoundedMeanTest
{
    private Capitals _capitals;

    /// <summary>Natural logarithm of the e-value.</summary>
    public readonly double LogE => LogSum.Mean(_capitals);

    /// <summary>Takes the next block.</summary>
    /// <param name="share">What was seen, 0 to 1.</param>
    /// <param name="bound">The most that is expected, above 0 and at most 1.</param>
    public void Add(double share, double bound)
    {
        ReadOnlySpan<double> stakes = [0.1, 0.3, 0.5, 0.7, 0.95];
        for (var i = 0; i < stakes.Length; i++) _capitals[i] += Math.Log(1 - stakes[i] + (stakes[i] * share / bound));
    }

    [InlineArray(5)]
    private struct Capitals
    {
        private double _first;
    }
}
