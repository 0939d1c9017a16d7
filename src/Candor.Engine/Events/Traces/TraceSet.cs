using System.Runtime.InteropServices;

namespace Candor.Events.Traces;

/// <summary>Traces side by side, in the order in which they were added, with what does not fit in a fixed size. Not thread-safe while it grows.</summary>
public sealed class TraceSet
{
    private readonly List<Entry> _items = [];
    private readonly List<uint> _words = [];
    private readonly List<ulong> _keys = [];
    private readonly List<byte> _sketches = [];

    /// <summary>How many.</summary>
    public int Count => _items.Count;

    /// <summary>The trace at a place.</summary>
    public ref readonly Trace this[int place] => ref CollectionsMarshal.AsSpan(_items)[place].Trace;

    /// <summary>Hashes of its text's content words, each once, in no order that matters; of a profile those of name and bio.</summary>
    public ReadOnlySpan<uint> WordsOf(int place) => Slice(_words, _items[place].Words, _items[place].WordCount);

    /// <summary>Keys of its tags.</summary>
    public ReadOnlySpan<ulong> TagsOf(int place) => Slice(_keys, _items[place].Keys, _items[place].Tags);

    /// <summary>Keys of its links.</summary>
    public ReadOnlySpan<ulong> LinksOf(int place) => Slice(_keys, _items[place].Keys + _items[place].Tags, _items[place].Links);

    /// <summary>Keys of the accounts it mentions.</summary>
    public ReadOnlySpan<ulong> MentionsOf(int place) => Slice(_keys, _items[place].Keys + _items[place].Tags + _items[place].Links, _items[place].Mentions);

    /// <summary>Its text's copy sketch; empty without one.</summary>
    public ReadOnlySpan<byte> SketchOf(int place) => Slice(_sketches, _items[place].Sketch, _items[place].SketchLength);

    /// <summary>Adds one.</summary>
    public void Add(in Trace trace, ReadOnlySpan<uint> words, ReadOnlySpan<ulong> tags, ReadOnlySpan<ulong> links, ReadOnlySpan<ulong> mentions, ReadOnlySpan<byte> sketch)
    {
        _items.Add(new Entry
        {
            Trace = trace,
            Words = _words.Count,
            Keys = _keys.Count,
            Sketch = _sketches.Count,
            WordCount = (ushort)words.Length,
            Tags = (ushort)tags.Length,
            Links = (ushort)links.Length,
            Mentions = (ushort)mentions.Length,
            SketchLength = (ushort)sketch.Length,
        });
        _words.AddRange(words);
        _keys.AddRange(tags);
        _keys.AddRange(links);
        _keys.AddRange(mentions);
        _sketches.AddRange(sketch);
    }

    private static ReadOnlySpan<T> Slice<T>(List<T> pool, int start, int length) =>
        CollectionsMarshal.AsSpan(pool).Slice(start, length);

    private struct Entry
    {
        public Trace Trace;
        public int Words, Keys, Sketch;
        public ushort WordCount, Tags, Links, Mentions, SketchLength;
    }
}
