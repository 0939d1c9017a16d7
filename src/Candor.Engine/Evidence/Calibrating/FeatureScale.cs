using Candor.Numerics;

namespace Candor.Evidence.Calibrating;

/// <summary>How a feature lies among the people of one language and kind: what a reason compares an account with.</summary>
/// <param name="People">People who have the feature.</param>
/// <param name="Grid">Quantiles 0, 2.5, 5, ... 100 %; empty if there is nobody.</param>
public sealed record FeatureScale(int People, float[] Grid)
{
    private const int Steps = 40;

    /// <summary>The scale of a sample; absent values are left out.</summary>
    public static FeatureScale Of(IEnumerable<float> values)
    {
        var sorted = values.Where(value => !float.IsNaN(value)).ToArray();
        Array.Sort(sorted);
        return new FeatureScale(
            sorted.Length,
            sorted.Length == 0 ? [] : [.. Enumerable.Range(0, Steps + 1).Select(i => (float)Quantiles.At(sorted, i / (double)Steps))]);
    }

    /// <summary>The middle person's value; NaN if there is nobody.</summary>
    public float Median => Grid.Length == 0 ? float.NaN : Grid[Steps / 2];

    /// <summary>Share of people with less, 0 to 1, between the grid's steps by interpolation; NaN if there is nobody.</summary>
    public double ShareBelow(float value)
    {
        if (Grid.Length == 0) return double.NaN;
        if (value <= Grid[0]) return 0;
        for (var i = 1; i <= Steps; i++)
        {
            if (value > Grid[i]) continue;
            return (i - 1 + ((value - Grid[i - 1]) / (double)(Grid[i] - Grid[i - 1]))) / Steps;
        }

        return 1;
    }
}
