using System.Globalization;
using Candor.Cli.Generation;
using Xunit;

namespace Candor.Tests.Generation;

public sealed class GeneratorTests
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_same_seed_gives_the_same_bytes_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            var again = Sample.Of(new GenerateOptions());

            Assert.Equal(Sample.Default.Bytes, again.Bytes);
            Assert.Equal(Sample.Default.Labels, again.Labels);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_seed_gives_other_bytes() =>
        Assert.NotEqual(Sample.Default.Bytes, Sample.Of(new GenerateOptions { Seed = 2 }).Bytes);

    [Fact]
    public void Every_account_is_labelled_but_the_hijacked_ones()
    {
        var accounts = Community.Plan(new GenerateOptions());
        var unnamed = accounts.Where(account => !Sample.Default.Truth.ContainsKey(account.Id)).ToArray();

        Assert.Equal(["hijacked", "hijacked"], unnamed.Select(account => account.Source));
        Assert.Equal(48, Sample.Default.Truth.Count(truth => truth.Value.Label == "managed"));
        Assert.Equal(240, unnamed.Length + Sample.Default.Truth.Count);
    }

    [Theory]
    [InlineData(1, 0.2, 0)]
    [InlineData(5, 1, 0)]
    [InlineData(30, 0, 1)]
    public void Small_and_one_sided_communities_are_made_too(int accounts, double managed, double young) => Assert.Equal(
        accounts,
        Sample.Of(new GenerateOptions { Accounts = accounts, Managed = managed, Young = young, Days = 2 })
            .Events.Select(Sample.Subject).Distinct().Count());

    [Fact]
    public void Young_accounts_make_one_to_three_events()
    {
        var sample = Sample.Of(new GenerateOptions { Young = 0.5 });
        var events = sample.Events.GroupBy(Sample.Subject).ToDictionary(account => account.Key, account => account.Count());
        var young = sample.Truth.Where(truth => truth.Value.Source == "young").Select(truth => events[truth.Key]).ToArray();

        Assert.InRange(young.Length, 90, 150);
        Assert.Equal([1, 2, 3], young.Distinct().Order());
    }

    [Fact]
    public void Events_are_written_while_they_are_made()
    {
        using var stop = new CancellationTokenSource();
        using var output = new StoppingStream(stop);
        var accounts = Community.Plan(new GenerateOptions { Accounts = 2_000 });

        Assert.Throws<OperationCanceledException>(() => Generator.WriteEvents(accounts, 1, output, stop.Token));
        Assert.InRange(output.Length, 1, 200_000);
    }

    [Fact]
    public void An_account_holds_a_few_days_of_a_long_life()
    {
        var busiest = Community.Plan(new GenerateOptions { Days = 365 }).MaxBy(account => account.Posts)!;
        var stream = new AccountStream(busiest, 1);
        var (taken, most) = (0, 0);
        while (stream.TryPeek(out _))
        {
            most = Math.Max(most, stream.Pending);
            stream.Take();
            taken++;
        }

        Assert.InRange(taken, busiest.Posts, int.MaxValue);
        Assert.InRange(most, 1, taken / 10);
    }

    /// <summary>Asks for a stop as soon as anything is written.</summary>
    private sealed class StoppingStream(CancellationTokenSource stop) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer);
            stop.Cancel();
        }
    }
}
