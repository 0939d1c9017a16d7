using Candor.Signals.Coordination;
using Candor.Signals.Factories;
using Candor.Tests.Signals.Coordination;
using Xunit;

namespace Candor.Tests.Signals.Factories;

public sealed class RegistrationScanTests
{
    private readonly Crowd _town = new(1);

    public RegistrationScanTests()
    {
        for (var i = 0; i < 300; i++) _town.Register(i, _town.Random.NextDouble() * 10 * Crowd.Day, device: 1000 + (ulong)i, network: i % 3 == 0 ? 5 : 2000 + (ulong)i);
    }

    [Fact]
    public void People_who_join_at_any_time_are_no_burst() => Assert.Empty(Scan());

    [Fact]
    public void Ten_accounts_of_one_device_within_an_hour_are_one()
    {
        for (var i = 0; i < 10; i++) _town.Register(500 + i, 7000 + (5 * i), device: 77, network: 600);

        Assert.Equal(10, Assert.Single(Scan()).Accounts.Count);
    }

    [Fact]
    public void The_same_accounts_by_device_and_by_network_are_one_burst()
    {
        for (var i = 0; i < 10; i++) _town.Register(500 + i, 7000 + (5 * i), device: 77, network: 600);
        for (var i = 0; i < 10; i++) _town.Register(600 + i, 9000 + (5 * i), device: 78, network: 601);

        Assert.Equal(2, Scan().Count);
    }

    [Fact]
    public void A_network_on_which_many_join_all_the_time_has_none_in_a_busy_hour()
    {
        for (var i = 0; i < 60; i++) _town.Register(500 + i, 7000 + _town.Random.NextDouble(), device: 5000 + (ulong)i, network: i % 3 == 0 ? 5 : 6000 + (ulong)i);

        Assert.DoesNotContain(Scan(), burst => burst.Sort == KeySort.Network);
    }

    private IReadOnlyList<RegistrationBurst> Scan()
    {
        var traces = _town.Traces();
        return RegistrationScan.Of(traces, AccountLives.Of(traces));
    }
}
