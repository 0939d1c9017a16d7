using Candor.Events.Texts;

namespace Candor.Events.Batches;

/// <summary>
/// The events of one chunk of input, read and analysed but not yet applied: all that depends on nothing but their own bytes. Reused from chunk to chunk.
/// </summary>
public sealed class EventBatch
{
    private uint[] _tokens = new uint[1 << 16];
    private byte[] _bytes = new byte[1 << 17];
    private Item[] _items = new Item[1 << 12]; // a megabyte of events of 256 bytes
    private int _tokenCount;
    private int _byteCount;

    /// <summary>Events in it.</summary>
    public int Count { get; private set; }

    /// <summary>The event at a place.</summary>
    public ref readonly Event EventAt(int place) => ref _items[place].Event;

    /// <summary>What its text shows; only where <see cref="HasTextAt"/> says so.</summary>
    public ref readonly TextFacts TextAt(int place) => ref _items[place].Text;

    /// <summary>Whether it has a text that may be looked at.</summary>
    public bool HasTextAt(int place) => _items[place].HasText;

    /// <summary>Its text's words, tags and emoji.</summary>
    public TextTokens TokensAt(int place)
    {
        ref readonly var item = ref _items[place];
        var tokens = _tokens.AsSpan(item.Tokens, item.Words + item.Tags + item.Emoji);
        return new TextTokens(tokens[..item.Words], tokens.Slice(item.Words, item.Tags), tokens[(item.Words + item.Tags)..]);
    }

    /// <summary>Bytes of the account's id.</summary>
    public ReadOnlySpan<byte> SubjectAt(int place) => _bytes.AsSpan(_items[place].Subject, _items[place].SubjectLength);

    /// <summary>Bytes of the event's id.</summary>
    public ReadOnlySpan<byte> IdAt(int place) => _bytes.AsSpan(_items[place].Subject + _items[place].SubjectLength, _items[place].IdLength);

    /// <summary>Whether the event was met before: set by the one who keeps the ids of its partition.</summary>
    public ref bool IsRepeated(int place) => ref _items[place].IsRepeated;

    /// <summary>Other accounts seen on its device: set by the one who keeps the devices of its partition.</summary>
    public ref byte SharersAt(int place) => ref _items[place].Sharers;

    /// <summary>Empties it.</summary>
    public void Clear() => (Count, _tokenCount, _byteCount) = (0, 0, 0);

    /// <summary>Adds what a reader has just read.</summary>
    internal void Add(in Event e, EventReader reader, TextAnalyzer analyzer, MakingReader? making)
    {
        if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
        ref var item = ref _items[Count++];
        item = default;
        item.Event = e;
        item.Tokens = _tokenCount;
        item.Subject = _byteCount;
        item.SubjectLength = (ushort)reader.Subject.Length;
        item.IdLength = (ushort)reader.Id.Length;
        Append(reader.Subject);
        Append(reader.Id);
        if (!e.HasText || e.Surface is not (Surface.Post or Surface.Comment)) return;
        item.Text = analyzer.Read(reader.Text);
        if (making is not null && e.CountsAsContent) item.Text.Making = making(reader.Text, e.Language);
        item.HasText = true;
        var tokens = analyzer.Tokens;
        (item.Words, item.Tags, item.Emoji) = ((ushort)tokens.Words.Length, (ushort)tokens.Tags.Length, (ushort)tokens.Emoji.Length);
        Append(tokens.Words);
        Append(tokens.Tags);
        Append(tokens.Emoji);
    }

    private void Append(ReadOnlySpan<uint> tokens)
    {
        while (_tokenCount + tokens.Length > _tokens.Length) Array.Resize(ref _tokens, _tokens.Length * 2);
        tokens.CopyTo(_tokens.AsSpan(_tokenCount));
        _tokenCount += tokens.Length;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        while (_byteCount + bytes.Length > _bytes.Length) Array.Resize(ref _bytes, _bytes.Length * 2);
        bytes.CopyTo(_bytes.AsSpan(_byteCount));
        _byteCount += bytes.Length;
    }

    private struct Item
    {
        public Event Event;
        public TextFacts Text;
        public int Tokens;
        public int Subject;
        public ushort SubjectLength, IdLength, Words, Tags, Emoji;
        public bool HasText, IsRepeated;
        public byte Sharers;
    }
}
