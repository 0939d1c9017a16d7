using Candor.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Numerics;

public class RarefactionTests
{
    [Theory]
    [InlineData(2, new[] { 3, 1 })]
    [InlineData(3, new[] { 4, 2, 1 })]
    [InlineData(4, new[] { 1, 1, 1, 1, 1, 1 })]
    [InlineData(5, new[] { 9, 1 })]
    [InlineData(6, new[] { 5, 0, 3, 2, 1 })]
    public void It_is_the_mean_over_all_samples(int size, int[] counts)
    {
        var (entropy, order2, alone, samples) = (0.0, 0.0, 0.0, 0);
        var all = counts.SelectMany((count, kind) => Enumerable.Repeat(kind, count)).ToArray();
        for (var chosen = 0; chosen < 1 << all.Length; chosen++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)chosen) != size) continue;
            var shares = all.Where((_, i) => (chosen >> i & 1) == 1).GroupBy(kind => kind).Select(kind => (double)kind.Count() / size).ToArray();
            entropy -= shares.Sum(share => share * Math.Log(share));
            order2 += shares.Sum(share => share * share);
            alone += shares.Count(share => share * size < 1.5) / (double)size;
            samples++;
        }

        var rarefied = Rarefaction.Of(counts, size);
        Assert.Equal(Math.Exp(entropy / samples), rarefied.Order1, 1e-9);
        Assert.Equal(1 / (order2 / samples), rarefied.Order2, 1e-9);
        Assert.Equal(alone / samples, rarefied.Alone, 1e-9);
    }

    [Fact]
    public void The_whole_sample_is_itself()
    {
        var rarefied = Rarefaction.Of([2, 1, 1], 4);

        Assert.Equal(Math.Exp((0.5 * Math.Log(2)) + (2 * 0.25 * Math.Log(4))), rarefied.Order1, 1e-12);
        Assert.Equal(1 / (0.25 + (2 * 0.0625)), rarefied.Order2, 1e-12);
        Assert.Equal(0.5, rarefied.Alone, 1e-12);
    }

    [Fact]
    public void All_different_is_as_many_as_the_sample_and_all_the_same_is_one()
    {
        Assert.Equal(new Rarefaction(100, 100, 1), Rounded(Rarefaction.Of([.. Enumerable.Repeat(1, 100_000)], 100)));
        Assert.Equal(new Rarefaction(1, 1, 0), Rounded(Rarefaction.Of([1_000_000], 100)));
    }

    [Fact]
    public void What_only_grows_stays_as_diverse()
    {
        int[] shares = [50, 20, 10, 10, 5, 5];
        var (small, large) = (Rarefaction.Of([.. shares.Select(share => share * 10)], 100), Rarefaction.Of([.. shares.Select(share => share * 10_000)], 100));

        Assert.Equal(small.Order1, large.Order1, 0.05);
        Assert.Equal(small.Order2, large.Order2, 0.05);
    }

    [Fact]
    public void It_lies_between_one_and_the_size() => Prop.ForAll<byte[]>(counts =>
    {
        var rarefied = Rarefaction.Of([.. counts.Select(count => (int)count)], 10);
        return counts.Sum(count => count) < 10 ? rarefied == Rarefaction.Unknown
            : rarefied.Order1 is >= 1 - 1e-9 and <= 10 + 1e-9 && rarefied.Order2 >= 1 - 1e-9 && rarefied.Order2 <= rarefied.Order1 + 1e-9 && rarefied.Alone is >= 0 and <= 1;
    }).QuickCheckThrowOnFailure();

    private static Rarefaction Rounded(Rarefaction rarefaction) => new(Math.Round(rarefaction.Order1, 6), Math.Round(rarefaction.Order2, 6), Math.Round(rarefaction.Alone, 6));
}
