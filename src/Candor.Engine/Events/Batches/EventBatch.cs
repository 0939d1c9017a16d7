using System.Runtime.InteropServices;
using Candor.Events.Texts;

namespace Candor.Events.Batches;

/// <summary>
/// The events of one chunk of input, read and analysed but not yet applied: all that depends on nothing but their own bytes. Reused from chunk to chunk.
/// </summary>
public sealed class EventBatch
{
    /// <summary>Characters that are kept of a text that has a copy sketch.</summary>
    public const int MostCopyText = 240;

    private readonly CopyList _copies = new();
    private readonly List<int> _services = [];
    private readonly List<EventDetails> _details = [];
    private uint[] _tokens = new uint[1 << 16];
    private byte[] _bytes = new byte[1 << 17];
    private ulong[] _keys = new ulong[1 << 12];
    private Item[] _items = new Item[1 << 12]; // a megabyte of events of 256 bytes
    private double[] _counts = [];
    private int _counters;
    private int _tokenCount;
    private int _byteCount;
    private int _keyCount;

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

    /// <summary>Hashes of its text's content words, in order, repeats included; of a changed profile those of name and bio.</summary>
    public ReadOnlySpan<uint> WordsAt(int place) => _tokens.AsSpan(_items[place].Tokens, _items[place].Words + _items[place].ProfileWords);

    /// <summary>Keys of its tags: those it gives, else those in its text.</summary>
    public ReadOnlySpan<ulong> TagsAt(int place) => _keys.AsSpan(_items[place].Keys, _items[place].TagKeys);

    /// <summary>Keys of its links.</summary>
    public ReadOnlySpan<ulong> LinksAt(int place) => _keys.AsSpan(_items[place].Keys + _items[place].TagKeys, _items[place].Links);

    /// <summary>Keys of the accounts it mentions.</summary>
    public ReadOnlySpan<ulong> MentionsAt(int place)
    {
        ref readonly var item = ref _items[place];
        return _keys.AsSpan(item.Keys + item.TagKeys + item.Links, item.Mentions);
    }

    /// <summary>Its text's copy sketch, or the platform's sketch of a message; empty without one.</summary>
    public ReadOnlySpan<byte> SketchAt(int place)
    {
        ref readonly var item = ref _items[place];
        if (item.Copy != 0) return _copies.MarksOf(item.Copy - 1).Sketch;
        return _bytes.AsSpan(item.Subject + item.SubjectLength + item.IdLength, item.Sketch);
    }

    /// <summary>Bytes of the account's id.</summary>
    public ReadOnlySpan<byte> SubjectAt(int place) => _bytes.AsSpan(_items[place].Subject, _items[place].SubjectLength);

    /// <summary>Bytes of the event's id.</summary>
    public ReadOnlySpan<byte> IdAt(int place) => _bytes.AsSpan(_items[place].Subject + _items[place].SubjectLength, _items[place].IdLength);

    /// <summary>Bytes of the id of its post, comment or message; empty if not given, or where details are not kept.</summary>
    public ReadOnlySpan<byte> ContentAt(int place)
    {
        ref readonly var item = ref _items[place];
        return _bytes.AsSpan(item.Subject + item.SubjectLength + item.IdLength + item.Sketch, item.Content);
    }

    /// <summary>What it says beyond what an account's state needs; null for nearly every event, and where details are not kept.</summary>
    public EventDetails? DetailsAt(int place) => _items[place].Details == 0 ? null : _details[_items[place].Details - 1];

    /// <summary>Whether the event was met before: set by the one who keeps the ids of its partition.</summary>
    public ref bool IsRepeated(int place) => ref _items[place].IsRepeated;

    /// <summary>Other accounts seen on its device: set by the one who keeps the devices of its partition.</summary>
    public ref byte SharersAt(int place) => ref _items[place].Sharers;

    /// <summary>Hash of its whole text, folded, of a public post or comment; 0 without one, or where copies are not looked for. The same text has the same hash.</summary>
    public ulong CopyTextHashAt(int place) => _items[place].CopyHash;

    /// <summary>Events whose text is long enough to be looked for among copies.</summary>
    public int CopyCount => _copies.Count;

    /// <summary>The place of one of them, in order.</summary>
    public int PlaceOfCopy(int copy) => _copies.PlaceOf(copy);

    /// <summary>Places of the accounts that were registered as a brand or a service.</summary>
    public ReadOnlySpan<int> Services => CollectionsMarshal.AsSpan(_services);

    /// <summary>Whether its text is long enough to be looked for among copies: <see cref="CopyAt"/> has a sketch.</summary>
    public bool HasCopyAt(int place) => _items[place].Copy != 0;

    /// <summary>What its text leaves behind to be found among copies; only where <see cref="HasCopyAt"/> says so.</summary>
    public ref readonly CopyMarks CopyAt(int place) => ref _copies.MarksOf(_items[place].Copy - 1);

    /// <summary>Whether its text is long enough to be looked for among copies, but short: it has fingerprints.</summary>
    public bool HasPrintsAt(int place) => _items[place].Copy != 0 && _copies.HasPrints(_items[place].Copy - 1);

    /// <summary>Its short text's fingerprints; only where <see cref="HasPrintsAt"/> says so.</summary>
    public ref readonly CopyPrints PrintsAt(int place) => ref _copies.PrintsOf(_items[place].Copy - 1);

