using System.Text.Json;
using static System.FormattableString;

namespace Candor.Cli.Mapping.Records;

/// <summary>Finds the records of a JSON document, however large it is: at most one of them is in memory.</summary>
/// <param name="bytesAtATime">Room that is asked for at once.</param>
/// <param name="maxRecordBytes">Longest record that is handed over whole.</param>
/// <param name="map">Where the records are.</param>
/// <param name="handler">Takes the records.</param>
internal sealed class JsonRecords(int bytesAtATime, int maxRecordBytes, EventMap map, RecordHandler handler)
    : RecordBuffer(bytesAtATime, maxRecordBytes, RecordFormat.Json, handler)
{
    /// <summary>Deepest nesting that is read.</summary>
    public const int MaxDepth = 256;

    private const int None = -1;
    private readonly string?[] _names = new string?[map.Records.Select(path => path.Count).DefaultIfEmpty(0).Max() + 1];
    private JsonReaderState _state;
    private int _array;
    private int _record;
    private bool _isEmpty;
    private bool _found;

    /// <inheritdoc/>
    public override void Begin(string file)
    {
        base.Begin(file);
        _state = new JsonReaderState(new JsonReaderOptions { MaxDepth = MaxDepth });
        (_array, _record, _isEmpty, _found) = (None, None, true, false);
        Array.Clear(_names);
    }

    /// <inheritdoc/>
    protected override void Cut(bool isEnd)
    {
        var offset = Searched;
        if (_isEmpty && !Bytes[offset..].ContainsAnyExcept(" \t\r\n"u8)) return;
        _isEmpty = false;
        var reader = new Utf8JsonReader(Bytes[offset..], isEnd, _state);
        try
        {
            while (reader.Read()) Take(ref reader, offset);
        }
        catch (JsonException fault)
        {
            throw new FormatException(
                Invariant($"{File}: line {LineAt(offset + (int)reader.BytesConsumed)}: the JSON is malformed, or more follows it; one object a line is 'format: ndjson'. The records before were read."), fault);
        }

        _state = reader.CurrentState;
        Searched = offset + (int)reader.BytesConsumed;
        if (_record == None) Pass(Searched);
        if (isEnd && !_found) throw new FormatException($"{File}: there is no array '{string.Join("' or '", map.Records.Select(path => string.Join('.', path)))}' in it, where the mapping has its records.");
    }

    private void Take(ref Utf8JsonReader reader, int offset)
    {
        var depth = reader.CurrentDepth;
        var token = reader.TokenType;
        if (_record != None)
        {
            if (token is JsonTokenType.EndObject or JsonTokenType.EndArray && depth == _record) End(offset + (int)reader.BytesConsumed);
        }
        else if (_array != None)
        {
            if (token == JsonTokenType.EndArray && depth == _array) _array = None;
            else TakeItem(ref reader, offset, depth);
        }
        else if (token == JsonTokenType.PropertyName)
        {
            if (depth < _names.Length) _names[depth - 1] = NameAt(ref reader);
        }
        else if (token is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            if (depth < _names.Length) _names[depth] = null;
            if (token == JsonTokenType.StartArray && IsWanted(depth)) (_array, _found) = (depth, true);
            else if (depth == 0 && map.Records.Count == 0) TakeItem(ref reader, offset, depth);
        }
    }

    private void TakeItem(ref Utf8JsonReader reader, int offset, int depth)
    {
        Pass(offset + (int)reader.TokenStartIndex);
        _record = depth;
        _found = true;
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) End(offset + (int)reader.BytesConsumed);
    }

    private void End(int end)
    {
        Complete(end);
        _record = None;
    }

    // A name that is no text is none of those looked for.
    private static string? NameAt(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // An array at the top is always the records.
    private bool IsWanted(int depth) => depth == 0 || map.Records.Any(path => path.Count == depth && path.SequenceEqual(_names.Take(depth)));
}
