using Candor.Events;
using Candor.Signals.Interactions;
using Candor.Tests.Signals.Interactions.Villages;
using Xunit;

namespace Candor.Tests.Signals.Interactions;

public sealed class RingTests
{
    [Theory]
    [InlineData(12, 0.95, 30, 0.6, 0)]
    [InlineData(30, 0.6, 30, 0.6, 0)]
    [InlineData(12, 0.95, 30, 0.6, 0.7)] // two thirds of what it does goes to other people, as cover
    [InlineData(30, 0.95, 1200, 0.4, 0)] // twenty minutes later, but always twenty minutes
    [InlineData(30, 0.95, 1200, 1.2, 0)] // as slow as people, but so many, so completely, at all hours
    public void A_ring_is_found_with_all_its_members(int size, double coverage, int seconds, double spread, double outside)
    {
        var village = new Village(1).People(120).Live().Ring(size, coverage, seconds * Village.Second, spread, outside);

        var finding = Assert.Single(Find(village));

        Assert.Equal(InteractionKind.Ring, finding.Kind);
        Assert.Equal(village.Of("ring").Order(), finding.Accounts.Select(account => account.Account).Order());
    }

    [Fact]
    public void People_and_their_friends_are_no_ring() => Assert.Empty(Find(new Village(2).People(200).Live()));

    [Fact]
    public void A_family_that_reacts_to_everything_and_to_nobody_else_is_no_ring() => Assert.Empty(Find(new Village(3).People(120).Live().Family()));

    [Fact]
    public void A_local_club_is_no_ring() => Assert.Empty(Find(new Village(4).People(120).Live().Circle("club", 20, 0.5, 0.35, 2 * Village.Hour, 0.3)));

    [Fact]
    public void Close_friends_who_answer_within_minutes_are_no_ring() =>
        Assert.Empty(Find(new Village(5).People(120).Live().Circle("friends", 7, 2, 0.7, 4 * Village.Minute, 0.5)));

    [Fact]
    public void A_gaming_clan_that_spends_its_evenings_together_is_no_ring() => Assert.Empty(Find(new Village(6).People(120).Live().Clan()));

    [Fact]
    public void A_class_told_to_comment_on_everybodys_work_is_no_ring() => Assert.Empty(Find(new Village(7, days: 120).People(60).Live().Class()));

    [Fact]
    public void A_team_that_goes_through_its_notes_every_morning_is_no_ring() => Assert.Empty(Find(new Village(8, days: 120).People(60).Live().StandUp()));

    [Fact]
    public void Thirty_who_know_each_other_well_and_post_all_day_are_no_ring() =>
        Assert.Empty(Find(new Village(10).People(120).Live().Circle("mutual", 30, 1, 0.5, 30 * Village.Minute, 0.1)));

    [Fact]
    public void Fans_who_react_to_everything_their_idol_posts_are_no_ring() => Assert.Empty(Find(new Village(9).People(120).Live().Fans()));

    [Fact]
    public void A_ring_that_calls_itself_automated_is_left_to_policy()
    {
        var village = new Village(1).People(120).Live().Ring();
        foreach (var member in village.Of("ring")) village.Declare(member, DeclaredAutomation.Automated);

        Assert.Empty(Find(village));
    }

    [Fact]
    public void Who_is_reacted_to_by_a_ring_and_answers_politely_is_not_of_it()
    {
        var village = new Village(1).People(120).Live().Ring(20);
        var victim = village.Account("victim");
        for (var time = Village.Start; time < village.End; time += 5 * Village.Hour)
        {
            var post = village.Post(victim, time);
            foreach (var member in village.Of("ring"))
            {
                var comment = village.Comment(member, post, time + (20 * Village.Second), to: victim);
                village.Comment(victim, post, time + (long)village.Dice.LogNormal(30 * Village.Minute, 1), comment, member);
            }
        }

        Assert.DoesNotContain(victim, Run(village).Evidence.Keys);
        Assert.Contains(village.Of("ring")[0], Run(village).Evidence.Keys);
    }

    [Fact]
    public void Where_the_clock_tells_only_hours_nothing_is_said_of_speed()
    {
        var village = new Village(1).People(120).Live().Ring();
        var traces = village.Traces(time => time - (time % Village.Hour));

        Assert.Empty(InteractionAnalysis.Run(traces, new InteractionOptions()).Findings);
    }

    private static IReadOnlyList<InteractionFinding> Find(Village village) => Run(village).Findings;

    private static InteractionFindings Run(Village village) => InteractionAnalysis.Run(village.Traces(), new InteractionOptions());
}
