using Candor.Events;
using Candor.Signals.Coordination;
using Xunit;

namespace Candor.Tests.Signals.Coordination;

/// <summary>The candidate stage against a published method, on the two sets that come with it.</summary>
public sealed class CooRTweetTests
{
    private static readonly EventKeys Keys = new(KeyedHash.FromText("pairs"));

    [Theory]
    [InlineData("russian_coord_tweets", "object_id", "content_id", "timestamp_share", 60)]
    [InlineData("russian_coord_tweets", "object_id", "content_id", "timestamp_share", 10)]
    [InlineData("german_elections", "url_id", "post_id", "timestamp", 60)]
    [InlineData("german_elections", "hashtag_id", "post_id", "timestamp", 60)]
    [InlineData("german_elections", "domain_id", "post_id", "timestamp", 60)]
    [InlineData("german_elections", "phash_id", "post_id", "timestamp", 60)]
    public void The_candidates_are_exactly_the_pairs_of_its_rule(string set, string thing, string content, string second, int window)
    {
        var shares = CooRTweetRule.Read(SharedData.Find("coordination", "cooRTweet", set + ".csv.gz"), thing, "account_id", content, second);
        var traces = CooRTweetRule.Traces(shares, Keys);
        var lives = AccountLives.Of(traces);
        var names = shares.Select(share => share.Account).Distinct().ToDictionary(name => lives.Find(Keys.Account(name)));

        var ours = CoActions.Within(SharedActs.Of(traces, lives), traces, lives, window * 1000L)
            .Select(pair => CooRTweetRule.Ordered(names[pair.First], names[pair.Second])).ToHashSet();

        Assert.Equal(CooRTweetRule.Network(shares, window, participation: 1).Keys.Order(), ours.Order());
        Assert.Subset(ours, CooRTweetRule.Network(shares, window).Keys.ToHashSet());
    }
}
