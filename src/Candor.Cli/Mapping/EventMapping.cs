using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Candor.Cli.Input;
using Candor.Cli.Mapping.Records;
using Candor.Events;
using static System.FormattableString;

namespace Candor.Cli.Mapping;

/// <summary>
/// Makes events of records: bytes of a record in, bytes of zero or more events out, each of which the reader of events takes. Keeps its buffers;
/// one for each thread.
/// </summary>
/// <param name="map">The rules.</param>
internal sealed class EventMapping(EventMap map) : IDisposable
{
    private const int Shown = 40;
    private readonly ArrayBufferWriter<byte> _event = new(4096);
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private readonly EventReader _reader = new(KeyedHash.FromText("candor map"));
    private readonly CsvRow _row = new(map);
    private byte[] _record = new byte[4096];
    private Event _made;

    /// <summary>The rules, and the form of the files.</summary>
    public EventMap Form => map;

    /// <summary>What was met.</summary>
    public MapCounts Counts { get; } = new();

    /// <summary>Sees every record that can be read, before it is mapped; null if nobody looks.</summary>
    public Action<JsonElement>? Seen { get; init; }

    /// <summary>The event handed over last, as the reader of events takes it.</summary>
    public ref readonly Event Made => ref _made;

    /// <summary>Forgets the last file's columns.</summary>
    public void Begin() => _row.Begin();

    /// <summary>Maps one record.</summary>
    /// <param name="record">As it stands in the file.</param>
    /// <param name="format">Its form.</param>
    /// <param name="place">Where it begins.</param>
    /// <param name="emit">Called with each event, without a line end, and the record's place.</param>
    /// <param name="refuse">Called for each event that could not be made.</param>
    public void Map(ReadOnlySpan<byte> record, RecordFormat format, LinePlace place, LineHandler emit, RefusalHandler refuse)
    {
        if (format == RecordFormat.Csv && !place.Truncated && _row.TakesHeader(record, place)) return;
        Counts.Records++;
        if (place.Truncated) Refuse(RejectionCode.LineTooLong, Invariant($"The record has more than {record.Length} bytes."), record, place, refuse);
        else if (!Utf8.IsValid(record)) Refuse(RejectionCode.NotUtf8, "The record is not UTF-8.", record, place, refuse);
        else if (format == RecordFormat.Csv && !_row.TryRead(record, out var fault)) Refuse(RejectionCode.BadRecord, fault, record, place, refuse);
        else MapJson(record, format == RecordFormat.Csv ? _row.Json : Keep(record), place, emit, refuse);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _json.Dispose();
        _row.Dispose();
    }

    private void MapJson(ReadOnlySpan<byte> record, ReadOnlyMemory<byte> json, LinePlace place, LineHandler emit, RefusalHandler refuse)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonRecords.MaxDepth });
            Seen?.Invoke(document.RootElement);
            var (wanted, made) = (0, 0);
            foreach (var rule in map.Rules)
            {
                if (!rule.When.All(condition => condition.Holds(document.RootElement))) continue;
                wanted++;
                if (TryMake(rule, document.RootElement, out var rejection)) made++;
                else
                {
                    refuse(record, place, rejection);
                    continue;
                }

                Counts.Events++;
                emit(_event.WrittenSpan, place);
            }

            if (wanted == 0) Counts.Unmapped++;
            if (made > 0) Counts.Mapped++;
        }
        catch (JsonException fault)
        {
            Refuse(RejectionCode.NotJson, Invariant($"The record is malformed JSON, or nested too deeply, at byte {fault.BytePositionInLine ?? 0}."), record, place, refuse);
        }
        catch (InvalidOperationException)
        {
            Refuse(RejectionCode.LoneSurrogate, "Half of a surrogate pair is escaped in the record, expected both halves.", record, place, refuse);
        }
    }

    private bool TryMake(EventRule rule, JsonElement record, out Rejection rejection)
    {
        if (rule.Type.Text(record) is not { } type) return Missing("type", rule.Type.Paths, out rejection);
        if (rule.Id.Text(record) is not { } id) return Missing("id", rule.Id.Paths, out rejection);
        if (rule.Subject.Text(record) is not { } subject) return Missing("subject", rule.Subject.Paths, out rejection);
        if (rule.Time.Text(record) is not { } time) return Missing("time", rule.Time.Paths, out rejection);
        if (rule.Time.Read(time) is not { } at)
        {
            rejection = new Rejection(RejectionCode.BadTime, $"'time' is '{Cut(time)}', which the mapping's format '{Cut(rule.Time.Format)}' does not read.");
            return false;
        }

        if (at is < -62_135_596_800_000 or > 253_402_300_799_999)
        {
            rejection = new Rejection(RejectionCode.TimeOutOfRange, $"'time' is '{Cut(time)}', expected a year from 2000 to 2100 (UTC).");
            return false;
        }

        Write(rule, record, type, id, subject, at);
        return _reader.TryRead(_event.WrittenSpan, ref _made, out rejection);
    }

    private void Write(EventRule rule, JsonElement record, string type, string id, string subject, long at)
    {
        _event.ResetWrittenCount();
        _json.Reset(_event);
        _json.WriteStartObject();
        _json.WriteString("specversion"u8, "1.0"u8);
        _json.WriteString("id"u8, id);
        _json.WriteString("source"u8, map.Source);
        _json.WriteString("type"u8, type);
        _json.WriteString("time"u8, DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        _json.WriteString("subject"u8, subject);
        _json.WriteStartObject("data"u8);
        foreach (var member in rule.Data) member.Value.Write(_json, member.Name, record, member.Form);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    private static bool Missing(string attribute, IEnumerable<FieldPath> paths, out Rejection rejection)
    {
        var fields = string.Join(", ", paths.Select(path => Cut(path.Text)).Distinct().Take(3));
        rejection = new Rejection(RejectionCode.MemberMissing, $"'{attribute}' is missing: the mapping finds nothing for it ({fields}).");
        return false;
    }

    private static void Refuse(RejectionCode code, string reason, ReadOnlySpan<byte> record, LinePlace place, RefusalHandler refuse) =>
        refuse(record, place, new Rejection(code, reason));

    private static string Cut(string text) => text.Length <= Shown ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Shown - 2]) ? Shown - 2 : Shown - 1), "…");

    private ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> record)
    {
        if (_record.Length < record.Length) _record = new byte[Math.Max(record.Length, _record.Length * 2)];
        record.CopyTo(_record);
        return _record.AsMemory(0, record.Length);
    }
}
