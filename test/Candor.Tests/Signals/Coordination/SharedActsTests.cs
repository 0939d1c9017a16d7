using Candor.Signals.Coordination;
using Xunit;

namespace Candor.Tests.Signals.Coordination;

public sealed class SharedActsTests
{
    private readonly Crowd _town = new(1);

    [Fact]
    public void Only_what_two_accounts_act_on_is_kept()
    {
        var acts = Of(_town.Post(0, 1, links: [7]).Post(0, 2, links: [7, 8]).Post(1, 3, links: [8]));

        Assert.Equal(1, acts.Things);
        Assert.Equal(ShareSort.Link, acts.SortOf(0));
        Assert.Equal(2, acts.On(0).Length);
    }

    [Fact]
    public void The_same_key_of_two_sorts_is_two_things() =>
        Assert.Equal(0, Of(_town.Post(0, 1, links: [7]).Post(1, 2, tags: [7])).Things);

    [Fact]
    public void Comments_under_ones_own_post_do_not_count()
    {
        var acts = Of(_town.Post(0, 1, post: 40).Comment(0, 2, under: 40).Comment(1, 3, under: 40, to: 0).Comment(2, 4, under: 40, to: 0));

        Assert.Equal([1, 2], Accounts(acts));
    }

    [Fact]
    public void Whose_post_it_is_is_told_by_those_who_answer_it()
    {
        // The post itself is older than the traces.
        var acts = Of(_town.Comment(0, 2, under: 40).Comment(1, 3, under: 40, to: 0).Comment(2, 4, under: 40, to: 0));

        Assert.DoesNotContain(0, Accounts(acts));
    }

    [Fact]
    public void The_words_of_a_repost_are_not_the_reposters_text() =>
        Assert.Equal([ShareSort.Repost], Sorts(Of(_town.Post(0, 1, text: 9, repostOf: 40).Post(1, 2, text: 9, repostOf: 40))));

    [Fact]
    public void Acts_on_a_thing_are_in_the_order_of_their_time()
    {
        var acts = Of(_town.React(2, 9, post: 40).React(0, 5, post: 40).React(1, 7, post: 40));

        Assert.True(acts.On(0)[0].Time < acts.On(0)[1].Time && acts.On(0)[1].Time < acts.On(0)[2].Time);
        Assert.Equal(3, acts.All.Length);
    }

    private static SharedActs Of(Crowd crowd)
    {
        var traces = crowd.Traces();
        return SharedActs.Of(traces, AccountLives.Of(traces));
    }

    private static int[] Accounts(SharedActs acts) => [.. acts.All.ToArray().Select(act => act.Account).Distinct().Order()];

    private static ShareSort[] Sorts(SharedActs acts) => [.. Enumerable.Range(0, acts.Things).Select(acts.SortOf)];
}
