using Candor.Numerics;

namespace Candor.Evidence.Measurement;

/// <summary>How well scores tell managed accounts from people, whatever the threshold.</summary>
public static class Ranking
{
    private const int Resamples = 2000;

    /// <summary>The area under the ROC curve: the chance that a managed account scores above a person, ties counted half. NaN without both.</summary>
    public static double Auc(IReadOnlyList<float> people, IReadOnlyList<float> managed)
    {
        if (people.Count == 0 || managed.Count == 0) return double.NaN;
        var sorted = people.ToArray();
        Array.Sort(sorted);
        double wins = 0;
        foreach (var score in managed)
        {
            var below = LowerBound(sorted, score);
            wins += below + ((UpperBound(sorted, score) - below) / 2.0);
        }

        return wins / people.Count / managed.Count;
    }

    /// <summary>A 95 % interval of the AUC: percentile bootstrap over accounts, 2,000 seeded resamples of each label.</summary>
    public static (double Low, double High) AucInterval(IReadOnlyList<float> people, IReadOnlyList<float> managed)
    {
        if (people.Count == 0 || managed.Count == 0) return (double.NaN, double.NaN);
        var random = new SeededRandom(20260427);
        var values = new float[Resamples];
        for (var i = 0; i < Resamples; i++) values[i] = (float)Auc(Resample(people, random), Resample(managed, random));
        Array.Sort(values);
        return (Quantiles.At(values, 0.025), Quantiles.At(values, 0.975));
    }

    /// <summary>
    /// A 95 % interval of the AUC for samples too large to be drawn again and again: by the variance of each label's placements among the other's
    /// (DeLong, DeLong and Clarke-Pearson 1988), on the scale of the log-odds so that it stays within 0 and 1.
    /// </summary>
    public static (double Low, double High) AucIntervalByRanks(IReadOnlyList<float> people, IReadOnlyList<float> managed)
    {
        if (people.Count < 2 || managed.Count < 2) return (double.NaN, double.NaN);
        var auc = Auc(people, managed);
        var deviation = Math.Sqrt((PlacementVariance(managed, people) / managed.Count) + (PlacementVariance(people, managed) / people.Count));
        if (auc is 0 or 1 || deviation == 0) return (auc, auc);
        var (centre, half) = (Math.Log(auc / (1 - auc)), 1.959964 * deviation / (auc * (1 - auc)));
        return (1 / (1 + Math.Exp(half - centre)), 1 / (1 + Math.Exp(-half - centre)));
    }

    /// <summary>How many managed accounts stand above all but a share of the people.</summary>
    /// <param name="people">Scores of people.</param>
    /// <param name="managed">Scores of managed accounts.</param>
    /// <param name="falsePositives">Share of people allowed above the threshold, rounded down to whole people; strictly above counts.</param>
    public static int FoundAt(IReadOnlyList<float> people, IReadOnlyList<float> managed, double falsePositives)
    {
        if (people.Count == 0) return 0;
        var sorted = people.ToArray();
        Array.Sort(sorted);
        var allowed = (int)Math.Floor((people.Count * falsePositives) + 1e-9);
        if (allowed >= people.Count) return managed.Count;
        var threshold = sorted[^(allowed + 1)];
        return managed.Count(score => score > threshold);
    }

    private static double PlacementVariance(IReadOnlyList<float> of, IReadOnlyList<float> among)
    {
        var sorted = among.ToArray();
        Array.Sort(sorted);
        double sum = 0, squares = 0;
        foreach (var score in of)
        {
            var below = LowerBound(sorted, score);
            var place = (below + ((UpperBound(sorted, score) - below) / 2.0)) / sorted.Length;
            (sum, squares) = (sum + place, squares + (place * place));
        }

        var mean = sum / of.Count;
        return Math.Max(0, (squares / of.Count) - (mean * mean)) * of.Count / (of.Count - 1);
    }

    /// <summary>How many of an ascending sample lie strictly below a value.</summary>
    public static int LowerBound(ReadOnlySpan<float> sorted, float value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int UpperBound(ReadOnlySpan<float> sorted, float value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] <= value) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static float[] Resample(IReadOnlyList<float> sample, SeededRandom random)
    {
        var drawn = new float[sample.Count];
        for (var i = 0; i < drawn.Length; i++) drawn[i] = sample[random.Below(sample.Count)];
        return drawn;
    }
}
