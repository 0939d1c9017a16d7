using Candor.Signals.Factories;
using Candor.Tests.Signals.Coordination;
using Xunit;

namespace Candor.Tests.Signals.Factories;

public sealed class SubjectTestTests
{
    [Fact]
    public void Of_accounts_drawn_from_the_others_the_mean_e_value_is_at_most_one()
    {
        var town = new Crowd(3);
        var nats = Enumerable.Range(0, 300).Select(_ => SubjectTest.Of(Said(town, 20, 60, _ => town.ThisAndThat()), allowed: 1).LogEValue).ToArray();

        Assert.InRange(nats.Average(Math.Exp), 0, 1.5); // of heavy-tailed values the mean of 300 varies
        Assert.InRange(nats.Count(value => value >= Math.Log(20)), 0, 15);
    }

    [Fact]
    public void A_subject_in_ever_other_words_is_seen()
    {
        var town = new Crowd(4);
        var finding = SubjectTest.Of(Said(town, 60, 200, isMember => isMember ? town.About(7) : town.ThisAndThat()), allowed: 4);

        Assert.True(finding.LogEValue > 20);
        Assert.True(finding.Scores.Take(60).Average() > finding.Scores.Skip(60).Average() + 5);
    }

    [Fact]
    public void A_subject_that_a_part_of_the_others_has_too_is_none()
    {
        // An event: a third of the newcomers came for it, a tenth of the others talk about it.
        var town = new Crowd(5);
        var finding = SubjectTest.Of(Said(town, 60, 200, isMember => town.Random.Below(30) < (isMember ? 10 : 3) ? town.About(7) : town.ThisAndThat()), allowed: 4);

        Assert.True(finding.LogEValue < 0);
    }

    [Fact]
    public void Writing_at_greater_length_is_no_subject()
    {
        var town = new Crowd(6);
        var finding = SubjectTest.Of(Said(town, 60, 200, isMember => town.ThisAndThat(isMember ? 24 : 8)), allowed: 4);

        Assert.True(finding.LogEValue < 0);
    }

    internal static SaidPosts Said(Crowd town, int members, int others, Func<bool, uint[]> words)
    {
        var traces = new Crowd((ulong)town.Random.Below(1_000_000));
        for (var account = 0; account < members + others; account++) traces.Post(account, account, words(account < members));
        return new SaidPosts(traces.Traces(), [.. Enumerable.Range(0, members).Select(post => new[] { post })], [.. Enumerable.Range(members, others).Select(post => new[] { post })]);
    }
}
