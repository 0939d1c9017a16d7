using Candor.Evidence.Texts;
using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Evidence.Texts;

public sealed class DriftAlarmTests
{
    [Fact]
    public void A_calibration_that_holds_rings_in_no_more_than_its_share_of_runs()
    {
        var rung = Enumerable.Range(0, 1000).Count(seed => Run((ulong)seed, 1000, value => value).IsRinging);

        Assert.InRange(rung, 0, 4); // one in a thousand at most is promised
    }

    [Fact]
    public void A_small_sample_of_people_is_no_reason_to_ring_however_long_it_is_watched()
    {
        var rung = Enumerable.Range(0, 300).Count(seed =>
        {
            var (random, alarm) = (new SeededRandom((ulong)seed), new DriftAlarm());
            var watch = new DriftWatch([.. Enumerable.Range(0, 100).Select(_ => (float)random.NextDouble()).Order()], alarm);
            for (var i = 0; i < 3000; i++) watch.Add((float)random.NextDouble(), random.NextDouble());
            return alarm.IsRinging;
        });

        Assert.InRange(rung, 0, 3);
    }

    [Fact]
    public void A_watch_rings_when_people_write_otherwise_than_they_did()
    {
        var (random, alarm) = (new SeededRandom(1), new DriftAlarm());
        var watch = new DriftWatch([.. Enumerable.Range(0, 1000).Select(_ => (float)random.NextDouble()).Order()], alarm);
        for (var i = 0; i < 500; i++) watch.Add((float)Math.Sqrt(random.NextDouble()), random.NextDouble());

        Assert.True(alarm.IsRinging && alarm.Mean < 0.45);
    }

    [Fact]
    public void Scores_that_have_risen_ring_soon() => Assert.All(Enumerable.Range(0, 50), seed =>
    {
        var alarm = Run((ulong)seed, 600, value => value * value); // p-values toward 0
        Assert.True(alarm.IsRinging);
        Assert.InRange(alarm.Mean, 0.25, 0.42);
    });

    [Fact]
    public void Scores_that_have_fallen_ring_too() => Assert.All(Enumerable.Range(0, 50), seed => Assert.True(Run((ulong)seed, 600, Math.Sqrt).IsRinging));

    [Fact]
    public void A_drift_that_begins_late_is_not_drowned_by_the_calm_before()
    {
        var alarm = Run(1, 20_000, value => value);
        Assert.False(alarm.IsRinging);
        var random = new SeededRandom(2);
        for (var i = 0; i < 1500; i++) alarm.Add(Math.Pow(random.NextDouble(), 2));

        Assert.True(alarm.IsRinging);
    }

    [Fact]
    public void The_gain_stays_a_number_however_long_it_goes_on()
    {
        var alarm = Run(1, 200_000, value => value / 4);

        Assert.True(double.IsFinite(alarm.LogGain) && alarm.LogGain > 10_000);
        Assert.Throws<ArgumentOutOfRangeException>(() => alarm.Add(1.1));
    }

    private static DriftAlarm Run(ulong seed, int texts, Func<double, double> change)
    {
        var (alarm, random) = (new DriftAlarm(), new SeededRandom(seed));
        for (var i = 0; i < texts; i++) alarm.Add(change(random.NextDouble()));
        return alarm;
    }
}
