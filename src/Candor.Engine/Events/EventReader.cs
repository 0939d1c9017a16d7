using System.Text.Json;
using System.Text.Unicode;
using static System.FormattableString;

namespace Candor.Events;

/// <summary>
/// Reads events in the JSON format of CloudEvents, one at a time, straight from their bytes. Whatever is wrong with a line is said in a
/// <see cref="Rejection"/>; no input makes it throw.
/// </summary>
/// <remarks>
/// Not thread-safe; meant to be kept and used again: once its buffers have grown, a line that is accepted allocates nothing. Members
/// it does not know are skipped. In <c>data</c> a member given twice counts as last given; null and an empty identifier count as not given.
/// </remarks>
/// <param name="hash">The deployment's keyed hash; identifiers are hashed as <see cref="EventKeys"/> does.</param>
public sealed partial class EventReader(KeyedHash hash)
{
    /// <summary>Longest line that is read, in bytes.</summary>
    public const int MaxLineBytes = 1 << 20;

    /// <summary>Longest text, with its title, in bytes of UTF-8.</summary>
    public const int MaxTextBytes = 1 << 16;

    /// <summary>Longest account id, in characters (Unicode code points).</summary>
    public const int MaxAccountLength = 128;

    /// <summary>Longest of all other identifiers, in characters (Unicode code points).</summary>
    public const int MaxIdLength = 256;

    private const int MaxDepth = 32;
    private const int MaxUtf8PerCharacter = 4;

    private readonly EventKeys _keys = new(hash);
    private readonly byte[] _subject = new byte[MaxAccountLength * MaxUtf8PerCharacter];
    private readonly byte[] _source = new byte[MaxIdLength * MaxUtf8PerCharacter];
    private readonly byte[] _id = new byte[MaxIdLength * MaxUtf8PerCharacter];
    private int _subjectLength;
    private int _sourceLength;
    private int _idLength;
    private Rejection _rejection = new(RejectionCode.None, string.Empty);

    /// <summary>Hashes the identifiers.</summary>
    internal EventKeys Keys => _keys;

    /// <summary>
    /// The text of the last event read if it is a post or a comment: title and text, a line feed between them if neither is empty. Of a
    /// changed profile the name and the bio, likewise. Empty after a refusal. Valid until the next call.
    /// </summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _textLength);

    /// <summary><c>subject</c> of the last event read, unescaped UTF-8. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Subject => _subject.AsSpan(0, _subjectLength);

    /// <summary><c>id</c> of the last event read, unescaped UTF-8. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Id => _id.AsSpan(0, _idLength);

    /// <summary>Reads one event.</summary>
    /// <param name="line">One JSON object in UTF-8, without byte order mark.</param>
    /// <param name="e">Overwritten as a whole; means nothing when the line is refused.</param>
    /// <param name="rejection">Why the line was refused.</param>
    /// <returns>False if the line was refused.</returns>
    public bool TryRead(ReadOnlySpan<byte> line, ref Event e, out Rejection rejection)
    {
        _rejection = new Rejection(RejectionCode.None, string.Empty);
        Forget();
        e = new Event { ComposedMs = -1, SeenMs = -1, Length = -1, Score = float.NaN };
        var accepted = IsReadable(line) && TryParse(line, ref e);
        if (!accepted)
        {
            Forget();
        }

        rejection = _rejection;
        return accepted;
    }

    private void Forget()
    {
        _subjectLength = _sourceLength = _idLength = _textLength = _titleLength = _detectorLength = _versionLength = _sketchLength = 0;
        _seenAt = NotSeen;
        ForgetDetails();
        _tags.Clear();
        _links.Clear();
        _mentions.Clear();
    }

    private bool IsReadable(ReadOnlySpan<byte> line)
    {
        if (line.Length > MaxLineBytes)
        {
            return Refuse(RejectionCode.LineTooLong, Invariant($"The line has {line.Length} bytes, at most {MaxLineBytes} are read."));
        }

        if (!Utf8.IsValid(line))
        {
            return Refuse(RejectionCode.NotUtf8, "The line is not UTF-8.");
        }

        // Once this is known, taking a string out of the JSON reader cannot throw.
        var lone = JsonEscapes.IndexOfLoneSurrogate(line);
        return lone < 0 || Refuse(
            RejectionCode.LoneSurrogate,
            Invariant($"At byte {lone} half of a surrogate pair is escaped, expected both halves."));
    }

