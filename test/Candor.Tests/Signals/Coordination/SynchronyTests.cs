using Candor.Signals.Coordination;
using Xunit;

namespace Candor.Tests.Signals.Coordination;

public sealed class SynchronyTests
{
    private const long Window = 60_000;

    [Fact]
    public void Where_others_act_at_the_same_moment_a_meeting_is_likely()
    {
        var town = new Crowd(1);
        for (var i = 0; i < 40; i++) town.Post(i, 100 + (0.02 * i), tags: [3]).Post(i, 900 + (30 * i), tags: [3]);
        var (acts, synchrony) = Of(town);

        Assert.True(synchrony.At(acts.On(0)[5], _ => true) > 3 * synchrony.At(acts.On(0)[^1], _ => true));
    }

    [Fact]
    public void What_nobody_else_does_is_taken_from_things_like_it()
    {
        // Links are passed on within hours; two accounts that share one alone are measured against that.
        var town = new Crowd(2);
        for (var link = 0; link < 300; link++) for (var i = 0; i < 2; i++) town.Post(i + (2 * link), (link * 300) + (i * 200 * town.Random.NextDouble()), links: [1 + (ulong)link]);
        var (acts, synchrony) = Of(town);

        Assert.InRange(synchrony.At(acts.On(0)[0], _ => false), 0.001, 0.05);
    }

    [Fact]
    public void Before_anything_was_measured_longer_windows_are_likelier() => Assert.True(Synchrony.Assumed(600_000) > 2 * Synchrony.Assumed(60_000));

    private static (SharedActs Acts, Synchrony Synchrony) Of(Crowd town)
    {
        var traces = town.Traces();
        var acts = SharedActs.Of(traces, AccountLives.Of(traces));
        return (acts, new Synchrony(acts, Window, _ => false));
    }
}
