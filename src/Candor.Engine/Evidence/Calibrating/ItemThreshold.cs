namespace Candor.Evidence.Calibrating;

/// <summary>
/// Thresholds on single items of people, by conformal risk control: of a fresh person's items at most alpha are expected above the threshold. The account
/// is what is exchangeable: a person counts once, whether with one item or with a thousand, and items of one person may depend on each other in any way.
/// </summary>
/// <remarks>Angelopoulos, Bates, Fisch, Lei and Schuster 2022; with one item a person it is <see cref="Conformal.Threshold"/>.</remarks>
public static class ItemThreshold
{
    private const double Rounding = 1e-9;

    /// <summary>The lowest score of which the promise can be made; positive infinity if there are too few people.</summary>
    /// <param name="people">Scores of each person's items, at least one a person.</param>
    /// <param name="alpha">Share of a person's items that may be above it.</param>
    public static float Of(IReadOnlyList<float[]> people, double alpha)
    {
        var allowed = (alpha * (people.Count + 1)) - 1 + Rounding;
        if (allowed < 0) return float.PositiveInfinity;
        var items = Weighed(people);
        var above = 0.0;
        for (var i = items.Length - 1; i >= 0;)
        {
            var (score, from) = (items[i].Score, above);
            for (; i >= 0 && items[i].Score == score; i--) above += items[i].Weight;
            if (above > allowed && from <= allowed) return score;
        }

        return float.NegativeInfinity;
    }

    /// <summary>Share of items above a threshold, 0 to 1; NaN of none.</summary>
    public static double ShareAbove(ReadOnlySpan<float> items, float threshold)
    {
        var above = 0;
        foreach (var score in items) above += score > threshold ? 1 : 0;
        return items.IsEmpty ? double.NaN : (double)above / items.Length;
    }

    /// <summary>Quantiles of the scores of all people from 0 to 100 % in equal steps, each person weighing the same.</summary>
    /// <param name="people">Scores of each person's items, at least one person and one item each.</param>
    /// <param name="count">How many, at least two.</param>
    public static float[] Quantiles(IReadOnlyList<float[]> people, int count)
    {
        var items = Weighed(people);
        var quantiles = new float[count];
        var (under, next) = (0.0, 0);
        for (var i = 0; i < items.Length; i++)
        {
            under += items[i].Weight;
            while (next < count && under + Rounding >= people.Count * (double)next / (count - 1)) quantiles[next++] = items[i].Score;
        }

        while (next < count) quantiles[next++] = items[^1].Score;
        return quantiles;
    }

    private static (float Score, double Weight)[] Weighed(IReadOnlyList<float[]> people) =>
        [.. people.SelectMany(items => items.Select(score => (score, 1.0 / items.Length))).OrderBy(item => item.score).ThenBy(item => item.Item2)];
}
