using Candor.Numerics;
using Candor.Signals.Templates;
using Xunit;

namespace Candor.Tests.Signals.Templates;

public sealed class DistinctAccountsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void A_few_are_counted_exactly(int accounts)
    {
        var counted = Of(accounts, seed: 1);

        Assert.Equal((accounts, true), (counted.Count, counted.IsExact));
    }

    [Theory]
    [InlineData(17)]
    [InlineData(60)]
    [InlineData(200)]
    [InlineData(1000)]
    [InlineData(50_000)]
    public void Many_are_counted_within_the_stated_error(int accounts)
    {
        double bias = 0, squares = 0;
        const int Times = 60;
        for (var seed = 0; seed < Times; seed++)
        {
            var error = (Of(accounts, seed).Count - accounts) / (double)accounts;
            bias += error / Times;
            squares += error * error / Times;
        }

        Assert.InRange(bias, -0.04, 0.06);
        Assert.InRange(Math.Sqrt(squares), 0, 0.12);
    }

    [Fact]
    public void The_count_never_falls()
    {
        var (accounts, random, before) = (new DistinctAccounts(), new SeededRandom(9), 0);
        for (var i = 0; i < 3000; i++)
        {
            accounts.Add(random.NextBits());
            Assert.True(accounts.Count >= before);
            before = accounts.Count;
        }
    }

    [Theory]
    [InlineData(5, 6)]
    [InlineData(5, 300)]
    [InlineData(300, 5)]
    [InlineData(300, 400)]
    public void Two_together_are_as_if_one_had_seen_all(int first, int second)
    {
        var (one, other, all) = (new DistinctAccounts(), new DistinctAccounts(), new DistinctAccounts());
        foreach (var account in Some(first, 1)) one.Add(account);
        foreach (var account in Some(second, 2)) other.Add(account);
        foreach (var account in Some(first, 1).Concat(Some(second, 2))) all.Add(account);
        one.Add(other);

        Assert.Equal(all.Count, one.Count, 2.0);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(700)]
    public void What_is_saved_is_what_is_loaded(int accounts)
    {
        var counted = Of(accounts, 4);
        using var stream = new MemoryStream();
        counted.Save(new BinaryWriter(stream));
        stream.Position = 0;
        var loaded = DistinctAccounts.Load(new BinaryReader(stream));
        foreach (var account in Some(900, 8))
        {
            counted.Add(account);
            loaded.Add(account);
            Assert.Equal(counted.Count, loaded.Count);
        }
    }

    private static DistinctAccounts Of(int count, int seed)
    {
        var accounts = new DistinctAccounts();
        foreach (var account in Some(count, seed).Concat(Some(count, seed))) accounts.Add(account);
        return accounts;
    }

    private static IEnumerable<ulong> Some(int count, int seed)
    {
        var random = new SeededRandom((ulong)seed);
        for (var i = 0; i < count; i++) yield return random.NextBits();
    }
}
