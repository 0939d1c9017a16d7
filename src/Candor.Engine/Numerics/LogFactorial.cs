namespace Candor.Numerics;

/// <summary>Logarithms of factorials and binomial coefficients: exact sums up to 1,023, Stirling's series beyond (error below 1e-12).</summary>
public static class LogFactorial
{
    private static readonly double[] Exact = Sums(1024);

    /// <summary>ln n!, for n of 0 or more.</summary>
    public static double Of(int n)
    {
        if (n < Exact.Length) return Exact[n];
        double x = n;
        return ((x + 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (1 / (12 * x)) - (1 / (360 * x * x * x));
    }

    /// <summary>ln of the ways to choose <paramref name="k"/> of <paramref name="n"/>; negative infinity where there is none.</summary>
    public static double Choose(int n, int k) => k < 0 || k > n ? double.NegativeInfinity : Of(n) - Of(k) - Of(n - k);

    private static double[] Sums(int count)
    {
        var sums = new double[count];
        for (var n = 2; n < count; n++) sums[n] = sums[n - 1] + Math.Log(n);
        return sums;
    }
}
