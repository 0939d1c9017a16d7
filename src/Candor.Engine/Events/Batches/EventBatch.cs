using Candor.Events.Texts;

namespace Candor.Events.Batches;

/// <summary>
/// The events of one chunk of input, read and analysed but not yet applied: all that depends on nothing but their own bytes. Reused from chunk to chunk.
/// </summary>
public sealed class EventBatch
{
    /// <summary>Characters that are kept of a text that has a copy sketch.</summary>
    public const int MostCopyText = 240;

    private CopyMarks[] _copies = [];
    private char[] _copyTexts = [];
    private CopyPrints[] _prints = [];
    private int _printCount;
    private uint[] _tokens = new uint[1 << 16];
    private byte[] _bytes = new byte[1 << 17];
    private Item[] _items = new Item[1 << 12]; // a megabyte of events of 256 bytes
    private int _tokenCount;
    private int _byteCount;
    private int _copyCount;
    private int _copyTextCount;

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

    /// <summary>Hash of its whole text, folded, of a public post or comment; 0 without one, or where copies are not looked for. The same text has the same hash.</summary>
    public ulong CopyTextHashAt(int place) => _items[place].CopyHash;

    /// <summary>Whether its text is long enough to be looked for among copies: <see cref="CopyAt"/> has a sketch.</summary>
    public bool HasCopyAt(int place) => _items[place].Copy != 0;

    /// <summary>What its text leaves behind to be found among copies; only where <see cref="HasCopyAt"/> says so.</summary>
    public ref readonly CopyMarks CopyAt(int place) => ref _copies[_items[place].Copy - 1];

    /// <summary>Whether its text is short, and has fingerprints.</summary>
    public bool HasPrintsAt(int place) => _items[place].Prints != 0;

    /// <summary>Its short text's fingerprints; only where <see cref="HasPrintsAt"/> says so.</summary>
    public ref readonly CopyPrints PrintsAt(int place) => ref _prints[_items[place].Prints - 1];

    /// <summary>Its text's first <see cref="MostCopyText"/> characters; only where <see cref="HasCopyAt"/> says so.</summary>
    public ReadOnlySpan<char> CopyTextAt(int place) => _copyTexts.AsSpan(_items[place].CopyText, _items[place].CopyTextLength);

    /// <summary>What its text has to do with a template family: set by the template index.</summary>
    public ref TemplateMatch MatchAt(int place) => ref _items[place].Match;

    /// <summary>Empties it.</summary>
    public void Clear() => (Count, _tokenCount, _byteCount, _copyCount, _copyTextCount, _printCount) = (0, 0, 0, 0, 0, 0);

    /// <summary>Adds what a reader has just read.</summary>
    internal void Add(in Event e, EventReader reader, TextAnalyzer analyzer, MakingReader? making, CopySketcher? copies)
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
        if (copies is not null && !e.FollowersOnly) AddCopy(ref item, reader.Text, copies);
    }

    private void AddCopy(ref Item item, ReadOnlySpan<char> text, CopySketcher copies)
    {
        if (_copyCount == _copies.Length) Array.Resize(ref _copies, Math.Max(1 << 10, _copyCount * 2));
        ref var marks = ref _copies[_copyCount];
        copies.Read(text, ref marks);
        item.CopyHash = marks.Text;
        if (marks.Length < CopySketcher.LeastCharacters) return;
        item.Copy = ++_copyCount;
        if (marks.IsShort)
        {
            if (_printCount == _prints.Length) Array.Resize(ref _prints, Math.Max(1 << 10, _printCount * 2));
            _prints[_printCount++] = copies.Prints;
            item.Prints = _printCount;
        }

        var kept = text[..Math.Min(text.Length, MostCopyText)];
        if (_copyTextCount + kept.Length > _copyTexts.Length) Array.Resize(ref _copyTexts, Math.Max(1 << 16, _copyTexts.Length * 2));
        (item.CopyText, item.CopyTextLength) = (_copyTextCount, (ushort)kept.Length);
        kept.CopyTo(_copyTexts.AsSpan(_copyTextCount));
        _copyTextCount += kept.Length;
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
        public int Copy, CopyText, Prints;
        public ulong CopyHash;
        public TemplateMatch Match;
        public ushort CopyTextLength;
        public ushort SubjectLength, IdLength, Words, Tags, Emoji;
        public bool HasText, IsRepeated;
        public byte Sharers;
    }
}
