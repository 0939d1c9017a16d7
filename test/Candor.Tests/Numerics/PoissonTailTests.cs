using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public sealed class PoissonTailTests
{
    [Theory]
    [InlineData(0, 3, 1)]
    [InlineData(1, 1, 0.6321205588285577)] // 1 - e^-1
    [InlineData(2, 2, 0.5939941502901616)] // 1 - 3 e^-2
    public void It_is_the_chance_of_as_many_or_more(int k, double mean, double chance) => Assert.Equal(chance, PoissonTail.AtLeast(k, mean), 12);

    [Theory]
    [InlineData(10, 3)]
    [InlineData(30, 12)]
    [InlineData(60, 20)]
    public void Far_out_it_is_a_bound_a_little_above_the_sum_of_its_terms(int k, double mean)
    {
        double sum = 0, term = Math.Exp(-mean);
        for (var i = 0; i < 400; i++)
        {
            if (i >= k) sum += term;
            term *= mean / (i + 1);
        }

        Assert.InRange(PoissonTail.AtLeast(k, mean), sum, 1.2 * sum);
    }
}
