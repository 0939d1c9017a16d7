using Candor.Events.Texts;
using Xunit;

namespace Candor.Tests.Events.Texts;

public sealed class TextMakingTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 8192)]
    [InlineData(-0.5f, -4096)]
    [InlineData(3.01f, 3 * 8192)]
    [InlineData(1e30f, 3 * 8192)]
    [InlineData(float.NegativeInfinity, -3 * 8192)]
    public void A_score_is_cut_to_3_either_way_and_counted_in_steps(float score, int steps) =>
        Assert.Equal((true, steps), (TextMaking.Of(score).IsScored, TextMaking.Of(score).Steps));

    [Fact]
    public void No_score_is_not_a_score_of_0()
    {
        Assert.Equal((false, 0), (default(TextMaking).IsScored, default(TextMaking).Steps));
        Assert.Equal(default, TextMaking.Of(float.NaN));
        Assert.NotEqual(default, TextMaking.Of(0));
    }
}
