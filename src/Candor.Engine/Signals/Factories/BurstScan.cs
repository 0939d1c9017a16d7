using Candor.Numerics;

namespace Candor.Signals.Factories;

/// <summary>
/// A scan statistic over the begin times of short lives (Kulldorff 1997), several windows long. The expectation follows the activity of the other accounts, so that a busy
/// hour is no burst; over-dispersion is estimated and divides the surprise.
/// </summary>
/// <param name="begins">Begin times in milliseconds, ascending.</param>
/// <param name="activity">Times of what the other accounts do, ascending.</param>
/// <param name="from">Begin of the data.</param>
/// <param name="until">End of the data.</param>
public sealed class BurstScan(long[] begins, long[] activity, long from, long until)
{
    /// <summary>Lives that a burst has at least.</summary>
    public const int Least = 8;

    /// <summary>How many times the expectation a burst has at least: below, most of its accounts are there by chance.</summary>
    private const double Excess = 5;

    /// <summary>Surprise that a window needs beyond the logarithm of the number of windows.</summary>
    private const double Margin = 3;

    private const int MostBursts = 256;

    /// <summary>How far from a burst a straggler may be, if the burst is not longer itself, in milliseconds.</summary>
    private const long Stragglers = 1_800_000;

    private const double Trimmed = 0.95;

    private static readonly long[] Windows = [300_000, 900_000, 1_800_000, 3_600_000, 7_200_000];

    /// <summary>Bursts that share no life, the most surprising first.</summary>
    public IReadOnlyList<Burst> Find()
    {
        var candidates = new List<(double Surprise, int First, int End, double Expected, double Dispersion)>();
        foreach (var width in Windows)
        {
            var dispersion = Dispersion(width);
            for (int first = 0, end = 0; first < begins.Length; first++)
            {
                while (end < begins.Length && begins[end] <= begins[first] + width) end++;
                if (end - first < Least) continue;
                var expected = (begins.Length - (end - first) + 1) * Share(begins[first], begins[first] + width);
                if (end - first < Excess * expected) continue;
                var surprise = PoissonEvidence.Surprise(end - first, expected, dispersion);
                if (surprise > Margin + Math.Log(begins.Length * Windows.Length)) candidates.Add((surprise, first, end, expected, dispersion));
            }
        }

        candidates.Sort((a, b) => (b.Surprise, a.First, a.End).CompareTo((a.Surprise, b.First, b.End)));
        return Choose(candidates);
    }

    private List<Burst> Choose(List<(double Surprise, int First, int End, double Expected, double Dispersion)> candidates)
    {
        var taken = new bool[begins.Length];
        var bursts = new List<Burst>();
        foreach (var (_, first, end, expected, dispersion) in candidates)
        {
            if (bursts.Count == MostBursts) break;
            if (taken.AsSpan(first, end - first).Contains(true)) continue;
            bursts.Add(Widen(new Burst(first..end, begins[first], begins[end - 1], expected, dispersion), taken));
        }

        return bursts;
    }

    /// <summary>Takes in the stragglers on both sides, as far as they are far more than were to be expected there.</summary>
    private Burst Widen(Burst burst, bool[] taken)
    {
        var (first, end) = (burst.Lives.Start.Value, burst.Lives.End.Value);
        var reach = Math.Max(Stragglers, burst.Until - burst.From);
        var outside = begins.Length - burst.Count + 1;
        int farFirst = first, farEnd = end;
        for (var i = first - 1; i >= 0 && !taken[i] && begins[i] >= burst.From - reach; i--)
        {
            if (first - i >= Excess * outside * Share(begins[i], burst.From)) farFirst = i;
        }

        for (var i = end; i < begins.Length && !taken[i] && begins[i] <= burst.Until + reach; i++)
        {
            if (i + 1 - end >= Excess * outside * Share(burst.Until, begins[i])) farEnd = i + 1;
        }

        taken.AsSpan(farFirst, farEnd - farFirst).Fill(true);
        var more = outside * (Share(begins[farFirst], burst.From) + Share(burst.Until, begins[farEnd - 1]));
        return burst with { Lives = farFirst..farEnd, From = begins[farFirst], Until = begins[farEnd - 1], Expected = burst.Expected + more };
    }

    /// <summary>The share of a window in what is to be expected: half by the activity of others, half by its length, so that a quiet night expects something too.</summary>
    private double Share(long start, long end)
    {
        var length = (double)(Math.Min(end, until) - Math.Max(start, from)) / Math.Max(1, until - from);
        if (activity.Length == 0) return length;
        var acts = SortedTimes.CountWithin(activity, start, end);
        return (length / 2) + (acts / 2.0 / activity.Length);
    }

    /// <summary>Variance over mean of the counts in windows side by side, at least 1; the fullest twentieth of them left out, so that a burst does not excuse itself.</summary>
    private double Dispersion(long width)
    {
        var count = (int)Math.Clamp((until - from) / width, 1, 100_000);
        var terms = new double[count];
        for (var i = 0; i < count; i++)
        {
            var start = from + (i * width);
            var expected = begins.Length * Share(start, start + width - 1);
            var seen = SortedTimes.CountWithin(begins, start, start + width - 1);
            terms[i] = expected <= 0 ? 0 : (seen - expected) * (seen - expected) / expected;
        }

        Array.Sort(terms);
        var kept = Math.Max(1, (int)(count * Trimmed));
        return Math.Max(1, terms.AsSpan(0, kept).ToArray().Average());
    }
}
