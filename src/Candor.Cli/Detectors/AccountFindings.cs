namespace Candor.Cli.Detectors;

/// <summary>What a detector said of one account.</summary>
internal sealed class AccountFindings
{
    private readonly List<(float Score, long Place)> _items = [];

    /// <summary>The scores in the order of the input.</summary>
    public float[] Scores => [.. _items.Select(item => item.Score)];

    /// <summary>How many there are.</summary>
    public int Count => _items.Count;

    /// <summary>The last word of a reviewer on them, and its place in the input; null without one.</summary>
    public (bool IsRight, long Place)? Review { get; set; }

    /// <summary>Takes a score.</summary>
    public void Add(float score, long place) => _items.Add((score, place));

    /// <summary>Place of the first score above a threshold; null if there is none.</summary>
    public long? FirstAbove(float threshold)
    {
        foreach (var (score, place) in _items)
        {
            if (score > threshold) return place;
        }

        return null;
    }
}
