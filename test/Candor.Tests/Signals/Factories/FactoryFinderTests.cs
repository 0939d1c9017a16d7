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
    public void Groups_that_have_nothing_in_common_are_two_cases()
    {
        var factories = FactoryFinder.Find(Ring(Town(40), 2000).Traces(), 0.05);

        Assert.Equal(2, factories.Count);
        Assert.Empty(factories[0].Members.Select(member => member.Account).Intersect(factories[1].Members.Select(member => member.Account)));
    }

    [Fact]
    public void Groups_that_share_accounts_are_one_case()
    {
        // Fifteen accounts made on one device that talk about one subject; six of them also repost the same things within seconds.
        var town = new Crowd(1).People(0, 250);
        for (var i = 0; i < 250; i++) town.Register(i, i, device: 5000 + (ulong)i, network: 7000 + (ulong)i);
        for (var i = 0; i < 15; i++)
        {
            town.Register(FirstNew + i, Noon + i, device: 77, network: 600);
            for (var post = 0; post < 10; post++) town.Post(FirstNew + i, Noon + (3 * Crowd.Hour) + (post * 190) + i, town.About(7), device: 77);
        }

        var factory = Assert.Single(FactoryFinder.Find(Ring(town, FirstNew).Traces(), 0.05));

        Assert.Equal(15, factory.Members.Count);
        Assert.Contains(factory.Reasons, reason => reason.Code == "coordination.together");
        Assert.Contains(factory.Reasons, reason => reason.Code == "factory.devices");
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

    /// <summary>Six accounts that repost the same sixty things within seconds, over four days.</summary>
    private static Crowd Ring(Crowd town, int first)
    {
        for (var i = 0; i < 60; i++)
        {
            var at = (2 * Crowd.Day) + ((i % 4) * Crowd.Day) + (9 * Crowd.Hour) + (town.Random.NextDouble() * 10 * Crowd.Hour);
            var order = Enumerable.Range(first, 6).ToArray();
            town.Random.Shuffle(order.AsSpan());
            foreach (var account in order) town.Post(account, at += 0.1 * town.Random.NextDouble(), repostOf: 9000 + (ulong)i);
        }

        return town;
    }

    private static Crowd Town(int campaign)
    {
        var town = new Crowd(1).People(0, 250);
        for (var i = 0; i < campaign; i++) town.Post(FirstNew + i, Noon + (0.6 * i), town.About(7));
        return town;
    }
}
