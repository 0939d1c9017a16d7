namespace Candor.Events.Traces;

/// <summary>So many traces of a <see cref="TraceSet"/>.</summary>
/// <param name="most">Traces that fit.</param>
internal sealed class TracePage(int most)
{
    private readonly Entry[] _entries = new Entry[most];
    private uint[] _words = [];
    private ulong[] _keys = [];
    private byte[] _sketches = [];
    private int _wordCount, _keyCount, _sketchBytes;

    public int Count { get; private set; }

    public ref readonly Trace this[int place] => ref _entries.AsSpan(0, Count)[place].Trace;

    public TraceParts PartsOf(int place)
    {
        ref readonly var entry = ref _entries.AsSpan(0, Count)[place];
        var keys = _keys.AsSpan(entry.Keys, entry.Tags + entry.Links + entry.Mentions);
        return new TraceParts
        {
            Words = _words.AsSpan(entry.Words, entry.WordCount),
            Tags = keys[..entry.Tags],
            Links = keys.Slice(entry.Tags, entry.Links),
            Mentions = keys[(entry.Tags + entry.Links)..],
            Sketch = _sketches.AsSpan(entry.Sketch, entry.SketchLength),
        };
    }

    public void Add(in Trace trace, in TraceParts parts)
    {
        _entries[Count++] = new Entry
        {
            Trace = trace,
            Words = _wordCount,
            Keys = _keyCount,
            Sketch = _sketchBytes,
            WordCount = (ushort)parts.Words.Length,
            Tags = (ushort)parts.Tags.Length,
            Links = (ushort)parts.Links.Length,
            Mentions = (ushort)parts.Mentions.Length,
            SketchLength = (ushort)parts.Sketch.Length,
        };
        Append(ref _words, ref _wordCount, parts.Words);
        Append(ref _keys, ref _keyCount, parts.Tags);
        Append(ref _keys, ref _keyCount, parts.Links);
        Append(ref _keys, ref _keyCount, parts.Mentions);
        Append(ref _sketches, ref _sketchBytes, parts.Sketch);
    }

    public void Clear() => (Count, _wordCount, _keyCount, _sketchBytes) = (0, 0, 0, 0);

    private static void Append<T>(ref T[] pool, ref int count, ReadOnlySpan<T> items)
    {
        if (count + items.Length > pool.Length) Array.Resize(ref pool, Math.Max(Math.Max(64, pool.Length * 2), count + items.Length));
        items.CopyTo(pool.AsSpan(count));
        count += items.Length;
    }

    private struct Entry
    {
        public Trace Trace;
        public int Words, Keys, Sketch;
        public ushort WordCount, Tags, Links, Mentions, SketchLength;
    }
}
