using Candor.Evidence.Calibrating;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Evidence.Calibrating;

public sealed class FeatureScaleTests
{
    [Fact]
    public void The_share_below_lies_between_the_steps()
    {
        var scale = FeatureScale.Of(Enumerable.Range(0, 41).Select(i => (float)i).Append(float.NaN));

        Assert.Equal((41, 20f), (scale.People, scale.Median));
        Assert.Equal(0, scale.ShareBelow(0));
        Assert.Equal(0.5, scale.ShareBelow(20));
        Assert.Equal(0.5125, scale.ShareBelow(20.5f), 6);
        Assert.Equal(1, scale.ShareBelow(41));
    }

    [Fact]
    public void Without_anybody_there_is_nothing_to_compare_with()
    {
        var scale = FeatureScale.Of([float.NaN]);

        Assert.Equal(0, scale.People);
        Assert.True(float.IsNaN(scale.Median) && double.IsNaN(scale.ShareBelow(1)));
    }

    [Fact]
    public void The_share_below_is_a_share_and_never_falls() => Prop.ForAll<NormalFloat[], NormalFloat, NormalFloat>((people, a, b) =>
    {
        var scale = FeatureScale.Of(people.Select(value => (float)value.Item));
        if (scale.People == 0) return true;
        var (low, high) = ((float)Math.Min(a.Item, b.Item), (float)Math.Max(a.Item, b.Item));
        var (below, above) = (scale.ShareBelow(low), scale.ShareBelow(high));
        return below is >= 0 and <= 1 && above is >= 0 and <= 1 && below <= above;
    }).QuickCheckThrowOnFailure();
}
