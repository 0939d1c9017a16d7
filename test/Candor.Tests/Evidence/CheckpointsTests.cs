using Candor.Evidence;
using Candor.Tests.Accounts;
using Xunit;

namespace Candor.Tests.Evidence;

public sealed class CheckpointsTests
{
    private static readonly int[] All = [5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 125, 156, 195, 243];

    [Fact]
    public void Checkpoints_are_those_of_the_design() => Assert.Equal(All, Enumerable.Range(0, 300).Where(Checkpoints.Contains));

    [Fact]
    public void An_account_is_looked_at_there_and_nowhere_else()
    {
        var life = new Life();
        for (var i = 0; i < 250; i++) life.Take(Act.Post(i * 60));

        Assert.Equal(All, life.Path.Select(snapshot => snapshot.Acts));
    }
}
