using System.Text;
using System.Text.Json;

namespace Candor.Events;

public sealed partial class EventReader
{
    /// <summary>Longest word that is kept of a report, a curation, a finding or a file, in bytes of UTF-8; a longer one counts as not given.</summary>
    public const int MaxWordBytes = 128;

    private readonly byte[] _content = new byte[MaxIdLength * MaxUtf8PerCharacter];
    private int _contentLength;
    private string _word = string.Empty;
    private float _quality;
    private FileMarks _files, _file;
    private string? _manifestType;
    private MemberHandler? _readFile, _readProvenance, _readAigc, _readC2pa, _readSource, _readGenerator, _readExplicit;

    /// <summary>Whether to read what only rules look at: words of reports, curations and findings, names from files, the id of the content.</summary>
    public bool ReadsDetails { get; init; }

    /// <summary>The name of the finding, the reason of the report or the class of the curation last read; empty without one.</summary>
    public string Word => _word;

    /// <summary>Whether the detector of the finding last read says that it could not look (class <c>failed</c>).</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The quality of the curation last read, 0 to 1.</summary>
    public float Quality => _quality;

    /// <summary>What was found in the files of the post last read.</summary>
    public FileMarks Files => _files;

    /// <summary>The id of the post, comment or message last read, unescaped UTF-8; empty if not given. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Content => _content.AsSpan(0, _contentLength);

    private void ForgetDetails() => (_contentLength, _word, _quality, _files, HasFailed) = (0, string.Empty, 0, default, false);

    private void KeepContent(ReadOnlySpan<byte> id)
    {
        if (!ReadsDetails) return;
        id.CopyTo(_content);
        _contentLength = id.Length;
    }

    private void KeepWord(ReadOnlySpan<byte> word)
    {
        if (ReadsDetails) _word = WordOf(word) ?? string.Empty;
    }

    private static string? WordOf(ReadOnlySpan<byte> word) =>
        word.IsEmpty || word.Length > MaxWordBytes || HasControl(word) ? null : Encoding.UTF8.GetString(word);

    // What is of another form counts as not given: whether a line is accepted does not depend on who reads it.
    private bool ReadDetail(ref Utf8JsonReader reader, DataMember member)
    {
        switch (member)
        {
            case DataMember.Quality:
                _quality = reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && number is >= 0 and <= 1 ? (float)number : 0;
                break;
            default:
                KeepWord(reader.TokenType == JsonTokenType.String ? Unescaped(ref reader) : default);
                break;
        }

        reader.Skip();
        return true;
    }

    private bool ReadMedia(ref Utf8JsonReader reader, ref Event e)
    {
        _files = default;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                _files.Media++;
                if (reader.TokenType == JsonTokenType.StartObject) ReadMembers(ref reader, _readFile ??= ReadFile);
                else reader.Skip();
            }
        }

        reader.Skip();
        e.Files = _files.Finding;
        return true;
    }

    private void ReadFile(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        if (!name.SequenceEqual("provenance"u8) || reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        (_file, _manifestType) = (default, null);
        ReadMembers(ref reader, _readProvenance ??= ReadProvenance);
        _files.Add(_file, _manifestType);
    }

    private void ReadProvenance(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("removed"u8)) _file.IsRemoved |= reader.TokenType == JsonTokenType.True;
        if (name.SequenceEqual("conclusion"u8)) _file.IsSuspected |= ScalarOf(ref reader).SequenceEqual("suspected"u8);
        else if (reader.TokenType != JsonTokenType.StartObject) reader.Skip();
        else if (name.SequenceEqual("aigc"u8)) ReadMembers(ref reader, _readAigc ??= ReadAigc);
        else if (name.SequenceEqual("c2pa"u8)) ReadMembers(ref reader, _readC2pa ??= ReadC2pa);
        else if (name.SequenceEqual("iptc"u8)) ReadMembers(ref reader, _readSource ??= ReadSource);
        else if (name.SequenceEqual("generator"u8)) ReadMembers(ref reader, _readGenerator ??= ReadGenerator);
        else if (name.SequenceEqual("explicit"u8)) ReadMembers(ref reader, _readExplicit ??= ReadExplicit);
        else reader.Skip();
    }

    private void ReadAigc(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        var value = ScalarOf(ref reader);
        if (name.SequenceEqual("label"u8)) _file.Aigc = value is [>= (byte)'1' and <= (byte)'3'] ? (byte)(value[0] - '0') : (byte)0;
    }

    private void ReadC2pa(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        var value = ScalarOf(ref reader);
        if (name.SequenceEqual("source_type"u8)) _manifestType = SourceOf(value);
        if (name.SequenceEqual("status"u8)) _file.C2pa = value.SequenceEqual("trusted"u8) ? "trusted" : value.SequenceEqual("valid"u8) ? "valid" : value.SequenceEqual("invalid"u8) ? "invalid" : null;
    }

    private void ReadSource(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        var value = ScalarOf(ref reader);
        if (name.SequenceEqual("source_type"u8)) _file.SourceType = SourceOf(value);
    }

    private void ReadGenerator(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        var value = ScalarOf(ref reader);
        if (name.SequenceEqual("name"u8) && ReadsDetails) _file.Generator = WordOf(value);
    }

    private void ReadExplicit(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        var value = ScalarOf(ref reader);
        _file.IsSuspected |= name.SequenceEqual("text"u8) && !value.IsEmpty;
    }

    // Those that tell of an AI are told apart always, without a string being made; the others are details.
    private string? SourceOf(ReadOnlySpan<byte> type)
    {
        type = type[(type.LastIndexOf((byte)'/') + 1)..];
        return FileMarks.KnownSource(type) ?? (ReadsDetails ? WordOf(type) : null);
    }

    private ReadOnlySpan<byte> ScalarOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String) return Unescaped(ref reader);
        if (reader.TokenType == JsonTokenType.Number) return reader.ValueSpan;
        reader.Skip();
        return default;
    }

    private delegate void MemberHandler(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name);

    // Goes through an object; the handler reads or skips each value. A name is copied, since reading the value may unescape over it.
    private void ReadMembers(ref Utf8JsonReader reader, MemberHandler handle)
    {
        Span<byte> kept = stackalloc byte[32];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Unescaped(ref reader);
            var length = name.Length > kept.Length ? 0 : name.Length;
            name[..length].CopyTo(kept);
            reader.Read();
            handle(ref reader, kept[..length]);
        }
    }
}
