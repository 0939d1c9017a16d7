namespace Candor.Tests.Exact;

/// <summary>The cadence features, by definition.</summary>
internal static class ExactCadence
{
    public static void Add(IReadOnlyList<ExactAct> acts, Dictionary<string, double> features)
    {
        var n = acts.Count;
        var hours = acts.Select(act => DateTimeOffset.FromUnixTimeMilliseconds(act.Time).UtcDateTime.Hour).ToArray();
        features["cadence.hour_ent"] = ExactMath.NormalizedEntropy(hours);
        features["cadence.quiet7"] = Enumerable.Range(0, 24).Min(start => hours.Count(hour => (hour - start + 24) % 24 < 7)) / (double)n;
        features["cadence.hours_per_post"] = hours.Distinct().Count() / (double)Math.Min(n, 24);
        if (n < 2) return;

        var gaps = acts.Zip(acts.Skip(1), (a, b) => (b.Time - a.Time) / 1000.0).ToArray();
        var logs = gaps.Select(gap => Math.Log2(1 + gap)).ToArray();
        var (mean, deviation) = (gaps.Average(), ExactMath.Deviation(gaps));
        features["cadence.lg_mean"] = logs.Average();
        features["cadence.lg_sd"] = ExactMath.Deviation(logs);
        features["cadence.burst"] = (deviation - mean) / (deviation + mean + 1);
        features["cadence.g_le10"] = gaps.Average(gap => gap <= 10 ? 1.0 : 0);
        features["cadence.g_le60"] = gaps.Average(gap => gap <= 60 ? 1.0 : 0);
        features["cadence.g_gt3h"] = gaps.Average(gap => gap > 3 * 3600 ? 1.0 : 0);
        features["cadence.maxgap_share"] = gaps.Max() / (gaps.Sum() + 1);
        features["cadence.ks_exp"] = DistanceFromExponential(gaps, mean);
        if (gaps.Length > 1) features["cadence.madlag"] = logs.Zip(logs.Skip(1), (a, b) => Math.Abs(b - a)).Average();
    }

    private static double DistanceFromExponential(double[] gaps, double mean) => mean <= 0
        ? 1
        : gaps.Order().Select((gap, j) => Math.Abs(((j + 1.0) / gaps.Length) - (1 - Math.Exp(-gap / mean)))).Max();
}