    private bool TryParse(ReadOnlySpan<byte> line, ref Event e)
    {
        try
        {
            return ReadEnvelope(line, ref e);
        }
        catch (JsonException fault)
        {
            return Refuse(
                RejectionCode.NotJson,
                Invariant($"The line is malformed JSON, or nested deeper than {MaxDepth}, at byte {fault.BytePositionInLine ?? 0}."));
        }
    }

    private bool ReadEnvelope(ReadOnlySpan<byte> line, ref Event e)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Refuse(RejectionCode.NotAnObject, $"The line is {Found(reader.TokenType)}, expected an object.");
        }

        var (seen, given) = (EnvelopeMember.None, EnvelopeMember.None);
        var isNumbered = false;
        Utf8JsonReader data = default, sequence = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = Vocabulary.Envelope(Unescaped(ref reader));
            reader.Read();
            if ((seen & member) != 0)
            {
                return Refuse(RejectionCode.MemberRepeated, $"'{NameOf(member)}' is given twice, expected once.");
            }

            seen |= member;
            given |= reader.TokenType == JsonTokenType.Null ? EnvelopeMember.None : member;
            if (member == EnvelopeMember.None || reader.TokenType == JsonTokenType.Null)
            {
                reader.Skip();
            }
            else if (member == EnvelopeMember.Data && (seen & EnvelopeMember.Type) == 0)
            {
                // What the data means depends on the type: it is read when that is known.
                data = reader;
                reader.Skip();
            }
            else if (member == EnvelopeMember.Sequence)
            {
                // What it means depends on the sequence type.
                sequence = reader;
                reader.Skip();
            }
            else if (member == EnvelopeMember.SequenceType)
            {
                isNumbered = reader.TokenType == JsonTokenType.String && Unescaped(ref reader).SequenceEqual("Integer"u8);
                reader.Skip();
            }
            else if (!ReadEnvelopeMember(ref reader, member, ref e))
            {
                return false;
            }
        }

        if (line[(int)reader.BytesConsumed..].ContainsAnyExcept(" \t\r\n"u8))
        {
            return Refuse(
                RejectionCode.TrailingData,
                Invariant($"Something follows the object, which ends at byte {reader.BytesConsumed}."));
        }

        if ((given & EnvelopeMember.Required) != EnvelopeMember.Required)
        {
            return RefuseMissing(given);
        }

        if (data.TokenType != JsonTokenType.None && !ReadData(ref data, ref e))
        {
            return false;
        }

        if (isNumbered && sequence.TokenType != JsonTokenType.None && !TrySequence(ref sequence, ref e))
        {
            return false;
        }

        e.SeenMs = _seenAt == NotSeen || _seenAt > e.Time ? -1 : (int)Math.Min(int.MaxValue, e.Time - _seenAt);
        e.Account = _keys.Account(Subject);
        e.Key = _keys.Event(_source.AsSpan(0, _sourceLength), Id);
        return true;
    }

    private bool ReadEnvelopeMember(ref Utf8JsonReader reader, EnvelopeMember member, ref Event e)
    {
        if (member == EnvelopeMember.Data)
        {
            return ReadData(ref reader, ref e);
        }

        if (!TryString(ref reader, NameOf(member), out var value))
        {
            return false;
        }

        switch (member)
        {
            case EnvelopeMember.Id:
                return TryKeep(value, "id", MaxIdLength, _id, out _idLength);
            case EnvelopeMember.Source:
                return TryKeep(value, "source", MaxIdLength, _source, out _sourceLength);
            case EnvelopeMember.Subject:
                return TryKeep(value, "subject", MaxAccountLength, _subject, out _subjectLength);
            case EnvelopeMember.Type:
                e.Type = Vocabulary.Type(value);
                return true;
            case EnvelopeMember.Time:
                var isTime = TryTime(value, "time", out var time);
                e.Time = time;
                return isTime;
            default:
                return value.SequenceEqual("1.0"u8)
                    || Refuse(RejectionCode.BadSpecVersion, $"'specversion' is '{Shown(value)}', expected '1.0'.");
        }
    }
}
