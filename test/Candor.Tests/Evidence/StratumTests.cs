using Candor.Accounts;
using Candor.Events;
using Candor.Evidence;
using Xunit;

namespace Candor.Tests.Evidence;

public sealed class StratumTests
{
    [Fact]
    public void An_unknown_account_is_a_stratum_too() => Assert.Equal("und/unstated/new", Stratum.Of(default).ToString());

    [Fact]
    public void Every_stratum_is_read_as_it_was_written()
    {
        foreach (var kind in Enum.GetValues<AccountKind>())
        {
            foreach (var activity in Enum.GetValues<Activity>())
            {
                var stratum = new Stratum("zh", kind, activity);
                Assert.True(Stratum.TryParse(stratum.ToString(), out var read));
                Assert.Equal(stratum, read);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("en/person")]
    [InlineData("/person/new")]
    [InlineData("en/robot/new")]
    [InlineData("en/person/new/more")]
    [InlineData("en/7/new")]
    [InlineData("en/person/9")]
    public void Anything_else_is_none(string? text) => Assert.False(Stratum.TryParse(text, out _));

    [Fact]
    public void Activity_alone_does_not_part_neighbours()
    {
        var one = new Stratum("en", AccountKind.Person, Activity.New);

        Assert.True(one.IsNeighbour(one with { Activity = Activity.High }));
        Assert.False(one.IsNeighbour(one with { Language = "fr" }));
        Assert.False(one.IsNeighbour(one with { Kind = AccountKind.Brand }));
    }
}
