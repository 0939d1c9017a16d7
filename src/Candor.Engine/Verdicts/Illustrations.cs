using Candor.Events.Texts;
using Candor.Signals;

namespace Candor.Verdicts;

/// <summary>Chooses the events that show a feature best.</summary>
internal static class Illustrations
{
    private const int Most = 5;

    /// <summary>Up to five event ids, the most telling first.</summary>
    /// <param name="feature">What is to be shown.</param>
    /// <param name="isHigh">Whether it is the feature's high value that is to be shown.</param>
    /// <param name="events">The account's acts in the window, in order.</param>
    public static IReadOnlyList<string> Choose(Feature feature, bool isHigh, IReadOnlyList<SeenEvent> events) => feature.Illustration switch
    {
        Illustration.Marked => Ids(events.Where(e => e.Text is { } text && ((text.Marks & feature.Mark) != 0) == isHigh).Reverse()),
        Illustration.Quick when isHigh => Ids(Quick(events)),
        Illustration.QuietHours => Ids(InQuietHours(events)),
        Illustration.Alike when isHigh => Ids(Alike(events)),
        _ => Ids(events.Reverse()),
    };

    private static string[] Ids(IEnumerable<SeenEvent> events) => [.. events.Take(Most).Select(e => e.Id)];

    private static IEnumerable<SeenEvent> Quick(IReadOnlyList<SeenEvent> events) => Enumerable
        .Range(1, Math.Max(0, events.Count - 1))
        .OrderBy(i => Math.Abs(events[i].Time - events[i - 1].Time))
        .Select(i => events[i]);

    private static IEnumerable<SeenEvent> InQuietHours(IReadOnlyList<SeenEvent> events)
    {
        var hours = new int[24];
        foreach (var e in events) hours[Hour(e)]++;
        var start = Enumerable.Range(0, 24).MinBy(hour => Enumerable.Range(hour, 7).Sum(h => hours[h % 24]));
        return events.Where(e => (Hour(e) - start + 24) % 24 < 7).Reverse();
    }

    private static int Hour(SeenEvent e) => (int)(e.Time / 3_600_000 % 24);

    private static IEnumerable<SeenEvent> Alike(IReadOnlyList<SeenEvent> events)
    {
        var texts = events.Where(e => e.Text is not null).ToArray();
        return texts
            .Select((e, i) => (Event: e, Best: texts.Where((_, j) => j != i).Select(other => Similarity(e, other)).DefaultIfEmpty(0).Max()))
            .OrderByDescending(pair => pair.Best)
            .Select(pair => pair.Event);
    }

    private static float Similarity(SeenEvent a, SeenEvent b) => ShingleSketch.Similarity(a.Text!.Value.Sketch, b.Text!.Value.Sketch);
}
