using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using Candor.Events.Texts;
using Candor.Numerics;

namespace Candor.Events;

/// <summary>
/// Turns the identifiers of events into the hashes that the engine knows them by. Each kind of identifier has a key of its own, so
/// the same text as an account and as a device gives unrelated hashes. 64-bit hashes are never 0: 0 means "not given".
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class EventKeys(KeyedHash hash)
{
    private const int OnStack = 2048 + sizeof(int); // the longest pair that a reader accepts

    private readonly KeyedHash _account = hash.Derive("account");
    private readonly KeyedHash _content = hash.Derive("content");
    private readonly KeyedHash _device = hash.Derive("device");
    private readonly KeyedHash _network = hash.Derive("network");
    private readonly KeyedHash _app = hash.Derive("app");
    private readonly KeyedHash _event = hash.Derive("event");
    private readonly KeyedHash _source = hash.Derive("source");
    private readonly KeyedHash _detector = hash.Derive("detector");
    private readonly KeyedHash _link = hash.Derive("link");
    private readonly KeyedHash _tag = hash.Derive("tag");
    private readonly KeyedHash _topic = hash.Derive("topic");
    private readonly KeyedHash _nameClass = hash.Derive("name class");

    /// <summary>Of an account's id, as in <see cref="Event.Account"/> and <see cref="Event.Target"/>.</summary>
    /// <param name="id">The unescaped UTF-8 of the id.</param>
    public ulong Account(ReadOnlySpan<byte> id) => NotZero(_account.Hash64(id));

    /// <summary>Of an account's id, as in <see cref="Event.Account"/> and <see cref="Event.Target"/>.</summary>
    public ulong Account(string id) => Account(Encoding.UTF8.GetBytes(id));

    /// <summary>
    /// Of the id of a post, comment, message, conversation or media item: they share one space, as in <see cref="Event.Post"/>.
    /// </summary>
    public ulong Content(ReadOnlySpan<byte> id) => NotZero(_content.Hash64(id));

    /// <summary>Of a client's device.</summary>
    public ulong Device(ReadOnlySpan<byte> id) => NotZero(_device.Hash64(id));

    /// <summary>Of a client's network.</summary>
    public ulong Network(ReadOnlySpan<byte> id) => NotZero(_network.Hash64(id));

    /// <summary>Of a client's app.</summary>
    public ulong App(ReadOnlySpan<byte> id) => NotZero(_app.Hash64(id));

    /// <summary>Of a platform's topic.</summary>
    public ulong Topic(ReadOnlySpan<byte> id) => NotZero(_topic.Hash64(id));

    /// <summary>Of a platform's class of account names.</summary>
    public ulong NameClass(ReadOnlySpan<byte> word) => NotZero(_nameClass.Hash64(word));

    /// <summary>Of a web link without its scheme, a leading <c>www.</c> and a last slash; 0 if nothing is left.</summary>
    /// <param name="link">The unescaped UTF-8 of the link.</param>
    public ulong Link(ReadOnlySpan<byte> link)
    {
        var bare = LinkForm.Bare(link);
        return bare.IsEmpty ? 0 : NotZero(_link.Hash64(bare));
    }

    /// <summary>Of a tag without its signs, in lower case: the same as of that tag in a text. 0 if nothing is left.</summary>
    /// <param name="tag">The unescaped UTF-8 of the tag.</param>
    public ulong Tag(ReadOnlySpan<byte> tag)
    {
        var hash = TagHash.Of(tag);
        return hash == 0 ? 0 : Tag(hash);
    }

    /// <summary>Of a tag in a text.</summary>
    /// <param name="tag">One of <see cref="TextTokens.Tags"/>.</param>
    public ulong Tag(uint tag)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, tag);
        return NotZero(_tag.Hash64(bytes));
    }

    /// <summary>Of a producer, as in <see cref="Events.Event.Source"/>.</summary>
    public ulong Source(ReadOnlySpan<byte> source) => NotZero(_source.Hash64(source));

    /// <summary>Of an event: its source and id, the source's length first, so that ("a","bc") and ("ab","c") differ.</summary>
    /// <param name="source">The unescaped UTF-8 of the source.</param>
    /// <param name="id">The unescaped UTF-8 of the id.</param>
    [SkipLocalsInit]
    public UInt128 Event(ReadOnlySpan<byte> source, ReadOnlySpan<byte> id)
    {
        var length = sizeof(int) + source.Length + id.Length;
        var pair = length <= OnStack ? stackalloc byte[OnStack] : new byte[length];
        return _event.Hash128(Pair(source, id, pair));
    }

    /// <summary>Of a detector, as in <see cref="Events.Event.Detector"/>: its name and version, the name's length first.</summary>
    /// <param name="name">The unescaped UTF-8 of the name.</param>
    /// <param name="version">The unescaped UTF-8 of the version.</param>
    [SkipLocalsInit]
    public ulong Detector(ReadOnlySpan<byte> name, ReadOnlySpan<byte> version)
    {
        var length = sizeof(int) + name.Length + version.Length;
        var pair = length <= OnStack ? stackalloc byte[OnStack] : new byte[length];
        return NotZero(_detector.Hash64(Pair(name, version, pair)));
    }

    /// <summary>A key of a numbered event that does not depend on its id.</summary>
    /// <param name="source">Its <see cref="Events.Event.Source"/>.</param>
    /// <param name="number">Its number there.</param>
    public static UInt128 Numbered(ulong source, ulong number) =>
        new(SplitMix64.Finish(source + (number * 0x9E3779B97F4A7C15)), SplitMix64.Finish(~source ^ (number * 0xF39CC0605CEDC835)));

    private static Span<byte> Pair(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> room)
    {
        BinaryPrimitives.WriteInt32LittleEndian(room, first.Length);
        first.CopyTo(room[sizeof(int)..]);
        second.CopyTo(room[(sizeof(int) + first.Length)..]);
        return room[..(sizeof(int) + first.Length + second.Length)];
    }

    private static ulong NotZero(ulong hash) => hash == 0 ? 1 : hash;
}
