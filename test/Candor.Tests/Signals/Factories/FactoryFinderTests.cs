using Candor.Events.Traces;
using Candor.Signals.Factories;
using Candor.Tests.Signals.Coordination;
using Xunit;

namespace Candor.Tests.Signals.Factories;

public sealed class FactoryFinderTests
{
    private const int FirstNew = 1000;
    private const double Noon = Crowd.Day + (12 * Crowd.Hour);

    [Fact]
    public void Nothing_has_no_factories() => Assert.Empty(FactoryFinder.Find(new TraceSet(), 0.05));

    [Fact]
    public void People_have_none() => Assert.Empty(FactoryFinder.Find(new Crowd(1).People(0, 150).Traces(), 0.05));

    [Fact]
    public void The_same_accounts_have_the_same_id_however_often_and_in_whatever_company()
    {
        var first = Assert.Single(FactoryFinder.Find(Town(40).Traces(), 0.05));
        var again = Assert.Single(FactoryFinder.Find(Town(40).Traces(), 0.05));
        var others = Assert.Single(FactoryFinder.Find(Town(40).People(3000, 50).Traces(), 0.05));
        var more = Assert.Single(FactoryFinder.Find(Town(41).Traces(), 0.05));

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(first.Id, others.Id);
        Assert.NotEqual(first.Id, more.Id);
    }

    [Fact]
    public void Members_keep_explanations_of_their_own_and_evidence_below_three_nats()
    {
        var factory = Assert.Single(FactoryFinder.Find(Town(40).Traces(), 0.05));

        Assert.All(factory.Members, member => Assert.InRange(member.Evidence, 0.01, FactoryFinder.MostEvidence));
        Assert.All(factory.Members, member => Assert.NotEmpty(member.Reasons));
        Assert.All(factory.Members, member => Assert.NotEmpty(member.Events));
        Assert.All(factory.Reasons.Concat(factory.Members.SelectMany(member => member.Reasons)), reason => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", reason.Chinese));
    }

    [Fact]
    public void A_stricter_rate_finds_no_more()
    {
        var traces = Town(12).Traces();

        Assert.True(FactoryFinder.Find(traces, 1e-6).Count <= FactoryFinder.Find(traces, 0.05).Count);
    }

    [Fact]
    public void Groups_that_share_accounts_are_one_case()
    {
        // A burst of newcomers who also repost the same things together on the days before.
        var town = Town(40);
        for (var i = 0; i < 60; i++)
        {
            var at = ((i % 4) * Crowd.Day) + (9 * Crowd.Hour) + (town.Random.NextDouble() * 10 * Crowd.Hour);
            for (var account = 2000; account < 2006; account++) town.Post(account, at += 0.2 * town.Random.NextDouble(), repostOf: 9000 + (ulong)i);
        }

        var factories = FactoryFinder.Find(town.Traces(), 0.05);

        Assert.Equal(2, factories.Count);
        Assert.Equal(factories.Sum(factory => factory.Members.Count), factories.SelectMany(factory => factory.Members).Select(member => member.Account).Distinct().Count());
    }

    [Fact]
    public void What_the_accounts_have_in_common_is_told_and_proves_nothing()
    {
        var town = new Crowd(1).People(0, 250);
        for (var i = 0; i < 40; i++) town.Post(FirstNew + i, Noon + (0.6 * i), town.About(7), network: 600, mentions: [3]);
        var factory = Assert.Single(FactoryFinder.Find(town.Traces(), 0.05));

        Assert.True(double.IsNaN(Assert.Single(factory.Reasons, reason => reason.Code == "factory.network").Nats));
        Assert.Equal(Crowd.Key(3), Assert.Single(factory.Reasons, reason => reason.Code == "factory.mention").About);
        Assert.DoesNotContain(factory.Members, member => member.Account == Crowd.Key(3));
    }

    private static Crowd Town(int campaign)
    {
        var town = new Crowd(1).People(0, 250);
        for (var i = 0; i < campaign; i++) town.Post(FirstNew + i, Noon + (0.6 * i), town.About(7));
        return town;
    }
}
