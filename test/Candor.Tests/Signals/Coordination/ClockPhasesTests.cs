using Candor.Signals.Coordination;
using Xunit;

namespace Candor.Tests.Signals.Coordination;

public sealed class ClockPhasesTests
{
    private readonly Crowd _town = new(1);

    [Fact]
    public void Two_that_keep_to_the_hour_are_bound_to_meet()
    {
        for (var hour = 0; hour < 100; hour++) _town.Post(0, hour * 60).Post(1, (hour * 60) + 0.1);

        Assert.InRange(Factor(), 15, 20); // of twenty windows of three minutes it is always the same
    }

    [Fact]
    public void Two_that_keep_to_no_minute_are_not()
    {
        for (var i = 0; i < 200; i++) _town.Post(0, _town.Random.NextDouble() * 10_000).Post(1, _town.Random.NextDouble() * 10_000);

        Assert.InRange(Factor(), 1, 1.3);
    }

    [Fact]
    public void Of_few_acts_nothing_is_made()
    {
        _town.Post(0, 60).Post(1, 120);

        Assert.InRange(Factor(), 1, 1.6);
    }

    private double Factor()
    {
        var traces = _town.Traces();
        return new ClockPhases(traces, AccountLives.Of(traces), 60_000).Factor(0, 1);
    }
}
