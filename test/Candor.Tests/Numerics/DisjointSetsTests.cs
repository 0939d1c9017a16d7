using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public sealed class DisjointSetsTests
{
    [Fact]
    public void What_is_joined_over_others_is_one_set()
    {
        var sets = new DisjointSets(6);
        sets.Join(0, 1);
        sets.Join(2, 3);
        sets.Join(1, 3);

        Assert.Equal(sets.Find(0), sets.Find(2));
        Assert.NotEqual(sets.Find(0), sets.Find(4));
        Assert.Equal(4, sets.SizeOf(3));
    }

    [Fact]
    public void Joining_what_is_one_already_says_so()
    {
        var sets = new DisjointSets(2);

        Assert.True(sets.Join(0, 1));
        Assert.False(sets.Join(1, 0));
    }
}
