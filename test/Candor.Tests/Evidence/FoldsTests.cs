using Candor.Evidence.Training;
using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Evidence;

public sealed class FoldsTests
{
    [Fact]
    public void Labels_are_spread_evenly()
    {
        var folds = Folds.Assign(Population.Default, 5, seed: 1);

        foreach (var label in (bool[])[true, false])
        {
            var sizes = folds.Where((_, i) => Population.Default[i].IsManaged == label).CountBy(fold => fold).ToDictionary();
            Assert.Equal([4, 4, 4, 4, 4], Enumerable.Range(0, 5).Select(fold => sizes[fold]));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_group_stays_together(ulong seed)
    {
        var grouped = Population.Default.Select((example, i) => example with { Group = "group-" + (i % 7) }).ToArray();

        var folds = Folds.Assign(grouped, 3, seed);

        foreach (var group in grouped.Select((example, i) => (example.Group, Fold: folds[i])).GroupBy(item => item.Group))
        {
            Assert.Single(group.Select(item => item.Fold).Distinct());
        }

        Assert.Equal([0, 1, 2], folds.Distinct().Order());
    }

    [Fact]
    public void The_order_of_input_makes_no_difference()
    {
        var shuffled = Population.Default.ToArray();
        new SeededRandom(5).Shuffle(shuffled.AsSpan());
        var folds = Folds.Assign(Population.Default, 5, seed: 1);
        var again = Folds.Assign(shuffled, 5, seed: 1);

        Assert.Equal(
            Population.Default.Select((example, i) => (example.Account, folds[i])),
            shuffled.Select((example, i) => (example.Account, again[i])).OrderBy(pair => pair.Account, StringComparer.Ordinal));
    }

    [Fact]
    public void The_seed_makes_one() =>
        Assert.NotEqual(Folds.Assign(Population.Default, 5, seed: 1), Folds.Assign(Population.Default, 5, seed: 2));
}
