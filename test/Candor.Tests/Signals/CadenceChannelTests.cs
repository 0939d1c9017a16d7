using Candor.Tests.Accounts;
using Xunit;

namespace Candor.Tests.Signals;

public sealed class CadenceChannelTests
{
    private const int Acts = 150;

    private static readonly Life Clockwork = Of(Clocks.Clockwork(Acts));
    private static readonly Life Scheduler = Of(Clocks.Scheduler(Acts));
    private static readonly Life Sleeper = Of(Clocks.Sleeper(Acts));

    [Fact]
    public void An_account_that_acts_by_the_clock_is_seen()
    {
        Assert.InRange(Clockwork.Feature("cadence.lg_sd"), 0, 0.01);
        Assert.InRange(Clockwork.Feature("cadence.madlag"), 0, 0.01);
        Assert.InRange(Clockwork.Feature("cadence.burst"), -1, -0.95);
        Assert.InRange(Clockwork.Feature("cadence.quiet7"), 0.25, 0.3);
        Assert.Equal(1, Clockwork.Feature("cadence.hours_per_post"));
    }

    [Fact]
    public void An_account_that_acts_at_random_times_day_and_night_is_seen()
    {
        Assert.InRange(Scheduler.Feature("cadence.ks_exp"), 0, 0.1);
        Assert.InRange(Scheduler.Feature("cadence.quiet7"), 0.15, 0.3);
        Assert.InRange(Scheduler.Feature("cadence.burst"), -0.15, 0.15);
    }

    [Fact]
    public void A_person_who_posts_in_sittings_and_sleeps_is_neither()
    {
        Assert.InRange(Sleeper.Feature("cadence.lg_sd"), 2, 6);
        Assert.InRange(Sleeper.Feature("cadence.madlag"), 1.5, 8);
        Assert.InRange(Sleeper.Feature("cadence.burst"), 0.2, 1);
        Assert.InRange(Sleeper.Feature("cadence.ks_exp"), 0.3, 1);
        Assert.Equal(0, Sleeper.Feature("cadence.quiet7"));
    }

    [Fact]
    public void The_time_zone_makes_no_difference()
    {
        for (var hours = 1; hours < 24; hours++)
        {
            AssertSame(Sleeper, Of(Clocks.Sleeper(Acts).Select(at => at + (hours * Act.Hour))));
            AssertSame(Scheduler, Of(Clocks.Scheduler(Acts).Select(at => at + (hours * Act.Hour))));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Features_are_what_their_definitions_say(ulong seed)
    {
        var times = Clocks.Sleeper(60, seed).ToArray();
        var life = Of(times);
        var gaps = times.Zip(times.Skip(1), (before, after) => after - before).ToArray();
        var logs = gaps.Select(gap => Math.Log2(1 + gap)).ToArray();
        var (mean, deviation) = (gaps.Average(), Deviation(gaps));

        Assert.Equal(logs.Average(), life.Feature("cadence.lg_mean"), 1e-5);
        Assert.Equal(Deviation(logs), life.Feature("cadence.lg_sd"), 1e-5);
        Assert.Equal((deviation - mean) / (deviation + mean + 1), life.Feature("cadence.burst"), 1e-5);
        Assert.Equal(gaps.Count(gap => gap <= 10) / 59.0, life.Feature("cadence.g_le10"), 1e-6);
        Assert.Equal(gaps.Count(gap => gap <= 60) / 59.0, life.Feature("cadence.g_le60"), 1e-6);
        Assert.Equal(gaps.Count(gap => gap > 10_800) / 59.0, life.Feature("cadence.g_gt3h"), 1e-6);
        Assert.Equal(gaps.Max() / (gaps.Sum() + 1), life.Feature("cadence.maxgap_share"), 1e-5);
        Assert.Equal(logs.Zip(logs.Skip(1), (a, b) => Math.Abs(a - b)).Average(), life.Feature("cadence.madlag"), 1e-4);
        Assert.Equal(DistanceFromExponential(gaps), life.Feature("cadence.ks_exp"), 0.04); // served from a histogram
        Assert.Equal(HourEntropy(times), life.Feature("cadence.hour_ent"), 1e-5);
    }

    [Fact]
    public void One_act_has_hours_and_no_gaps()
    {
        var life = Of([100]);

        Assert.True(float.IsNaN(life.Feature("cadence.lg_sd")));
        Assert.True(float.IsNaN(life.Feature("cadence.madlag")));
        Assert.Equal(1, life.Feature("cadence.hours_per_post"));
    }

    [Fact]
    public void No_act_has_nothing() => Assert.All(new Life().Look().Values.ToArray(), value => Assert.True(float.IsNaN(value)));

    private static Life Of(IEnumerable<double> times)
    {
        var life = new Life();
        foreach (var at in times) life.Take(Act.Post(at));
        return life;
    }

    private static void AssertSame(Life here, Life elsewhere) =>
        Assert.Equal(here.Look().Values[..12].ToArray(), elsewhere.Look().Values[..12].ToArray(), (a, b) => Math.Abs(a - b) < 1e-6);

    private static double Deviation(double[] values) => Math.Sqrt(values.Average(x => (x - values.Average()) * (x - values.Average())));

    private static double DistanceFromExponential(double[] gaps)
    {
        var sorted = gaps.Order().ToArray();
        return sorted.Select((gap, i) => Math.Abs(((i + 1.0) / gaps.Length) - (1 - Math.Exp(-gap / gaps.Average())))).Max();
    }

    private static double HourEntropy(double[] times)
    {
        var shares = times.GroupBy(at => (int)(at / Act.Hour) % 24).Select(hour => (double)hour.Count() / times.Length).ToArray();
        return (-shares.Sum(p => p * Math.Log(p)) + ((shares.Length - 1) / (2.0 * times.Length))) / Math.Log(times.Length + 1);
    }
}
