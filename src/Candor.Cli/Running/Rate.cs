using Candor.Numerics;

namespace Candor.Cli.Running;

/// <summary>A rate with its exact 95 % interval.</summary>
/// <param name="Hits">How many.</param>
/// <param name="Of">Of how many.</param>
internal readonly record struct Rate(int Hits, int Of)
{
    /// <summary>0 to 1; NaN of none.</summary>
    public double Value => Of == 0 ? double.NaN : (double)Hits / Of;

    /// <summary>Clopper and Pearson's interval.</summary>
    public (double Low, double High) Interval => BinomialTail.Interval(Hits, Of);
}