    /// <summary>Its text's first <see cref="MostCopyText"/> characters; only where <see cref="HasCopyAt"/> says so.</summary>
    public ReadOnlySpan<char> CopyTextAt(int place) => _copies.TextOf(_items[place].Copy - 1);

    /// <summary>What its text has to do with a template family: set by the template index.</summary>
    public ref TemplateMatch MatchAt(int place) => ref _items[place].Match;

    /// <summary>The author of the content that an event is about, where the event does not say: set by the one who keeps authors.</summary>
    public ref ulong AuthorAt(int place) => ref _items[place].Author;

    /// <summary>What the policy's counters say at an event: set by those who keep them. Only after <see cref="ExpectCounts"/>.</summary>
    public Span<double> CountsAt(int place) => _counts.AsSpan(place * _counters, _counters);

    /// <summary>Makes room for what so many counters say at each event.</summary>
    public void ExpectCounts(int counters)
    {
        _counters = counters;
        if (_counts.Length < Count * counters) _counts = new double[Math.Max(Count, 1 << 12) * counters];
        else _counts.AsSpan(0, Count * counters).Clear();
    }

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        (Count, _tokenCount, _byteCount, _keyCount) = (0, 0, 0, 0);
        _copies.Clear();
        _services.Clear();
        _details.Clear();
    }

    /// <summary>Adds what a reader has just read.</summary>
    internal void Add(in Event e, EventReader reader, TextAnalyzer analyzer, MakingReader? making, CopySketcher? copies)
    {
        if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
        ref var item = ref _items[Count++];
        item = default;
        item.Event = e;
        item.Tokens = _tokenCount;
        item.Subject = _byteCount;
        item.Keys = _keyCount;
        item.SubjectLength = (ushort)reader.Subject.Length;
        item.IdLength = (ushort)reader.Id.Length;
        item.Sketch = (byte)reader.Sketch.Length;
        if (e.Kind is AccountKind.Brand or AccountKind.Service) _services.Add(Count - 1);
        Append(reader.Subject);
        Append(reader.Id);
        Append(reader.Sketch);
        if (e.HasText && e.Surface is Surface.Post or Surface.Comment) AddText(ref item, reader, analyzer, making, copies);
        else if (e.Type == EventType.AccountUpdated && reader.Text.Length > 0) AddProfile(ref item, reader, analyzer);
        item.TagKeys = (byte)Append(reader.Tags);
        if (item.Event.TagCount == 0 && item.Tags > 0) item.TagKeys = AddTagsOfText(item, reader.Keys);
        item.Links = (byte)Append(reader.Links);
        item.Mentions = (byte)Append(reader.Mentions);
    }

    /// <summary>Adds what only rules look at, of the event that was added last.</summary>
    internal void AddDetails(EventReader reader, UseReader? uses)
    {
        ref var item = ref _items[Count - 1];
        item.Content = (ushort)reader.Content.Length;
        Append(reader.Content);
        var marks = uses is not null && item.HasText ? uses(reader.Text, item.Event.Time) : null;
        if (marks is null && reader.Word.Length == 0 && reader.Quality == 0 && reader.Files.Media == 0 && !reader.HasFailed) return;
        _details.Add(new EventDetails(reader.Word, reader.Quality, reader.HasFailed, reader.Files, marks));
        item.Details = _details.Count;
    }

    private void AddText(ref Item item, EventReader reader, TextAnalyzer analyzer, MakingReader? making, CopySketcher? copies)
    {
        item.Text = analyzer.Read(reader.Text);
        if (making is not null && item.Event.CountsAsContent) item.Text.Making = making(reader.Text, item.Event.Language);
        item.HasText = true;
        var tokens = analyzer.Tokens;
        (item.Words, item.Tags, item.Emoji) = ((ushort)tokens.Words.Length, (ushort)tokens.Tags.Length, (ushort)tokens.Emoji.Length);
        Append(tokens.Words);
        Append(tokens.Tags);
        Append(tokens.Emoji);
        if (copies is not null && !item.Event.FollowersOnly) item.Copy = _copies.Add(Count - 1, reader.Text, copies, out item.CopyHash) + 1;
    }

    private void AddProfile(ref Item item, EventReader reader, TextAnalyzer analyzer)
    {
        analyzer.Read(reader.Text);
        item.ProfileWords = (ushort)analyzer.Tokens.Words.Length;
        Append(analyzer.Tokens.Words);
    }

    private byte AddTagsOfText(in Item item, EventKeys keys)
    {
        var start = _keyCount;
        Span<ulong> one = stackalloc ulong[1];
        foreach (var tag in _tokens.AsSpan(item.Tokens + item.Words, item.Tags))
        {
            if (_keyCount - start == EventReader.MaxKept) break;
            one[0] = keys.Tag(tag);
            if (!_keys.AsSpan(start, _keyCount - start).Contains(one[0])) Append(one);
        }

        return (byte)(_keyCount - start);
    }

    private int Append(ReadOnlySpan<ulong> keys)
    {
        while (_keyCount + keys.Length > _keys.Length) Array.Resize(ref _keys, _keys.Length * 2);
        keys.CopyTo(_keys.AsSpan(_keyCount));
        _keyCount += keys.Length;
        return keys.Length;
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
        public int Keys, Copy, Details;
        public ulong CopyHash, Author;
        public TemplateMatch Match;
        public ushort SubjectLength, IdLength, Content, Words, Tags, Emoji, ProfileWords;
        public byte TagKeys, Links, Mentions, Sketch, Sharers;
        public bool HasText, IsRepeated;
    }
}
