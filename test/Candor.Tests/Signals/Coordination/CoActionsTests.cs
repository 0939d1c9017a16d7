using Candor.Signals.Coordination;
using Xunit;

namespace Candor.Tests.Signals.Coordination;

public sealed class CoActionsTests
{
    private const long Window = 60_000;
    private readonly Crowd _town = new(1);

    [Fact]
    public void The_window_belongs_to_it_and_what_is_beyond_does_not()
    {
        _town.Post(0, 0, links: [7]).Post(1, 1, links: [7]).Post(2, 2.001, links: [7]);

        Assert.Equal([(0, 1)], Pairs());
    }

    [Fact]
    public void An_account_makes_no_pair_with_itself()
    {
        _town.Post(0, 0, links: [7]).Post(0, 0.5, links: [7]).Post(1, 9, links: [7]);

        Assert.Empty(Pairs());
    }

    [Fact]
    public void Those_who_talk_to_each_other_make_no_pair()
    {
        _town.Comment(0, 0, under: 40, to: 5).Comment(1, 0.5, under: 40, to: 0).Post(2, 0, tags: [3], mentions: [3]).Post(3, 0.1, tags: [3]);

        Assert.Empty(Pairs());
    }

    [Fact]
    public void A_thing_that_everybody_acts_on_at_once_is_dropped()
    {
        for (var account = 0; account < 30; account++) _town.Post(account, 0.01 * account, tags: [3]);
        _town.Post(40, 5, links: [7]).Post(41, 5.5, links: [7]);

        Assert.Equal(436, Pairs().Length);
        Assert.Single(Pairs(mostOfThing: 434));
    }

    private (int, int)[] Pairs(int mostOfThing = CoActions.MostOfThing)
    {
        var traces = _town.Traces();
        var lives = AccountLives.Of(traces);
        return [.. CoActions.Within(SharedActs.Of(traces, lives), traces, lives, Window, mostOfThing).Select(pair => (pair.First, pair.Second))];
    }
}
