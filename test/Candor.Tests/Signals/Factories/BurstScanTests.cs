using Candor.Numerics;
using Candor.Signals.Factories;
using Xunit;

namespace Candor.Tests.Signals.Factories;

public sealed class BurstScanTests
{
    private const long Minute = 60_000, Day = 1440 * Minute;
    private readonly SeededRandom _random = new(5);

    [Fact]
    public void Thirty_lives_that_begin_within_minutes_are_a_burst()
    {
        var burst = Assert.Single(Scan([.. Anytime(60), .. Within(30, 2000, 12)], Anytime(5000)));

        Assert.InRange(burst.Count, 30, 32);
        Assert.InRange(burst.Expected, 0, 2);
    }

    [Fact]
    public void Lives_that_begin_at_any_time_are_none() => Assert.Empty(Scan(Anytime(400), Anytime(5000)));

    [Fact]
    public void A_busy_hour_is_none_if_all_are_busy()
    {
        // An evening in which ten times as many begin, and ten times as much is done by everybody else.
        Assert.Empty(Scan([.. Anytime(300), .. Within(120, 2000, 60)], [.. Anytime(3000), .. Within(1250, 2000, 60)]));
    }

    [Fact]
    public void Stragglers_belong_to_the_burst()
    {
        long[] late = [2020 * Minute, 2028 * Minute];
        var burst = Assert.Single(Scan([.. Within(40, 2000, 4), .. late], Anytime(5000)));

        Assert.Equal(42, burst.Count);
    }

    [Fact]
    public void Two_bursts_are_two() => Assert.Equal(2, Scan([.. Anytime(50), .. Within(30, 1000, 10), .. Within(30, 3000, 10)], Anytime(5000)).Count);

    [Fact]
    public void Seven_are_too_few() => Assert.Empty(Scan(Within(7, 2000, 1), Anytime(5000)));

    private static IReadOnlyList<Burst> Scan(long[] begins, long[] activity)
    {
        Array.Sort(begins);
        Array.Sort(activity);
        return new BurstScan(begins, activity, 0, 4 * Day).Find();
    }

    private long[] Anytime(int count) => [.. Enumerable.Range(0, count).Select(_ => (long)(_random.NextDouble() * 4 * Day))];

    private long[] Within(int count, double from, double minutes) => [.. Enumerable.Range(0, count).Select(_ => (long)((from + (minutes * _random.NextDouble())) * Minute))];
}
