using Candor.Signals.Interactions;
using Candor.Tests.Signals.Interactions.Villages;
using Xunit;

namespace Candor.Tests.Signals.Interactions;

/// <summary>Messages and reactions in bulk.</summary>
public sealed class InBulkTests
{
    [Theory]
    [InlineData(0.95, 0.8)] // the same message
    [InlineData(0, 0.1)] // new words by the clock
    public void Hundreds_of_conversations_that_nobody_answers_are_a_fan_out(double same, double spread)
    {
        var village = new Village(1).People(120).Live().FanOut(same: same, spread: spread);

        var finding = Assert.Single(Find(village));

        Assert.Equal(InteractionKind.MessageFanOut, finding.Kind);
        Assert.Equal(village.Of("sender"), finding.Accounts.Select(account => account.Account));
    }

    [Fact]
    public void A_newsletter_that_says_so_is_no_fan_out() => Assert.Empty(Find(new Village(2).People(60).Live().Newsletter()));

    [Fact]
    public void An_organiser_of_group_chats_is_no_fan_out() => Assert.Empty(Find(new Village(3).People(60).Live().Organiser()));

    [Fact]
    public void A_wedding_invitation_is_no_fan_out() => Assert.Empty(Find(new Village(4).People(60).Live().Wedding()));

    [Fact]
    public void A_recruiter_who_writes_to_thirty_five_strangers_a_day_is_no_fan_out() => Assert.Empty(Find(new Village(5).People(60).Live().Recruiter()));

    [Fact]
    public void A_desk_that_answers_first_messages_is_no_fan_out() => Assert.Empty(Find(new Village(6).People(60).Live().ServiceDesk()));

    [Theory]
    [InlineData(0.1, 0)] // by the clock
    [InlineData(0.9, 0.6)] // within seconds of the post
    public void Reactions_to_thousands_of_strangers_are_low_effort(double spread, double prompt)
    {
        var village = new Village(7).People(120).Live().Bulk(spread: spread, prompt: prompt);

        var finding = Assert.Single(Find(village));

        Assert.Equal(InteractionKind.LowEffort, finding.Kind);
        Assert.Equal(village.Of("reactor"), finding.Accounts.Select(account => account.Account));
    }

    [Fact]
    public void Somebody_who_likes_hundreds_of_pictures_every_night_is_not_low_effort() => Assert.Empty(Find(new Village(8).People(60).Live().HeavyLiker()));

    [Fact]
    public void Who_does_it_with_a_steady_hand_is_not_either() => Assert.Empty(Find(new Village(9).People(60).Live().SteadyLiker()));

    private static IReadOnlyList<InteractionFinding> Find(Village village) => InteractionAnalysis.Run(village.Traces(), new InteractionOptions()).Findings;
}
