namespace Candor.Tests.Exact;

/// <summary>The few formulas that several features share.</summary>
internal static class ExactMath
{
    /// <summary>Population standard deviation.</summary>
    public static double Deviation(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(x => (x - mean) * (x - mean)));
    }

    /// <summary>hn: (H + (K - 1) / (2N)) / ln(N + 1) of the items' counts, 0 where there is none.</summary>
    public static double NormalizedEntropy<T>(IReadOnlyCollection<T> items)
        where T : notnull
    {
        if (items.Count == 0) return 0;
        var shares = items.CountBy(item => item).Select(pair => (double)pair.Value / items.Count).ToArray();
        var entropy = -shares.Sum(share => share * Math.Log(share));
        return (entropy + ((shares.Length - 1) / (2.0 * items.Count))) / Math.Log(items.Count + 1);
    }

    /// <summary>Share of the commonest item.</summary>
    public static double TopShare<T>(IReadOnlyCollection<T> items)
        where T : notnull => (double)items.CountBy(item => item).Max(pair => pair.Value) / items.Count;
}
