using Candor.Evidence.Calibrating;
using Candor.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Evidence.Calibrating;

public sealed class ConformalTests
{
    [Theory]
    [InlineData(19, 0.05, 19)]
    [InlineData(18, 0.05, 19)]
    [InlineData(100, 0.05, 96)]
    [InlineData(99, 0.01, 99)]
    [InlineData(299, 0.01, 297)]
    [InlineData(999, 0.001, 999)]
    [InlineData(0, 0.05, 1)]
    public void The_rank_leaves_no_more_than_alpha_above(int accounts, double alpha, int rank) =>
        Assert.Equal(rank, Conformal.Rank(accounts, alpha));

    [Theory]
    [InlineData(0.05, 19)]
    [InlineData(0.01, 99)]
    [InlineData(0.001, 999)]
    [InlineData(0.3, 3)]
    public void Under_so_many_accounts_there_is_no_threshold(double alpha, int least)
    {
        var maxima = Enumerable.Range(0, least).Select(i => (float)i).ToArray();

        Assert.Equal(least, Conformal.LeastAccounts(alpha));
        Assert.True(float.IsPositiveInfinity(Conformal.Threshold(maxima.AsSpan(1), alpha)));
        Assert.Equal(0, Conformal.Confidence(least - 1, alpha));
        Assert.Equal(maxima[^1], Conformal.Threshold(maxima, alpha));
    }

    [Fact]
    public void Without_anybody_nothing_is_above() => Assert.True(float.IsPositiveInfinity(Conformal.Threshold([], 0.05)));

    [Fact]
    public void The_p_value_counts_who_reaches_as_much() => Prop.ForAll<NormalFloat[], NormalFloat>((people, account) =>
    {
        var maxima = Sorted(people);
        var reach = maxima.Count(maximum => maximum >= (float)account.Item);

        return Conformal.PValue(maxima, (float)account.Item) == (1.0 + reach) / (maxima.Length + 1);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.1)]
    [InlineData(0.05)]
    [InlineData(0.01)]
    public void The_p_value_is_at_most_alpha_exactly_when_the_maximum_is_above_the_threshold(double alpha)
    {
        var random = new SeededRandom(7);
        for (var trial = 0; trial < 2000; trial++)
        {
            var maxima = new float[random.Below(220)];
            for (var i = 0; i < maxima.Length; i++) maxima[i] = random.Below(40); // with many ties
            Array.Sort(maxima);
            var maximum = random.Below(42);

            Assert.Equal(maximum > Conformal.Threshold(maxima, alpha), Conformal.PValue(maxima, maximum) <= alpha + 1e-12);
        }
    }

    [Fact]
    public void Whoever_equals_the_threshold_is_not_above_it()
    {
        var maxima = Enumerable.Range(0, 100).Select(i => (float)i).ToArray();
        var threshold = Conformal.Threshold(maxima, 0.05);

        Assert.Equal(95, threshold);
        Assert.True(Conformal.PValue(maxima, threshold) > 0.05);
        Assert.True(Conformal.PValue(maxima, MathF.BitIncrement(threshold)) <= 0.05);
    }

    [Fact]
    public void The_confidence_is_that_of_the_beta_distribution()
    {
        // With rank 19 of 19 it fails only if all 19 people lie among the lower 95 %.
        Assert.Equal(1 - Math.Pow(0.95, 19), Conformal.Confidence(19, 0.05), 12);
        Assert.Equal(1 - Math.Pow(0.99, 99), Conformal.Confidence(99, 0.01), 12);

        // With rank 297 of 299 it fails if two or fewer of them lie among the upper 1 %.
        var two = Math.Pow(0.99, 299) * (1 + (299 * 0.01 / 0.99) + (299 * 298 / 2 * Math.Pow(0.01 / 0.99, 2)));
        Assert.Equal(1 - two, Conformal.Confidence(299, 0.01), 10);
        Assert.Equal(0.576, Conformal.Confidence(299, 0.01), 3);
    }

    [Theory]
    [InlineData(19, 0.05)]
    [InlineData(59, 0.05)]
    [InlineData(120, 0.1)]
    [InlineData(99, 0.01)]
    public void The_confidence_is_what_drawing_again_and_again_gives(int accounts, double alpha)
    {
        const int Draws = 60_000;
        var random = new SeededRandom(11);
        var (maxima, kept) = (new float[accounts], 0);
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var i = 0; i < accounts; i++) maxima[i] = (float)random.NextDouble();
            Array.Sort(maxima);
            if (1 - Conformal.Threshold(maxima, alpha) <= alpha) kept++;
        }

        Assert.InRange(kept / (double)Draws, Conformal.Confidence(accounts, alpha) - 0.007, Conformal.Confidence(accounts, alpha) + 0.007);
    }

    [Theory]
    [InlineData(40, 0.05, false)]
    [InlineData(99, 0.05, true)]
    [InlineData(99, 0.01, false)]
    [InlineData(150, 0.01, true)]
    public void Of_exchangeable_accounts_no_more_than_alpha_are_above(int people, double alpha, bool tied)
    {
        const int Trials = 20_000;
        var random = new SeededRandom(13);
        var above = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            // Heavy tails and a common shift: exchangeable, not independent.
            var shift = random.NextDouble();
            var all = new float[people + 1];
            for (var i = 0; i < all.Length; i++) all[i] = (float)(shift - Math.Log(random.NextDouble() + 1e-12));
            if (tied) all = [.. all.Select(maximum => MathF.Round(maximum * 4))];
            var maxima = all[..^1];
            Array.Sort(maxima);
            if (all[^1] > Conformal.Threshold(maxima, alpha)) above++;
        }

        Assert.InRange(above / (double)Trials, 0, alpha + (3 * Math.Sqrt(alpha / Trials)));
    }

    private static float[] Sorted(NormalFloat[] values)
    {
        float[] sorted = [.. values.Select(value => (float)value.Item)];
        Array.Sort(sorted);
        return sorted;
    }
}
