namespace Candor.Events.Traces;

/// <summary>
/// Traces side by side, in the order in which they were added, with what does not fit in a fixed size. It may be bounded: then the oldest go, many at a
/// time. Not thread-safe while it grows.
/// </summary>
public sealed class TraceSet
{
    private const int MostShift = 13;

    private readonly List<TracePage> _pages = [];
    private readonly int _shift;
    private readonly int _mostPages;

    /// <summary>An empty set.</summary>
    /// <param name="most">Traces that it holds, at least 16: never more, and at most an eighth less once so many were added.</param>
    public TraceSet(int most = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 16);
        _shift = Math.Min(MostShift, int.Log2(most / 16));
        _mostPages = most >> _shift;
    }

    /// <summary>How many.</summary>
    public int Count => _pages.Count == 0 ? 0 : ((_pages.Count - 1) << _shift) + _pages[^1].Count;

    /// <summary>The trace at a place, from the oldest that is held.</summary>
    public ref readonly Trace this[int place] => ref PageOf(place)[InPage(place)];

    /// <summary>What stands beside it.</summary>
    public TraceParts PartsOf(int place) => PageOf(place).PartsOf(InPage(place));

    /// <summary>Hashes of its text's content words, each once, in no order that matters; of a profile those of name and bio.</summary>
    public ReadOnlySpan<uint> WordsOf(int place) => PartsOf(place).Words;

    /// <summary>Keys of its tags.</summary>
    public ReadOnlySpan<ulong> TagsOf(int place) => PartsOf(place).Tags;

    /// <summary>Keys of its links.</summary>
    public ReadOnlySpan<ulong> LinksOf(int place) => PartsOf(place).Links;

    /// <summary>Keys of the accounts it mentions.</summary>
    public ReadOnlySpan<ulong> MentionsOf(int place) => PartsOf(place).Mentions;

    /// <summary>Its text's copy sketch; empty without one.</summary>
    public ReadOnlySpan<byte> SketchOf(int place) => PartsOf(place).Sketch;

    /// <summary>Adds one.</summary>
    public void Add(in Trace trace, ReadOnlySpan<uint> words, ReadOnlySpan<ulong> tags, ReadOnlySpan<ulong> links, ReadOnlySpan<ulong> mentions, ReadOnlySpan<byte> sketch) =>
        Add(trace, new TraceParts { Words = words, Tags = tags, Links = links, Mentions = mentions, Sketch = sketch });

    /// <summary>Adds one.</summary>
    public void Add(in Trace trace, in TraceParts parts)
    {
        if (_pages.Count == 0 || _pages[^1].Count == 1 << _shift) _pages.Add(NextPage());
        _pages[^1].Add(trace, parts);
    }

    private TracePage NextPage()
    {
        if (_pages.Count < _mostPages) return new TracePage(1 << _shift);
        var oldest = _pages[0];
        _pages.RemoveAt(0);
        oldest.Clear();
        return oldest;
    }

    private TracePage PageOf(int place) => _pages[place >> _shift];

    private int InPage(int place) => place & ((1 << _shift) - 1);
}
