using Candor.Signals.Factories;
using Candor.Tests.Signals.Coordination;
using Xunit;

namespace Candor.Tests.Signals.Factories;

/// <summary>An attacker with two hundred accounts tries to make a person look like one of them. What he does to the person must not count against the person.</summary>
public sealed class FramingTests
{
    private const int Victim = 0, FirstAttacker = 1000, Attackers = 200;
    private const double Seconds = 1 / 60.0;

    private readonly Crowd _town = new Crowd(11).People(1, 120, days: 6, posts: 20);
    private readonly List<(double At, ulong Post, ulong Text)> _posts = [];

    public FramingTests()
    {
        for (var i = 0; i < 40; i++)
        {
            var at = ((i % 6) * Crowd.Day) + (8 * Crowd.Hour) + (_town.Random.NextDouble() * 14 * Crowd.Hour);
            _posts.Add((at, 500 + (ulong)i, 5000 + (ulong)i));
            _town.Post(Victim, at, _town.ThisAndThat(), tags: [60 + (ulong)(i % 5)], links: [700 + (ulong)i], text: 5000 + (ulong)i, post: 500 + (ulong)i);
        }
    }

    [Fact]
    public void Being_copied_by_two_hundred_accounts_at_once_does_not_count()
    {
        foreach (var (at, post, text) in _posts)
        {
            EachAttacker(attacker => _town.Post(attacker, at + (30 * Seconds * _town.Random.NextDouble()), tags: [60 + ((post - 500) % 5)], links: [post + 200], text: text));
        }

        Assert.InRange(EvidenceOf(Victim), 0, 0.1);
        Assert.True(EvidenceOf(FirstAttacker) > 1, "Those who copy are found.");
    }

    [Fact]
    public void Being_answered_a_thousand_times_does_not_count()
    {
        foreach (var (at, post, _) in _posts)
        {
            for (var i = 0; i < 25; i++) _town.Comment(FirstAttacker + _town.Random.Below(Attackers), at + _town.Random.NextDouble(), under: post, to: Victim, words: _town.About(9));
            for (var i = 0; i < 5; i++) _town.Comment(Victim, at + (0.3 * i), under: post, to: FirstAttacker + i, words: _town.About(9));
        }

        Assert.InRange(EvidenceOf(Victim), 0, 0.1);
    }

    [Fact]
    public void Being_mentioned_in_every_post_does_not_count()
    {
        foreach (var (at, _, _) in _posts)
        {
            EachAttacker(attacker => _town.Post(attacker, at + (30 * Seconds * _town.Random.NextDouble()), _town.About(9), mentions: [Victim]));
        }

        Assert.InRange(EvidenceOf(Victim), 0, 0.1);
    }

    [Fact]
    public void Having_others_post_at_ones_times_and_under_ones_tags_does_not_count()
    {
        foreach (var (at, post, _) in _posts)
        {
            EachAttacker(attacker => _town.Post(attacker, at + (30 * Seconds * ((2 * _town.Random.NextDouble()) - 1)), _town.About(9), tags: [60 + ((post - 500) % 5)]));
        }

        Assert.InRange(EvidenceOf(Victim), 0, 0.1);
    }

    [Fact]
    public void A_burst_of_new_accounts_around_ones_post_does_not_count()
    {
        var (at, _, text) = _posts[20];
        EachAttacker(attacker => _town.Post(attacker, at + (20 * (_town.Random.NextDouble() - 0.5)), _town.About(9), text: text, mentions: [Victim]));

        Assert.InRange(EvidenceOf(Victim), 0, 0.1);
        Assert.True(EvidenceOf(FirstAttacker) > 1, "The burst is found.");
    }

    private void EachAttacker(Action<int> act)
    {
        for (var i = 0; i < Attackers; i++) act(FirstAttacker + i);
    }

    private double EvidenceOf(int account) =>
        FactoryFinder.Find(_town.Traces(), 0.05).SelectMany(factory => factory.Members).Where(member => member.Account == Crowd.Key(account)).Sum(member => member.Evidence);
}
