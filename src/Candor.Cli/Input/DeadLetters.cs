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
        [.. Codes.Select(code => JsonEncodedText.Encode(JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString())))];

    private readonly long[] _counts = new long[Codes.Length];
    private readonly FileStream? _file;
    private readonly Utf8JsonWriter? _writer;

    /// <param name="path">Overwritten; null to count only.</param>
    /// <exception cref="IOException">The file cannot be created.</exception>
    public DeadLetters(string? path)
    {
        if (path is not null)
        {
            _file = OutputFile.Create(path);

            // People read this file: letters of every script as they are. Control characters are escaped all the same.
            _writer = new Utf8JsonWriter(_file, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        }
    }

    /// <summary>How many lines were refused.</summary>
    public long Count => _counts.Sum();

    /// <summary>How many lines were refused for each reason that occurred, in the order of the codes.</summary>
    public IEnumerable<KeyValuePair<RejectionCode, long>> Counts =>
        Codes.Where(code => _counts[(int)code] > 0).Select(code => KeyValuePair.Create(code, _counts[(int)code]));

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
