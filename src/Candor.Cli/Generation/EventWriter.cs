using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Candor.Cli.Generation;

/// <summary>Writes acts as CloudEvents, one a line.</summary>
internal sealed class EventWriter(Stream output) : IDisposable
{
    private const int FlushAt = 1 << 16;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt * 2);
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    });

    /// <summary>Writes one event, its data by <paramref name="data"/>.</summary>
    public void Write(Scene scene, string type, Action<Utf8JsonWriter, Scene> data)
    {
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WriteString("specversion"u8, "1.0"u8);
        _json.WriteString("id"u8, scene.Stream.NextEventId());
        _json.WriteString("source"u8, "/generator/app"u8);
        _json.WriteString("type"u8, type);
        WriteTime(_json, "time", scene.Time);
        _json.WriteString("subject"u8, scene.Account.Id);
        _json.WriteStartObject("data"u8);
        data(_json, scene);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= FlushAt) Flush();
    }

    public static void WriteTime(Utf8JsonWriter json, string name, long time)
    {
        Span<char> text = stackalloc char[24];
        DateTimeOffset.FromUnixTimeMilliseconds(time)
            .TryFormat(text, out var length, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }

    public void Dispose()
    {
        Flush();
        _json.Dispose();
    }

    private void Flush()
    {
        output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
