namespace Candor.Cli.Generation;

/// <summary>The exponential from basic arithmetic alone: the library's may differ in the last bit from one machine to the next.</summary>
internal static class PortableMath
{
    private const double Ln2 = 0.693147180559945309;

    public static double Exp(double x)
    {
        var halvings = Math.Floor((x / Ln2) + 0.5);
        var rest = x - (halvings * Ln2);
        var term = 1.0;
        var sum = 1.0;
        for (var i = 1; i <= 13; i++)
        {
            term *= rest / i;
            sum += term;
        }

        return Math.ScaleB(sum, (int)halvings);
    }
}
