using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Candor.Cli.Input;
using static System.FormattableString;

namespace Candor.Cli.Mapping.Records;

/// <summary>Reads a row of a CSV file as a JSON object of its columns; an empty field is left out.</summary>
/// <param name="map">Delimiter, quote, and the columns if there is no header.</param>
internal sealed class CsvRow(EventMap map) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private readonly List<string> _fields = [];
    private IReadOnlyList<string>? _columns;

    /// <summary>The last row read, as JSON. Valid until the next.</summary>
    public ReadOnlyMemory<byte> Json => _buffer.WrittenMemory;

    /// <summary>Forgets the header.</summary>
    public void Begin() => _columns = map.Columns;

    /// <summary>Takes the first row of a file as its header, unless the mapping names the columns.</summary>
    /// <exception cref="FormatException">The header cannot be read.</exception>
    public bool TakesHeader(ReadOnlySpan<byte> row, LinePlace place)
    {
        if (_columns is not null) return false;
        if (!TrySplit(row, out var fault)) throw new FormatException(Invariant($"{place.File}: line {place.Number}: the header cannot be read: {fault}"));
        var columns = _fields.Select(name => name.Trim()).ToArray();
        var repeated = columns.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Key.Length > 0 && group.Count() > 1);
        if (repeated is not null) throw new FormatException(Invariant($"{place.File}: line {place.Number}: the header names the column '{repeated.Key}' twice."));
        _columns = columns;
        return true;
    }

    /// <summary>Reads a row.</summary>
    /// <returns>False if it is no row of these columns; <paramref name="fault"/> says why.</returns>
    public bool TryRead(ReadOnlySpan<byte> row, out string fault)
    {
        if (!TrySplit(row, out fault)) return false;
        var columns = _columns!;
        if (_fields.Count != columns.Count)
        {
            fault = Invariant($"The row has {_fields.Count} fields, expected {columns.Count}.");
            return false;
        }

        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        for (var i = 0; i < columns.Count; i++)
        {
            if (_fields[i].Length > 0 && columns[i].Length > 0) _json.WriteString(columns[i], _fields[i]);
        }

        _json.WriteEndObject();
        _json.Flush();
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private bool TrySplit(ReadOnlySpan<byte> row, out string fault)
    {
        _fields.Clear();
        fault = string.Empty;
        for (var at = 0; ;)
        {
            if (at < row.Length && row[at] == map.Quote)
            {
                var number = _fields.Count + 1;
                if (!TryQuoted(row, ref at))
                {
                    fault = Invariant($"Field {number} has a quote that does not end, or something after it.");
                    return false;
                }
            }
            else
            {
                var length = row[at..].IndexOf(map.Delimiter) is >= 0 and var found ? found : row.Length - at;
                _fields.Add(Encoding.UTF8.GetString(row.Slice(at, length)));
                at += length;
            }

            if (at >= row.Length) return true;
            at++; // the delimiter
        }
    }

    private bool TryQuoted(ReadOnlySpan<byte> row, ref int at)
    {
        var start = ++at;
        var doubled = false;
        for (; at < row.Length; at++)
        {
            if (row[at] != map.Quote) continue;
            if (at + 1 < row.Length && row[at + 1] == map.Quote)
            {
                doubled = true;
                at++;
                continue;
            }

            var text = Encoding.UTF8.GetString(row[start..at]);
            var quote = ((char)map.Quote).ToString();
            _fields.Add(doubled ? text.Replace(quote + quote, quote, StringComparison.Ordinal) : text);
            at++;
            return at == row.Length || row[at] == map.Delimiter;
        }

        return false;
    }
}
