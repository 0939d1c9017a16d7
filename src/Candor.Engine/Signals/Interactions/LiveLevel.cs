namespace Candor.Signals.Interactions;

/// <summary>How much everybody says where many talk at once, as in the chat of a live stream: three times the middle participant's acts, where there are thirty or more.</summary>
/// <param name="table">What happened.</param>
/// <param name="cell">Length of a span, milliseconds.</param>
internal sealed class LiveLevel(InteractionTable table, long cell)
{
    private const int Crowd = 30;
    private const double Times = 3;

    private readonly PlacesByKey _byContent = new([.. table.Acts.Select(act => act.Content)], table.Contents.Count);
    private readonly Dictionary<(int Content, long Cell), double> _known = [];

    /// <summary>The level of a post at a time; 0 where there is no crowd.</summary>
    public double Of(int content, long time)
    {
        if (content < 0 || _byContent[content].Length < Crowd) return 0;
        var at = (content, time / cell);
        if (!_known.TryGetValue(at, out var level)) _known.Add(at, level = Measure(content, at.Item2));
        return level;
    }

    private double Measure(int content, long span)
    {
        var places = _byContent[content];
        var counts = new Dictionary<int, int>();
        for (var i = First(places, span * cell); i < places.Length && table.Acts[places[i]].Time / cell == span; i++)
        {
            var actor = table.Acts[places[i]].Actor;
            counts[actor] = counts.GetValueOrDefault(actor) + 1;
        }

        if (counts.Count < Crowd) return 0;
        var sorted = counts.Values.Order().ToArray();
        return Times * sorted[sorted.Length / 2];
    }

    private int First(ReadOnlySpan<int> places, long time)
    {
        var (low, high) = (0, places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (table.Acts[places[middle]].Time < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
