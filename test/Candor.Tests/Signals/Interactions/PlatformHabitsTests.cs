using Candor.Signals.Interactions;
using Candor.Tests.Signals.Interactions.Villages;
using Xunit;

namespace Candor.Tests.Signals.Interactions;

public sealed class PlatformHabitsTests
{
    private static readonly PeopleBounds People = new();

    [Fact]
    public void Where_people_are_slower_than_the_bounds_the_bounds_stay() => Assert.Equal(People.WithinMinute, Of(new Village(1).People(120).Live()).WithinMinute);

    [Fact]
    public void Where_many_are_quick_the_bound_rises_half_of_the_way_at_most() => Assert.Equal(0.7, Of(Quick(0.4)).WithinMinute, 9);

    [Fact]
    public void Where_everybody_is_quick_it_is_the_clock_and_nothing_is_said() => Assert.Equal(1, Of(Quick(1)).WithinMinute);

    [Fact]
    public void A_fifth_of_false_accounts_does_not_move_it() => Assert.Equal(People.WithinMinute, Of(Quick(0.2)).WithinMinute);

    private static PlatformHabits Of(Village village) => new(new InteractionTable(village.Traces()), People);

    /// <summary>A hundred accounts, a share of which reacts to everything within half a minute.</summary>
    private static Village Quick(double share)
    {
        var village = new Village(2);
        var accounts = village.Accounts("account", 100);
        var author = village.Account("author");
        for (var i = 0; i < 60; i++)
        {
            var time = Village.Start + (i * 5 * Village.Hour);
            var post = village.Post(author, time);
            for (var j = 0; j < accounts.Length; j++) village.Like(accounts[j], post, time + (j < share * accounts.Length ? 20 * Village.Second : 2 * Village.Hour));
        }

        return village;
    }
}
