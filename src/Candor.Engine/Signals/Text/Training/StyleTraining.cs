namespace Candor.Signals.Text.Training;

/// <summary>
/// Fits a step function for every stylometric number: gradient boosting of stumps with logistic loss (Friedman 2001; an additive model as in Lou, Caruana and Gehrke
/// 2012), on numbers cut into at most 64 bins of equal count.
/// </summary>
internal static class StyleTraining
{
    private const int Rounds = 200;
    private const double Rate = 0.2;
    private const double Shrinkage = 1;
    private const double LeastWeight = 50;
    private const int Bins = 64;

    /// <summary>Fits the head.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="weights">How much each counts, 1 on average.</param>
    public static StyleHead Fit(IReadOnlyList<TrainingText> texts, IReadOnlyList<float> weights)
    {
        var features = texts[0].Numbers.Length;
        var cuts = Enumerable.Range(0, features).Select(feature => Cuts(texts, feature)).ToArray();
        var bins = Enumerable.Range(0, features).Select(feature => BinsOf(texts, feature, cuts[feature])).ToArray();
        var values = cuts.Select(list => new double[list.Length + 1]).ToArray();
        var margins = new double[texts.Count];
        var (slopes, curvatures) = (new double[texts.Count], new double[texts.Count]);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < margins.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-margins[i]));
                (slopes[i], curvatures[i]) = (weights[i] * (p - (texts[i].IsMade ? 1 : 0)), weights[i] * p * (1 - p));
            }

            var best = Enumerable.Range(0, features).AsParallel().AsOrdered()
                .Select(feature => Split(feature, bins[feature], cuts[feature].Length + 1, slopes, curvatures, weights))
                .ToArray()
                .Aggregate((one, other) => other.Gain > one.Gain ? other : one);
            if (best.Gain <= 0) break;
            for (var bin = 0; bin < values[best.Feature].Length; bin++) values[best.Feature][bin] += bin < best.Bin ? best.Below : best.From;
            var column = bins[best.Feature];
            for (var i = 0; i < margins.Length; i++) margins[i] += column[i] < best.Bin ? best.Below : best.From;
        }

        var merged = cuts.Select((list, i) => Merge(list, values[i])).ToArray();
        return new StyleHead([.. merged.Select(pair => pair.Cuts)], [.. merged.Select(pair => pair.Values)]);
    }

    /// <summary>The best place to cut a feature, by the gain of Newton steps on both sides.</summary>
    private static Stump Split(int feature, byte[] column, int bins, double[] slopes, double[] curvatures, IReadOnlyList<float> weights)
    {
        var (slope, curvature, weight) = (new double[bins], new double[bins], new double[bins]);
        for (var i = 0; i < column.Length; i++)
        {
            slope[column[i]] += slopes[i];
            curvature[column[i]] += curvatures[i];
            weight[column[i]] += weights[i];
        }

        var (allSlope, allCurvature, allWeight) = (slope.Sum(), curvature.Sum(), weight.Sum());
        var best = new Stump(feature, 0, 0, 0, 0);
        double g = 0, h = 0, w = 0;
        for (var bin = 1; bin < bins; bin++)
        {
            (g, h, w) = (g + slope[bin - 1], h + curvature[bin - 1], w + weight[bin - 1]);
            if (w < LeastWeight || allWeight - w < LeastWeight) continue;
            var gain = (g * g / (h + Shrinkage)) + (Square(allSlope - g) / (allCurvature - h + Shrinkage)) - (allSlope * allSlope / (allCurvature + Shrinkage));
            if (gain > best.Gain) best = new Stump(feature, bin, gain, -Rate * g / (h + Shrinkage), -Rate * (allSlope - g) / (allCurvature - h + Shrinkage));
        }

        return best;
    }

    private static double Square(double x) => x * x;

    /// <summary>Where a feature is cut into bins: at its quantiles.</summary>
    private static float[] Cuts(IReadOnlyList<TrainingText> texts, int feature)
    {
        var sorted = texts.Select(text => text.Numbers[feature]).Order().ToArray();
        return [.. Enumerable.Range(1, Bins - 1).Select(i => sorted[(int)((long)i * sorted.Length / Bins)]).Distinct().Where(cut => cut > sorted[0])];
    }

    private static byte[] BinsOf(IReadOnlyList<TrainingText> texts, int feature, float[] cuts)
    {
        var column = new byte[texts.Count];
        for (var i = 0; i < column.Length; i++)
        {
            var at = Array.BinarySearch(cuts, texts[i].Numbers[feature]);
            column[i] = (byte)(at >= 0 ? at + 1 : ~at);
        }

        return column;
    }

    /// <summary>Leaves out cuts that change nothing.</summary>
    private static (float[] Cuts, float[] Values) Merge(float[] cuts, double[] values)
    {
        var (keptCuts, keptValues) = (new List<float>(), new List<float> { (float)values[0] });
        for (var i = 0; i < cuts.Length; i++)
        {
            if (values[i + 1] == values[i]) continue;
            keptCuts.Add(cuts[i]);
            keptValues.Add((float)values[i + 1]);
        }

        return ([.. keptCuts], [.. keptValues]);
    }

    /// <summary>A cut of one feature: what it gains, and what is added below it and from it on.</summary>
    private sealed record Stump(int Feature, int Bin, double Gain, double Below, double From);
}
