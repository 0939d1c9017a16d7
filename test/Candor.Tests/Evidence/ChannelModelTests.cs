using Candor.Evidence;
using Xunit;

namespace Candor.Tests.Evidence;

public sealed class ChannelModelTests
{
    private const int Many = 1_000_000;

    private static readonly ChannelModel Model = new()
    {
        Name = "cadence",
        Features = ["lg_sd", "burst"],
        Lower = [-50, 0],
        Upper = [50, 1],
        Mean = [1, 0.5f],
        Deviation = [2, 0.25f],
        Weight = [0.5f, -1],
        Oddness = [0.25f, 0],
        Bias = -3,
    };

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(0, 3, 1)]
    [InlineData(0, -1, -1)]
    [InlineData(0, 40, 4)] // no more than four deviations
    [InlineData(0, -400, -4)]
    [InlineData(1, 7, 2)] // cut to the largest value met in training
    [InlineData(1, -7, -2)]
    [InlineData(1, float.NaN, 0)]
    public void A_value_is_told_in_deviations_from_people_within_bounds(int feature, float value, float expected) =>
        Assert.Equal(expected, Model.Standardize(feature, value, Many), 1e-4f);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.2)]
    [InlineData(4, 0.5)]
    [InlineData(12, 0.75)]
    public void It_counts_by_the_acts_behind_it(int observations, float share) =>
        Assert.Equal(share, Model.Standardize(0, 3, observations), 1e-6f);

    [Theory]
    [InlineData(3, 0.75)] // 0.5 · 1 + 0.25 · 1
    [InlineData(-1, -0.25)]
    [InlineData(40, 2.75)] // 0.5 · 4 + 0.25 · 3
    public void Oddness_counts_on_either_side(float value, float nats) => Assert.Equal(nats, Model.Contribution(0, value, Many), 1e-4f);

    [Fact]
    public void The_score_is_the_bias_and_all_contributions() => Assert.Equal(-3 + 0.75f - 2, Model.Score([3, 1], Many), 1e-4f);
}
