using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Numerics;

public sealed class PoissonEvidenceTests
{
    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(5, 1)]
    [InlineData(5, 2)]
    public void Of_counts_with_the_expected_mean_the_mean_e_value_is_at_most_one(double expected, double dispersion)
    {
        var mean = 0.0;
        for (var count = 0; count < 2000; count++)
        {
            var chance = (count * Math.Log(expected)) - expected - LogFactorial.Of(count);
            mean += Math.Exp(chance + PoissonEvidence.LogEValue(count, expected, dispersion));
        }

        Assert.InRange(mean, 0, 1 + 1e-9);
        if (dispersion == 1) Assert.Equal(1, mean, 1e-6);
    }

    [Fact]
    public void Over_dispersion_takes_evidence_away() =>
        Assert.True(PoissonEvidence.LogEValue(20, 2, dispersion: 3) < PoissonEvidence.LogEValue(20, 2, dispersion: 1));

    [Theory]
    [InlineData(3, 5)]
    [InlineData(5, 5)]
    public void What_was_to_be_expected_is_no_surprise(double count, double expected) => Assert.Equal(0, PoissonEvidence.Surprise(count, expected, 1));
}
