using Candor.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Numerics;

public sealed class NoncentralHypergeometricTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 4)]
    [InlineData(4, 2)]
    [InlineData(30, 1)]
    public void The_mean_e_value_is_one_at_the_allowed_odds_and_less_below(double allowed, double odds)
    {
        const int Members = 12, Have = 9, All = 40;
        var mean = Mean(Members, Have, All, allowed, odds);

        if (allowed == odds) Assert.Equal(1, mean, 1e-9);
        else Assert.InRange(mean, 0, 1);
    }

    [Fact]
    public void Whatever_the_margins_the_mean_is_at_most_one()
    {
        var margins = from all in Gen.Choose(2, 60) from members in Gen.Choose(1, all - 1) from have in Gen.Choose(1, all) select (all, members, have);

        Prop.ForAll(margins.ToArbitrary(), m => Mean(m.members, m.have, m.all, 4, 4) <= 1 + 1e-9).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_word_of_most_members_and_of_nobody_else_is_evidence() =>
        Assert.True(NoncentralHypergeometric.LogEValue(hits: 40, members: 60, have: 40, all: 360, allowed: 4) > 20);

    [Fact]
    public void A_word_that_others_say_as_often_is_none() =>
        Assert.True(NoncentralHypergeometric.LogEValue(hits: 10, members: 60, have: 60, all: 360, allowed: 1) < 0);

    [Fact]
    public void A_count_that_the_margins_do_not_allow_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NoncentralHypergeometric.LogEValue(hits: 5, members: 4, have: 9, all: 20, allowed: 1));

    /// <summary>The mean over all counts, each by its own chance, counted in plain numbers.</summary>
    private static double Mean(int members, int have, int all, double allowed, double odds)
    {
        double sum = 0, total = 0;
        for (var k = Math.Max(0, have - (all - members)); k <= Math.Min(have, members); k++)
        {
            var chance = Ways(have, k) * Ways(all - have, members - k) * Math.Pow(odds, k);
            sum += chance * Math.Exp(NoncentralHypergeometric.LogEValue(k, members, have, all, allowed));
            total += chance;
        }

        return sum / total;
    }

    private static double Ways(int n, int k)
    {
        var ways = 1.0;
        for (var i = 0; i < k; i++) ways = ways * (n - i) / (i + 1);
        return ways;
    }
}
