using Candor.Events;
using Candor.Signals.Interactions;
using Candor.Tests.Signals.Interactions.Villages;
using Xunit;

namespace Candor.Tests.Signals.Interactions;

public sealed class ConversationTests
{
    [Theory]
    [InlineData(true, 1)] // from a script, and each also comments elsewhere
    [InlineData(false, 0)] // new words, but nowhere else
    public void A_cast_that_talks_to_a_timetable_is_found(bool isScripted, double elsewhere)
    {
        var village = new Village(1).People(120).Live().Cast(4, 120, isScripted: isScripted, elsewhere: elsewhere, spread: 0.15);

        var finding = Assert.Single(Find(village));

        Assert.Equal(InteractionKind.FabricatedConversation, finding.Kind);
        Assert.Equal(village.Of("cast").Order(), finding.Accounts.Select(account => account.Account).Order());
    }

    [Fact]
    public void Made_private_conversations_are_found_by_times_and_sketches()
    {
        var village = new Village(2).People(60).Live();
        var cast = village.Accounts("cast", 2);
        var script = Enumerable.Range(0, 8).Select(_ => village.Sketch()).ToArray();
        for (var talk = 0; talk < 100; talk++)
        {
            var (conversation, time) = (village.Key(), Village.Start + (talk * 7 * Village.Hour));
            for (var turn = 0; turn < script.Length; turn++)
            {
                village.Message(cast[turn % 2], conversation, time += (long)village.Dice.LogNormal(30 * Village.Second, 0.12), 40 + turn, script[turn]);
            }
        }

        Assert.Equal(cast.Order(), Assert.Single(Find(village)).Accounts.Select(account => account.Account).Order());
    }

    [Fact]
    public void Two_best_friends_who_chat_every_day_are_not_found() => Assert.Empty(Find(new Village(3).People(60).Live().BestFriends()));

    [Fact]
    public void A_study_group_that_talks_live_is_not_found() => Assert.Empty(Find(new Village(4, days: 90).People(60).Live().StudyGroup()));

    [Fact]
    public void Who_talks_with_a_bot_is_not_charged()
    {
        var village = new Village(5).People(60).Live();
        var (bot, person) = (village.Account("bot"), village.Account("user"));
        for (var day = 0; day < 30; day++)
        {
            for (var talk = 0; talk < 3; talk++)
            {
                var time = Village.Start + (day * Village.Day) + (long)(village.Dice.Range(9, 22) * Village.Hour);
                var post = village.Post(person, time);
                for (var turn = 0; turn < 8; turn++)
                {
                    var comment = village.Comment(person, post, time += (long)village.Dice.LogNormal(30 * Village.Second, 1), to: bot);
                    village.Comment(bot, post, time += 1200, comment, person);
                }
            }
        }

        Assert.DoesNotContain(person, InteractionAnalysis.Run(village.Traces(), new InteractionOptions()).Evidence.Keys);
    }

    [Fact]
    public void A_cast_of_declared_bots_is_left_to_policy()
    {
        var village = new Village(1).People(60).Live().Cast(4, 120, spread: 0.15);
        foreach (var member in village.Of("cast")) village.Declare(member, DeclaredAutomation.Automated);

        Assert.Empty(Find(village));
    }

    private static IReadOnlyList<InteractionFinding> Find(Village village) => InteractionAnalysis.Run(village.Traces(), new InteractionOptions()).Findings;
}
