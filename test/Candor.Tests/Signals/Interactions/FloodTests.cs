using Candor.Signals.Interactions;
using Candor.Tests.Signals.Interactions.Villages;
using Xunit;

namespace Candor.Tests.Signals.Interactions;

public sealed class FloodTests
{
    [Fact]
    public void Replies_every_eight_seconds_that_nobody_answers_are_a_flood()
    {
        var village = new Village(1).People(120).Live().Flood();

        var finding = Assert.Single(Find(village));

        Assert.Equal(InteractionKind.ReplyFlood, finding.Kind);
        Assert.Equal(village.Of("flooder"), finding.Accounts.Select(account => account.Account));
    }

    [Fact]
    public void The_same_words_over_and_over_are_a_flood_at_any_rhythm() =>
        Assert.Equal(InteractionKind.ReplyFlood, Assert.Single(Find(new Village(2).People(120).Live().Flood(spread: 0.9, repeats: 0.9))).Kind);

    [Fact]
    public void Forty_accounts_with_each_others_texts_are_a_flood_by_several()
    {
        var village = new Village(3).People(120).Live().GroupFlood();

        var finding = Assert.Single(Find(village));

        Assert.Equal(InteractionKind.GroupFlood, finding.Kind);
        Assert.Subset(village.Of("group-flooder").ToHashSet(), finding.Accounts.Select(account => account.Account).ToHashSet());
        Assert.True(finding.Accounts.Count > 30);
    }

    [Fact]
    public void An_angry_person_of_irregular_rhythm_and_own_words_is_no_flood() =>
        Assert.Empty(Find(new Village(4).People(120).Live().Flood(replies: 120, gap: 30 * Village.Second, spread: 0.9)));

    [Fact]
    public void The_chat_of_a_live_stream_is_no_flood() => Assert.Empty(Find(new Village(5).People(60).Live().LiveStream()));

    [Fact]
    public void A_host_who_answers_three_hundred_questions_is_no_flood() => Assert.Empty(Find(new Village(6).People(60).Live().QuestionHour()));

    [Fact]
    public void A_service_desk_is_no_flood() => Assert.Empty(Find(new Village(7).People(60).Live().ServiceDesk()));

    [Fact]
    public void A_fan_at_a_concert_is_no_flood() => Assert.Empty(Find(new Village(8).People(60).Live().ConcertFan()));

    [Fact]
    public void People_who_line_up_with_the_same_sentence_are_no_flood() => Assert.Empty(Find(new Village(9).People(60).Live().LineUp()));

    [Fact]
    public void Guests_of_a_premiere_who_paste_the_same_joke_are_no_flood() => Assert.Empty(Find(new Village(11).People(60).Live().Premiere()));

    [Fact]
    public void Two_hundred_accounts_that_are_there_for_nothing_else_are_a_flood_with_few_replies_each() =>
        Assert.Equal(InteractionKind.GroupFlood, Assert.Single(Find(new Village(12).People(120).Live().GroupFlood(200, 4))).Kind);

    [Fact]
    public void Two_who_talk_by_the_hundred_are_no_flood() => Assert.Empty(Find(new Village(10).People(60).Live().BestFriends()));

    private static IReadOnlyList<InteractionFinding> Find(Village village) => InteractionAnalysis.Run(village.Traces(), new InteractionOptions()).Findings;
}
