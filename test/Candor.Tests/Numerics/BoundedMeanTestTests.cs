using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public class BoundedMeanTestTests
{
    [Theory]
    [InlineData(0.4, 0.4, 1)] // at its bound the capital stays where it is, on average
    [InlineData(0.1, 0.4, 0.2)]
    [InlineData(0.85, 0.85, 1)]
    public void Its_expectation_is_at_most_one_while_the_share_keeps_to_the_bound(double share, double bound, double most)
    {
        const int Blocks = 10;
        var expectation = 0.0;
        for (var outcome = 0; outcome < 1 << Blocks; outcome++)
        {
            var test = new BoundedMeanTest();
            var chance = 1.0;
            for (var i = 0; i < Blocks; i++)
            {
                var isHit = (outcome >> i & 1) == 1;
                chance *= isHit ? share : 1 - share;
                test.Add(isHit ? 1 : 0, bound);
            }

            expectation += chance * Math.Exp(test.LogE);
        }

        Assert.InRange(expectation, 0, most + 1e-9);
    }

    [Fact]
    public void A_share_above_the_bound_makes_it_grow_without_end()
    {
        var test = new BoundedMeanTest();
        for (var i = 0; i < 100; i++) test.Add(0.9, 0.4);

        Assert.InRange(test.LogE, 60, 90);
    }

    [Fact]
    public void Nothing_seen_is_no_evidence() => Assert.Equal(0, new BoundedMeanTest().LogE, 12);
}
