using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using static System.FormattableString;

namespace Candor.Events;

public sealed partial class EventReader
{
    /// <summary>Different tags, links and mentions that are kept of an event, of each so many; those that follow are not looked at.</summary>
    public const int MaxKept = 32;

    /// <summary>Longest sketch of a message, in bytes.</summary>
    public const int MaxSketchBytes = 128;

    private readonly KeyList _tags = new(MaxKept);
    private readonly KeyList _links = new(MaxKept);
    private readonly KeyList _mentions = new(MaxKept);
    private readonly byte[] _sketch = new byte[MaxSketchBytes];
    private int _sketchLength;

    /// <summary>Keys of the tags that the last event gives, each once (<see cref="EventKeys.Tag(ReadOnlySpan{byte})"/>). Valid until the next call.</summary>
    public ReadOnlySpan<ulong> Tags => _tags.Keys;

    /// <summary>Keys of its links, each once (<see cref="EventKeys.Link"/>). Valid until the next call.</summary>
    public ReadOnlySpan<ulong> Links => _links.Keys;

    /// <summary>Keys of the accounts it mentions, each once (<see cref="EventKeys.Account(ReadOnlySpan{byte})"/>). Valid until the next call.</summary>
    public ReadOnlySpan<ulong> Mentions => _mentions.Keys;

    /// <summary>The platform's sketch of the last message read; empty without one. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Sketch => _sketch.AsSpan(0, _sketchLength);

    private bool ReadList(ref Utf8JsonReader reader, DataMember member, ref Event e)
    {
        var list = member switch { DataMember.Tags => _tags, DataMember.Links => _links, _ => _mentions };
        list.Clear();
        var count = 0;
        var isThere = reader.TokenType == JsonTokenType.StartArray;
        if (!isThere && reader.TokenType != JsonTokenType.Null)
        {
            return RefuseType(ref reader, DataMembers.NameOf(member), "an array");
        }

        while (isThere && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            count++;
            if (reader.TokenType == JsonTokenType.String && !list.IsFull)
            {
                list.Add(KeyOf(member, Unescaped(ref reader)));
            }

            reader.Skip();
        }

        if (member == DataMember.Tags)
        {
            e.TagCount = count;
        }

        return true;
    }

    // What is no tag, link or account counts in no list, like a word that is not known.
    private ulong KeyOf(DataMember member, ReadOnlySpan<byte> value) => member switch
    {
        _ when value.IsEmpty => 0,
        DataMember.Tags => IsPlain(value, MaxIdLength) ? _keys.Tag(value) : 0,
        DataMember.Links => _keys.Link(value),
        _ => IsPlain(value, MaxAccountLength) ? _keys.Account(value) : 0,
    };

    private bool ReadSketch(ref Utf8JsonReader reader)
    {
        _sketchLength = 0;
        if (!TryString(ref reader, "sketch", out var value))
        {
            return false;
        }

        return Base64.DecodeFromUtf8(value, _sketch, out _, out _sketchLength) == OperationStatus.Done || Refuse(
            RejectionCode.BadValue,
            Invariant($"'sketch' is '{Shown(value)}', expected base64 of at most {MaxSketchBytes} bytes."));
    }
}
