namespace Candor.Numerics;

/// <summary>A sum of numbers of which only logarithms are at hand, however large they are.</summary>
public struct LogSum
{
    private double _highest;
    private double _scaled;
    private bool _any;

    /// <summary>ln of the sum so far; negative infinity of none.</summary>
    public readonly double Value => _any ? _highest + Math.Log(_scaled) : double.NegativeInfinity;

    /// <summary>Adds exp(<paramref name="logarithm"/>).</summary>
    public void Add(double logarithm)
    {
        if (double.IsNegativeInfinity(logarithm)) return;
        if (!_any) (_any, _highest, _scaled) = (true, logarithm, 1);
        else if (logarithm <= _highest) _scaled += Math.Exp(logarithm - _highest);
        else (_highest, _scaled) = (logarithm, (_scaled * Math.Exp(_highest - logarithm)) + 1);
    }

    /// <summary>ln of the mean of numbers given by their logarithms; negative infinity of none.</summary>
    public static double Mean(ReadOnlySpan<double> logarithms)
    {
        var sum = default(LogSum);
        foreach (var logarithm in logarithms) sum.Add(logarithm);
        return sum.Value - Math.Log(logarithms.Length);
    }
}
