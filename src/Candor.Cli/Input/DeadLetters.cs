using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Candor.Cli.Files;
using Candor.Events;

namespace Candor.Cli.Input;

/// <summary>
/// Keeps what was refused: one JSON object a line with <c>file</c>, <c>line</c>, <c>code</c>, <c>reason</c>, <c>preview</c> (the
/// beginning, for people) and <c>bytes</c> (the line as it came, in base64). Counts by code, with or without a file.
/// </summary>
internal sealed class DeadLetters : IDisposable
{
    /// <summary>How many characters the preview has at most.</summary>
    public const int PreviewLength = 120;

    private static readonly RejectionCode[] Codes = Enum.GetValues<RejectionCode>();

    private static readonly JsonEncodedText[] CodeNames =
        [.. Codes.Select(code => JsonEncodedText.Encode(NameOf(code)))];

    private readonly long[] _counts = new long[Codes.Length];
    private readonly FileStream? _file;
    private readonly Utf8JsonWriter? _writer;

    /// <param name="path">Overwritten; null to count only.</param>
    /// <param name="goesOn">Keep what is there until <see cref="Load"/> or <see cref="Restart"/>.</param>
    /// <exception cref="IOException">The file cannot be created.</exception>
    public DeadLetters(string? path, bool goesOn = false)
    {
        if (path is not null)
        {
            _file = OutputFile.Create(path, mode: goesOn ? FileMode.OpenOrCreate : FileMode.Create);

            // People read this file: letters of every script as they are. Control characters are escaped all the same.
            _writer = new Utf8JsonWriter(_file, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        }
    }

    /// <summary>How many lines were refused.</summary>
    public long Count => _counts.Sum();

    /// <summary>How many lines were refused for each reason that occurred, in the order of the codes.</summary>
    public IEnumerable<KeyValuePair<RejectionCode, long>> Counts =>
        Codes.Where(code => _counts[(int)code] > 0).Select(code => KeyValuePair.Create(code, _counts[(int)code]));

    /// <summary>A reason as it is written.</summary>
    public static string NameOf(RejectionCode code) => JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString());

    /// <summary>Writes down how far it is: the file's length and the counts.</summary>
    public void Save(BinaryWriter writer)
    {
        _file?.Flush(flushToDisk: true);
        writer.Write(_file?.Position ?? 0);
        writer.Write(_counts.Length);
        foreach (var count in _counts) writer.Write(count);
    }

    /// <summary>Empties the file: there is nothing to go on from.</summary>
    public void Restart() => _file?.SetLength(0);

    /// <summary>Goes back to where it was when <see cref="Save"/> wrote; what an older run wrote after that is cut off.</summary>
    public void Load(BinaryReader reader)
    {
        var length = reader.ReadInt64();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var count = reader.ReadInt64();
            if (_counts.Length - left >= 0) _counts[_counts.Length - left] = count;
        }

        if (_file is null) return;
        length = _file.Length < length ? 0 : length; // another file than before: it begins anew
        _file.SetLength(length);
        _file.Position = length;
    }

    /// <summary>Keeps one line.</summary>
    public void Add(ReadOnlySpan<byte> line, LinePlace place, Rejection rejection)
    {
        _counts[(int)rejection.Code]++;
        if (_writer is null || _file is null)
        {
            return;
        }

        _writer.WriteStartObject();
        _writer.WriteString("file"u8, place.File);
        _writer.WriteNumber("line"u8, place.Number);
        _writer.WriteString("code"u8, CodeNames[(int)rejection.Code]);
        _writer.WriteString("reason"u8, rejection.Reason);
        _writer.WriteString("preview"u8, Preview(line));
        _writer.WriteBase64String("bytes"u8, line);
        _writer.WriteEndObject();
        _writer.Flush();
        _writer.Reset();
        _file.WriteByte((byte)'\n');
    }

    /// <summary>Writes what is still held back to disk.</summary>
    public void Dispose()
    {
        _writer?.Dispose();
        _file?.Dispose();
    }

    // Bytes that are not UTF-8 show as U+FFFD; a character of two halves is not cut in two.
    private static ReadOnlySpan<char> Preview(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<char> text = Encoding.UTF8.GetString(line[..Math.Min(line.Length, PreviewLength * 4)]);
        if (text.Length <= PreviewLength)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[PreviewLength - 1]) ? PreviewLength - 1 : PreviewLength)];
    }
}
