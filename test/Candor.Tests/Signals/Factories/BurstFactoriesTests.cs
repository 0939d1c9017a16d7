using Candor.Signals.Coordination;
using Candor.Signals.Factories;
using Candor.Tests.Signals.Coordination;
using Xunit;

namespace Candor.Tests.Signals.Factories;

public sealed class BurstFactoriesTests
{
    private const int FirstNew = 1000;
    private const double Noon = Crowd.Day + (12 * Crowd.Hour);

    private readonly Crowd _town = new Crowd(21).People(0, 250);

    [Fact]
    public void Short_lived_accounts_that_talk_about_one_subject_are_found()
    {
        Newcomers(60, _ => _town.About(7));

        Assert.Equal(Enumerable.Range(FirstNew, 60), Found().Where(account => account >= FirstNew));
    }

    [Fact]
    public void Short_lived_accounts_that_talk_about_this_and_that_are_not()
    {
        Newcomers(60, _ => _town.ThisAndThat());

        Assert.Empty(Found());
    }

    [Fact]
    public void Newcomers_whom_the_news_brought_are_not()
    {
        // All day long one in eight posts of everybody is about it; of the newcomers every third.
        for (var account = 0; account < 250; account++) if (account % 8 == 0) for (var i = 0; i < 6; i++) _town.Post(account, Noon + ((i - 3) * 40), _town.About(7));
        Newcomers(60, i => i % 3 == 0 ? _town.About(7) : _town.ThisAndThat());

        Assert.Empty(Found());
    }

    [Fact]
    public void Accounts_that_repost_something_popular_are_not()
    {
        var said = _town.About(7);
        for (var i = 0; i < 300; i++) _town.Post(FirstNew + i, Noon + (i * 0.1), said, repostOf: 4711);

        Assert.Empty(Found());
    }

    [Fact]
    public void Accounts_that_answer_something_popular_are_not()
    {
        for (var i = 0; i < 300; i++) _town.Comment(FirstNew + i, Noon + (i * 0.1), under: 4711, to: 3, words: _town.About(7));

        Assert.Empty(Found());
    }

    [Fact]
    public void Old_accounts_that_speak_up_once_are_not()
    {
        for (var i = 0; i < 60; i++) _town.Register(FirstNew + i, i);
        Newcomers(60, _ => _town.About(7));

        Assert.Empty(Found());
    }

    [Fact]
    public void Newcomers_who_stay_are_not()
    {
        Newcomers(60, _ => _town.About(7));
        for (var i = 0; i < 60; i++) _town.Post(FirstNew + i, Noon + (20 * Crowd.Hour) + i, _town.ThisAndThat());

        Assert.Empty(Found());
    }

    [Fact]
    public void What_happens_at_the_very_end_is_left_until_more_is_seen()
    {
        Newcomers(60, _ => _town.About(7), at: (3 * Crowd.Day) + (24 * Crowd.Hour));

        Assert.Empty(Found());
    }

    [Fact]
    public void Accounts_of_another_language_with_nobody_to_compare_with_are_not_tested()
    {
        var few = new Crowd(22).People(0, 30);
        for (var i = 0; i < 60; i++) few.Post(FirstNew + i, Noon + (i * 0.2), few.About(7));
        var traces = few.Traces();

        Assert.Empty(BurstFactories.Of(traces, AccountLives.Of(traces)));
    }

    [Fact]
    public void A_member_that_says_something_else_has_less_evidence()
    {
        Newcomers(60, i => i == 0 ? _town.ThisAndThat() : _town.About(7));
        var group = Assert.Single(Groups());

        Assert.Equal(FirstNew, Crowd.NumbersOf(group with { Members = [group.Members[^1]] }, AccountLives.Of(_town.Traces()))[0]);
        Assert.Contains(group.Members[^1].Reasons, reason => reason.English.Contains("speaks for it", StringComparison.Ordinal));
    }

    private void Newcomers(int count, Func<int, uint[]> words, double at = Noon)
    {
        for (var i = 0; i < count; i++) _town.Post(FirstNew + i, at + (25 * _town.Random.NextDouble()), words(i));
    }

    private IReadOnlyList<GroupFinding> Groups()
    {
        var traces = _town.Traces();
        return BurstFactories.Of(traces, AccountLives.Of(traces));
    }

    private int[] Found()
    {
        var lives = AccountLives.Of(_town.Traces());
        return [.. Groups().Where(group => group.LogEValue >= Math.Log(20)).SelectMany(group => Crowd.NumbersOf(group, lives)).Order()];
    }
}
