using Candor.Accounts;

namespace Candor.Signals.Cadence;

/// <summary>When an account acts: how even its gaps are, whether they look thrown at random, whether it ever sleeps.</summary>
/// <remarks>Definitions: docs/features.md. Hours are used only up to rotation, so the time zone does not matter.</remarks>
public sealed class CadenceChannel : IChannel
{
    /// <inheritdoc/>
    public string Name => "cadence";

    /// <inheritdoc/>
    public Family Family => Family.Timing;

    /// <inheritdoc/>
    public float Floor => -2;

    /// <inheritdoc/>
    public IReadOnlyList<Feature> Features { get; } =
    [
        new("lg_mean", "typical gap between posts", "发帖间隔的典型长度", FeatureUnit.LogSeconds),
        new("lg_sd", "spread of the gaps between posts, in doublings", "发帖间隔的离散程度（以倍增计）", FeatureUnit.Number),
        new("burst", "burstiness of the posting times, from -1 (by the clock) to 1 (in bursts)", "发帖时间的突发性（-1 为按钟表，1 为成簇）", FeatureUnit.Number),
        new("g_le10", "posts within 10 seconds of the one before", "与上一条相隔不超过 10 秒的帖子", FeatureUnit.Share, Illustration.Quick),
        new("g_le60", "posts within a minute of the one before", "与上一条相隔不超过一分钟的帖子", FeatureUnit.Share, Illustration.Quick),
        new("g_gt3h", "gaps of more than three hours", "超过三小时的间隔", FeatureUnit.Share),
        new("maxgap_share", "the longest pause, as a share of all its time", "最长停顿占全部时间的比例", FeatureUnit.Share),
        new("ks_exp", "distance of the gaps from those of times thrown at random (people: far)", "间隔与完全随机时间的距离（人通常较远）", FeatureUnit.Number),
        new("madlag", "change from one gap to the next, in doublings", "相邻间隔之间的变化（以倍增计）", FeatureUnit.Number),
        new("hour_ent", "evenness over the hours of the day", "一天各小时的均匀程度", FeatureUnit.Number),
        new("quiet7", "posts in its quietest seven hours of the day", "一天中最安静的七小时内的帖子", FeatureUnit.Share, Illustration.QuietHours),
        new("hours_per_post", "different hours of the day used, against what so many posts could use", "用到的不同小时数与可能数之比", FeatureUnit.Share),
    ];

    /// <inheritdoc/>
    public int Observations(in AccountState state) => state.Acts;

    /// <inheritdoc/>
    public void Read(in AccountState state, Span<float> values)
    {
        values.Fill(float.NaN);
        if (state.Acts == 0) return;
        ref readonly var memory = ref state.Cadence;
        int acts = state.Acts;
        values[9] = (float)HourEntropy(memory.Hours, acts);
        values[10] = (float)QuietestSeven(memory.Hours, acts);
        values[11] = (float)DistinctHours(memory.Hours) / Math.Min(acts, 24);
        if (memory.Gaps == 0) return;

        double gaps = memory.Gaps;
        var mean = memory.Sum / gaps;
        var deviation = Math.Sqrt(Math.Max(0, (memory.SumOfSquares / gaps) - (mean * mean)));
        var logMean = memory.LogSum / gaps;
        values[0] = (float)logMean;
        values[1] = (float)Math.Sqrt(Math.Max(0, (memory.LogSumOfSquares / gaps) - (logMean * logMean)));
        values[2] = (float)((deviation - mean) / (deviation + mean + 1));
        values[3] = (float)(memory.UnderTenSeconds / gaps);
        values[4] = (float)(memory.UnderMinute / gaps);
        values[5] = (float)(memory.OverThreeHours / gaps);
        values[6] = (float)(memory.Longest / (memory.Sum + 1));
        values[7] = (float)DistanceFromExponential(memory, mean);
        if (memory.Gaps > 1) values[8] = (float)(memory.StepSum / (gaps - 1));
    }

    /// <summary>
    /// The Kolmogorov-Smirnov distance of the gaps from an exponential law of the same mean, from the histogram: the gaps of a bin are taken to lie
    /// evenly over it on the logarithmic scale.
    /// </summary>
    private static double DistanceFromExponential(in CadenceMemory memory, double mean)
    {
        if (mean <= 0) return 1;
        double distance = 0;
        var below = 0;
        for (var bin = 0; bin < CadenceMemory.Bins; bin++)
        {
            int count = memory.Histogram[bin];
            for (var i = 0; i < count; i++)
            {
                var gap = double.Exp2(CadenceMemory.BinWidth * (bin + ((i + 0.5) / count))) - 1;
                below++;
                distance = Math.Max(distance, Math.Abs(((double)below / memory.Gaps) - (1 - Math.Exp(-gap / mean))));
            }
        }

        return distance;
    }

    private static double HourEntropy(ReadOnlySpan<byte> hours, int acts)
    {
        double entropy = 0;
        foreach (var count in hours)
        {
            if (count == 0) continue;
            var share = (double)count / acts;
            entropy -= share * Math.Log(share);
        }

        return (entropy + ((DistinctHours(hours) - 1) / (2.0 * acts))) / Math.Log(acts + 1);
    }

    private static double QuietestSeven(ReadOnlySpan<byte> hours, int acts)
    {
        var least = int.MaxValue;
        for (var start = 0; start < 24; start++)
        {
            var sum = 0;
            for (var hour = 0; hour < 7; hour++) sum += hours[(start + hour) % 24];
            least = Math.Min(least, sum);
        }

        return (double)least / acts;
    }

    private static int DistinctHours(ReadOnlySpan<byte> hours) => 24 - hours.Count((byte)0);
}
