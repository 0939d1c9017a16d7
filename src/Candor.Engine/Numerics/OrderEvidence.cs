namespace Candor.Numerics;

/// <summary>
/// An e-value for "two orders have nothing to do with each other": Mallows' model, under which an order is the less likely the more pairs it turns round, against all orders
/// being equally likely; its normalising constant has a closed form (Fligner and Verducci 1986).
/// </summary>
public static class OrderEvidence
{
    /// <summary>Strengths of agreement whose e-values are averaged.</summary>
    private static ReadOnlySpan<double> Strengths => [0.1, 0.3, 1, 3];

    /// <summary>ln of the e-value; above 0 only if the orders agree.</summary>
    /// <param name="positions">Positions in one order, listed in the other; each from 0 to the length once.</param>
    public static double LogEValue(ReadOnlySpan<int> positions)
    {
        var turned = 0L;
        for (var i = 0; i < positions.Length; i++)
        {
            for (var j = i + 1; j < positions.Length; j++) turned += positions[i] > positions[j] ? 1 : 0;
        }

        Span<double> nats = stackalloc double[Strengths.Length];
        for (var k = 0; k < nats.Length; k++)
        {
            var log = LogFactorial.Of(positions.Length) - (Strengths[k] * turned);
            for (var i = 1; i <= positions.Length; i++) log -= Math.Log((1 - Math.Exp(-i * Strengths[k])) / (1 - Math.Exp(-Strengths[k])));
            nats[k] = log;
        }

        return LogSum.Mean(nats);
    }
}
