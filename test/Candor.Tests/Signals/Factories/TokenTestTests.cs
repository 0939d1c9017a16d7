using Candor.Signals.Factories;
using Candor.Tests.Signals.Coordination;
using Xunit;

namespace Candor.Tests.Signals.Factories;

public sealed class TokenTestTests
{
    [Fact]
    public void Of_accounts_drawn_from_the_others_the_mean_e_value_is_at_most_one()
    {
        var town = new Crowd(3);
        var nats = Enumerable.Range(0, 300).Select(_ => TokenTest.Of(SubjectTestTests.Said(town, 20, 60, _ => town.ThisAndThat()), allowed: 1).LogEValue).ToArray();

        Assert.InRange(nats.Average(Math.Exp), 0, 1.2);
        Assert.InRange(nats.Count(value => value >= Math.Log(20)), 0, 15);
    }

    [Fact]
    public void A_word_that_half_of_the_accounts_say_and_nobody_else_is_seen()
    {
        var town = new Crowd(4);
        var finding = TokenTest.Of(SubjectTestTests.Said(town, 60, 300, isMember => [.. town.ThisAndThat(), .. isMember && town.Random.Below(2) == 0 ? new uint[] { 99_999 } : []]), allowed: 4);

        Assert.True(finding.LogEValue > 10);
        Assert.Equal(new SaidToken(SaidSort.Word, 99_999), finding.Loudest);
        Assert.Equal(0, finding.Others);
    }

    [Fact]
    public void A_word_that_others_say_a_quarter_as_often_is_allowed()
    {
        var town = new Crowd(5);
        var finding = TokenTest.Of(SubjectTestTests.Said(town, 60, 300, isMember => [.. town.ThisAndThat(), .. town.Random.Below(100) < (isMember ? 32 : 8) ? new uint[] { 99_999 } : []]), allowed: 16);

        Assert.True(finding.LogEValue < 0);
    }
}
