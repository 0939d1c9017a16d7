using Candor.Signals.Coordination;
using Candor.Signals.Factories;
using Candor.Tests.Signals.Coordination;
using Xunit;

namespace Candor.Tests.Signals.Factories;

public sealed class KeyFactoriesTests
{
    private const int FirstNew = 1000;
    private const ulong Shared = 77;
    private const double Noon = Crowd.Day + (12 * Crowd.Hour);

    private readonly Crowd _town = new(31);

    public KeyFactoriesTests()
    {
        // Two hundred people register over four days, each from a phone of its own, half of them over one mobile carrier.
        for (var i = 0; i < 200; i++)
        {
            var (joins, network) = (_town.Random.NextDouble() * 3 * Crowd.Day, i % 2 == 0 ? 5UL : 9000 + (ulong)i);
            _town.Register(i, joins, device: 100_000 + (ulong)i, network: network, name: (ulong)(i % 7)).Profile(i, joins + 2, _town.ThisAndThat(8));
            Live(i, joins, 10, 100_000 + (ulong)i, network, () => _town.ThisAndThat());
        }
    }

    [Fact]
    public void Accounts_made_on_one_device_that_go_on_from_it_about_one_subject_are_found()
    {
        Join(15, _ => Shared, _ => 600, _ => _town.ThisAndThat(8));
        for (var i = 0; i < 15; i++) Live(FirstNew + i, Noon + i, 10, Shared, 600, () => _town.About(7));

        Assert.Equal(Enumerable.Range(FirstNew, 15), Found());
    }

    [Fact]
    public void Accounts_with_one_persona_that_are_worked_through_in_order_are_found()
    {
        Join(20, i => 200_000 + (ulong)i, _ => 600, _ => [50_001, 50_002, 50_003, 50_004, 50_005, (uint)(60_000 + _town.Random.Below(900))]);
        for (var day = 2; day < 4; day++)
        {
            for (var i = 0; i < 20; i++) _town.Post(FirstNew + i, (day * Crowd.Day) + (10 * Crowd.Hour) + (i * 2), _town.ThisAndThat(), device: 200_000 + (ulong)i, network: 600);
        }

        Assert.Equal(Enumerable.Range(FirstNew, 20), Found());
    }

    [Fact]
    public void A_household_is_not()
    {
        Join(4, _ => Shared, _ => 600, _ => _town.ThisAndThat(8));
        for (var i = 0; i < 4; i++) Live(FirstNew + i, Noon, 10, Shared, 600, () => _town.About(7));

        Assert.Empty(Found());
    }

    [Fact]
    public void A_class_that_signs_up_together_is_not()
    {
        // One school network, one lesson, phones of their own, profiles that name the school, homework to talk about.
        Join(28, i => 200_000 + (ulong)i, _ => 600, _ => [70_001, 70_002, .. _town.ThisAndThat(8)]);
        for (var i = 0; i < 28; i++) Live(FirstNew + i, Noon, 10, 200_000 + (ulong)i, 600, () => _town.Random.Below(2) == 0 ? _town.About(7) : _town.ThisAndThat());

        Assert.Empty(Found());
    }

    [Fact]
    public void A_university_network_over_weeks_is_not()
    {
        for (var i = 0; i < 120; i++)
        {
            var joins = _town.Random.NextDouble() * 3 * Crowd.Day;
            _town.Register(FirstNew + i, joins, device: 200_000 + (ulong)i, network: 600);
            Live(FirstNew + i, joins, 10, 200_000 + (ulong)i, 600, () => _town.ThisAndThat());
        }

        Assert.Empty(Found());
    }

    [Fact]
    public void A_computer_room_is_not()
    {
        Join(24, i => 700 + (ulong)(i % 3), _ => 600, _ => _town.ThisAndThat(8));
        for (var i = 0; i < 24; i++) Live(FirstNew + i, Noon, 10, 700 + (ulong)_town.Random.Below(3), 600, () => _town.ThisAndThat());

        Assert.Empty(Found());
    }

    [Fact]
    public void A_team_that_looks_after_many_creators_is_not()
    {
        // An agency: twelve accounts made in a morning on four office phones, three each; every creator has a field of its own.
        Join(12, i => 700 + (ulong)(i % 4), _ => 600, _ => _town.ThisAndThat(8));
        for (var i = 0; i < 12; i++)
        {
            var field = (uint)(20 + i);
            Live(FirstNew + i, Noon, 15, 700 + (ulong)(i % 4), 600, () => _town.About(field));
        }

        Assert.Empty(Found());
    }

    [Fact]
    public void Runners_who_sign_up_for_a_race_are_not()
    {
        for (var i = 0; i < 150; i++)
        {
            var joins = Noon + (_town.Random.NextDouble() * 3 * Crowd.Hour);
            _town.Register(FirstNew + i, joins, device: 200_000 + (ulong)i, network: i % 3 == 0 ? 5 : 300_000 + (ulong)i, app: 8, name: 3);
            Live(FirstNew + i, joins, 8, 200_000 + (ulong)i, 5, () => _town.Random.Below(2) == 0 ? _town.About(7) : _town.ThisAndThat());
        }

        Assert.Empty(Found());
    }

    [Fact]
    public void An_innocent_on_the_network_of_a_factory_is_no_member()
    {
        Join(15, _ => Shared, _ => 600, _ => _town.ThisAndThat(8));
        for (var i = 0; i < 15; i++) Live(FirstNew + i, Noon + i, 10, Shared, 600, () => _town.About(7));
        _town.Register(FirstNew + 500, Noon + 7, device: 999_999, network: 600);
        Live(FirstNew + 500, Noon + 7, 10, 999_999, 600, () => _town.ThisAndThat());

        Assert.DoesNotContain(FirstNew + 500, Found());
    }

    private void Join(int count, Func<int, ulong> device, Func<int, ulong> network, Func<int, uint[]> profile)
    {
        for (var i = 0; i < count; i++) _town.Register(FirstNew + i, Noon + (i * 2), device(i), network(i)).Profile(FirstNew + i, Noon + (i * 2) + 1, profile(i));
    }

    private void Live(int account, double from, int posts, ulong device, ulong network, Func<uint[]> words)
    {
        for (var i = 0; i < posts; i++)
        {
            var day = 1 + _town.Random.Below(4);
            _town.Post(account, Math.Max(from + 90, (day * Crowd.Day) + (8 * Crowd.Hour)) + (_town.Random.NextDouble() * 12 * Crowd.Hour), words(), device: device, network: network);
        }
    }

    private int[] Found()
    {
        var traces = _town.Traces();
        var lives = AccountLives.Of(traces);
        var factories = FactoryFinder.Find(traces, 0.05);
        return [.. factories.SelectMany(factory => factory.Members).Select(member => (int)member.Account - 1).Order()];
    }
}
