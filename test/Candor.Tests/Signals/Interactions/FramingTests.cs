using Candor.Signals.Interactions;
using Candor.Tests.Signals.Interactions.Villages;
using Xunit;

namespace Candor.Tests.Signals.Interactions;

/// <summary>Two hundred attackers do something to a person: the person's evidence must not move.</summary>
public sealed class FramingTests
{
    private const int Attackers = 200;
    private const float Most = 0.1f;

    [Fact]
    public void Reactions_to_a_persons_every_post_do_not_move_the_persons_evidence() => Hold(village =>
    {
        var victim = village.Of("person")[0];
        var attackers = village.Accounts("attacker", Attackers);
        foreach (var post in village.PostsOf(victim)) foreach (var attacker in attackers) village.Like(attacker, post.Post, post.Time + 3000);
        return victim;
    });

    [Fact]
    public void A_ring_around_a_person_does_not_move_the_persons_evidence() => Hold(village =>
    {
        village.Ring(Attackers, postsADay: 0.15);
        var victim = village.Of("person")[1];
        foreach (var post in village.PostsOf(victim)) foreach (var attacker in village.Of("ring")) village.Comment(attacker, post.Post, post.Time + 3000, to: victim);
        return victim;
    });

    [Fact]
    public void A_flood_of_replies_does_not_move_the_persons_evidence() => Hold(village =>
    {
        village.GroupFlood(Attackers, 10);
        return village.Of("person")[1];
    });

    [Fact]
    public void Talks_forced_on_a_person_who_answers_do_not_move_the_persons_evidence() => Hold(village =>
    {
        var victim = village.Of("person")[2];
        foreach (var attacker in village.Accounts("attacker", Attackers))
        {
            var time = Village.Start + (long)(village.Dice.Unit() * 11 * Village.Day);
            var post = village.Post(attacker, time);
            var last = village.Comment(attacker, post, time + 5000, to: victim);
            for (var turn = 0; turn < 4; turn++)
            {
                last = village.Comment(victim, post, time += (long)village.Dice.LogNormal(3 * Village.Minute, 1.1), last, attacker);
                last = village.Comment(attacker, post, time += 2000, last, victim);
            }
        }

        return victim;
    });

    [Fact]
    public void Messages_to_a_person_do_not_move_the_persons_evidence() => Hold(village =>
    {
        var victim = village.Of("person")[3];
        foreach (var attacker in village.Accounts("attacker", Attackers))
        {
            var (conversation, time) = (village.Key(), Village.Start + (long)(village.Dice.Unit() * 11 * Village.Day));
            for (var i = 0; i < 20; i++) village.Message(attacker, conversation, time + (i * 1000), 50, new byte[8]);
            if (village.Dice.Chance(0.5)) village.Message(victim, conversation, time + (long)village.Dice.LogNormal(Village.Hour, 1), 12);
        }

        return victim;
    });

    private static void Hold(Func<Village, ulong> attack)
    {
        var village = new Village(11, days: 12).People(80).Live();
        var before = InteractionAnalysis.Run(village.Traces(), new InteractionOptions()).Evidence;
        var victim = attack(village);
        var after = InteractionAnalysis.Run(village.Traces(), new InteractionOptions()).Evidence;

        Assert.InRange(after.GetValueOrDefault(victim) - before.GetValueOrDefault(victim), -Most, Most);
    }
}
