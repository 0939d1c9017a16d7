using Candor.Events.Texts;

namespace Candor.Events.Batches;

/// <summary>What the texts of a batch leave behind to be found among copies. Reused from chunk to chunk.</summary>
internal sealed class CopyList
{
    private Entry[] _entries = [];
    private CopyPrints[] _prints = [];
    private char[] _texts = [];
    private int _count;
    private int _printCount;
    private int _textLength;

    /// <summary>How many.</summary>
    public int Count => _count;

    /// <summary>The event whose text it is.</summary>
    public int PlaceOf(int copy) => _entries[copy].Place;

    /// <summary>What a text leaves behind.</summary>
    public ref readonly CopyMarks MarksOf(int copy) => ref _entries[copy].Marks;

    /// <summary>Whether a text has fingerprints: it is short.</summary>
    public bool HasPrints(int copy) => _entries[copy].Prints >= 0;

    /// <summary>A short text's fingerprints.</summary>
    public ref readonly CopyPrints PrintsOf(int copy) => ref _prints[_entries[copy].Prints];

    /// <summary>A text's beginning.</summary>
    public ReadOnlySpan<char> TextOf(int copy) => _texts.AsSpan(_entries[copy].Text, _entries[copy].TextLength);

    /// <summary>Empties it.</summary>
    public void Clear() => (_count, _printCount, _textLength) = (0, 0, 0);

    /// <summary>Reads a text and keeps what it leaves behind if that is more than a hash.</summary>
    /// <param name="place">The event whose text it is.</param>
    /// <param name="text">As it was written.</param>
    /// <param name="sketcher">Reads it.</param>
    /// <param name="hash">Of the whole text, folded.</param>
    /// <returns>Its number; -1 for a text that is too short for a sketch.</returns>
    public int Add(int place, ReadOnlySpan<char> text, CopySketcher sketcher, out ulong hash)
    {
        if (_count == _entries.Length) Array.Resize(ref _entries, Math.Max(1 << 10, _count * 2));
        ref var entry = ref _entries[_count];
        sketcher.Read(text, ref entry.Marks);
        hash = entry.Marks.Text;
        if (entry.Marks.Length < CopySketcher.LeastCharacters) return -1;
        entry.Place = place;
        entry.Prints = entry.Marks.IsShort ? Add(sketcher.Prints) : -1;
        var kept = text[..Math.Min(text.Length, EventBatch.MostCopyText)];
        (entry.Text, entry.TextLength) = (_textLength, kept.Length);
        if (_textLength + kept.Length > _texts.Length) Array.Resize(ref _texts, Math.Max(1 << 16, _texts.Length * 2));
        kept.CopyTo(_texts.AsSpan(_textLength));
        _textLength += kept.Length;
        return _count++;
    }

    private int Add(in CopyPrints prints)
    {
        if (_printCount == _prints.Length) Array.Resize(ref _prints, Math.Max(1 << 10, _printCount * 2));
        _prints[_printCount] = prints;
        return _printCount++;
    }

    private struct Entry
    {
        public CopyMarks Marks;
        public int Place, Text, TextLength, Prints;
    }
}
