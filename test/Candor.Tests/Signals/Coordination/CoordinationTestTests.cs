using Candor.Numerics;
using Candor.Signals.Coordination;
using Xunit;

namespace Candor.Tests.Signals.Coordination;

public sealed class CoordinationTestTests
{
    private const double Called = 3; // an e-value of 20

    [Fact]
    public void A_ring_that_reposts_within_seconds_is_found()
    {
        var crowd = Sharers(1);
        for (var i = 0; i < 40; i++) Ring(crowd, accounts: 5, at: Moment(crowd), (account, at) => crowd.Post(account, at, repostOf: 9000 + (ulong)i));

        Assert.Equal([0, 1, 2, 3, 4], Found(crowd));
    }

    [Fact]
    public void A_ring_that_sends_the_same_links_is_found()
    {
        var crowd = Sharers(2);
        for (var i = 0; i < 40; i++) Ring(crowd, accounts: 4, at: Moment(crowd), (account, at) => crowd.Post(account, at, links: [9000 + (ulong)i]));

        Assert.Equal([0, 1, 2, 3], Found(crowd));
    }

    [Fact]
    public void People_who_share_as_people_do_are_no_group() => Assert.Empty(Found(Sharers(3)));

    [Fact]
    public void Friends_who_like_the_same_things_at_their_own_times_are_no_group()
    {
        var crowd = Sharers(4);
        for (var i = 0; i < 60; i++)
        {
            var day = crowd.Random.Below(8) * Crowd.Day;
            for (var account = 0; account < 5; account++) crowd.Post(account, day + (7 * Crowd.Hour) + (crowd.Random.NextDouble() * 16 * Crowd.Hour), links: [9000 + (ulong)i]);
        }

        Assert.Empty(Found(crowd));
    }

    [Fact]
    public void Fans_who_talk_through_their_matches_are_no_group()
    {
        var crowd = Sharers(5);
        for (var match = 0; match < 8; match++)
        {
            var kickoff = (match * Crowd.Day) + (19 * Crowd.Hour);
            for (var account = 0; account < 60; account++)
            {
                for (var i = crowd.Random.Below(5); i > 0; i--) crowd.Post(account, kickoff + (crowd.Random.NextDouble() * 110), tags: [77]);
            }
        }

        Assert.Empty(Found(crowd));
    }

    [Fact]
    public void Readers_of_a_popular_account_who_repost_it_at_once_are_no_group()
    {
        var crowd = Sharers(6);
        for (var i = 0; i < 40; i++)
        {
            var at = Moment(crowd);
            for (var reader = 0; reader < 60; reader++)
            {
                if (crowd.Random.Below(2) == 0) crowd.Post(reader, at - (8 * Math.Log(1 - crowd.Random.NextDouble())), repostOf: 9000 + (ulong)i);
            }
        }

        Assert.Empty(Found(crowd));
    }

    [Fact]
    public void Newspapers_that_post_by_the_clock_under_the_same_tags_are_no_group()
    {
        var crowd = Sharers(7);
        for (var account = 0; account < 6; account++)
        {
            for (var hour = 0; hour < 8 * 24; hour += 2) crowd.Post(account, (hour * Crowd.Hour) + (crowd.Random.NextDouble() * 0.1), tags: [50 + (ulong)crowd.Random.Below(4)]);
        }

        Assert.Empty(Found(crowd));
    }

    [Fact]
    public void What_two_accounts_say_to_each_other_ties_them_to_nothing()
    {
        var crowd = Sharers(8);
        for (var i = 0; i < 40; i++)
        {
            var at = Moment(crowd);
            for (var account = 0; account < 4; account++) crowd.Comment(account, at + (0.1 * account), under: 9000 + (ulong)i, mentions: [.. Enumerable.Range(0, 4)]);
        }

        Assert.Empty(Found(crowd));
    }

    [Fact]
    public void Every_member_has_a_reason_of_its_own()
    {
        var crowd = Sharers(9);
        for (var i = 0; i < 40; i++) Ring(crowd, accounts: 5, at: Moment(crowd), (account, at) => crowd.Post(account, at, repostOf: 9000 + (ulong)i));
        var traces = crowd.Traces();
        var group = CoordinationTest.Of(traces, AccountLives.Of(traces)).MaxBy(group => group.LogEValue)!;

        Assert.All(group.Members, member => Assert.Contains("times together with 4 accounts", Assert.Single(member.Reasons).English, StringComparison.Ordinal));
        Assert.All(group.Members, member => Assert.Contains("同步行动", member.Reasons[0].Chinese, StringComparison.Ordinal));
    }

    /// <summary>A hundred people over eight days who share some links, a few of which are popular for an hour or two.</summary>
    private static Crowd Sharers(ulong seed)
    {
        var crowd = new Crowd(seed);
        for (var link = 0; link < 150; link++)
        {
            var at = Moment(crowd);
            for (var sharers = 2 + crowd.Random.Below(10); sharers > 0; sharers--)
            {
                crowd.Post(100 + crowd.Random.Below(100), at - (120 * Math.Log(1 - crowd.Random.NextDouble())), links: [(ulong)(1 + link)]);
            }
        }

        return crowd;
    }

    private static double Moment(Crowd crowd) => (crowd.Random.Below(8) * Crowd.Day) + (8 * Crowd.Hour) + (crowd.Random.NextDouble() * 14 * Crowd.Hour);

    private static void Ring(Crowd crowd, int accounts, double at, Action<int, double> act)
    {
        var order = Enumerable.Range(0, accounts).ToArray();
        crowd.Random.Shuffle(order.AsSpan());
        foreach (var account in order) act(account, at += 0.05 + (0.1 * crowd.Random.NextDouble()));
    }

    private static int[] Found(Crowd crowd)
    {
        var traces = crowd.Traces();
        var lives = AccountLives.Of(traces);
        var groups = CoordinationTest.Of(traces, lives);
        var threshold = Math.Max(Called, FalseDiscovery.Threshold([.. groups.Select(group => group.LogEValue)], 0.05));
        return [.. groups.Where(group => group.LogEValue >= threshold).SelectMany(group => Crowd.NumbersOf(group, lives)).Distinct().Order()];
    }
}
