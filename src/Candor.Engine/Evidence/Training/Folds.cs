using Candor.Numerics;

namespace Candor.Evidence.Training;

/// <summary>Splits accounts into folds: groups stay together, labels are spread evenly, the same seed gives the same split in any order of input.</summary>
public static class Folds
{
    /// <summary>The fold of each example, 0 to <paramref name="count"/> - 1.</summary>
    public static int[] Assign(IReadOnlyList<Example> examples, int count, ulong seed)
    {
        var groups = examples
            .Select((example, place) => (example, place))
            .GroupBy(item => item.example.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Places: group.Select(item => item.place).ToArray(), Managed: group.Count(item => item.example.IsManaged)))
            .ToArray();
        new SeededRandom(seed).Shuffle(groups.AsSpan());

        var folds = new int[examples.Count];
        var sizes = new int[count, 2];
        foreach (var (places, managed) in groups.OrderByDescending(group => group.Places.Length))
        {
            var label = managed > 0 ? 1 : 0;
            var smallest = 0;
            for (var fold = 1; fold < count; fold++)
            {
                if (sizes[fold, label] < sizes[smallest, label]) smallest = fold;
            }

            sizes[smallest, 1] += managed;
            sizes[smallest, 0] += places.Length - managed;
            foreach (var place in places) folds[place] = smallest;
        }

        return folds;
    }
}
