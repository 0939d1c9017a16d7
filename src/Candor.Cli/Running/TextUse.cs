using System.Text.Encodings.Web;
using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Signals.Text.Experience;

namespace Candor.Cli.Running;

/// <summary>Reads lines with texts and says what each claims.</summary>
internal sealed class TextUse
{
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What to read.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The members of the lines by which to count apart.</summary>
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>Where a line a text goes; null if nowhere.</summary>
    public string? Output { get; init; }

    /// <summary>A verdict as it is written.</summary>
    public static string NameOf(ExperienceVerdict verdict) => JsonNamingPolicy.SnakeCaseLower.ConvertName(verdict.ToString());

    /// <summary>Reads all and counts.</summary>
    public TextUseCounts Run(CancellationToken cancellation)
    {
        var counts = new TextUseCounts();
        using var writer = Output is null ? null : new VerdictWriter(Output);
        new EventFiles(Files).ForEachLine((line, place) => Take(line, place, counts, writer), null, cancellation);
        writer?.Complete();
        return counts;
    }

    private void Take(ReadOnlySpan<byte> bytes, LinePlace place, TextUseCounts counts, VerdictWriter? writer)
    {
        using var line = place.Truncated ? null : TextLine.Read(bytes);
        if (line is null)
        {
            counts.Skipped++;
            return;
        }

        var reading = ExperienceClassifier.Read(line.Text);
        counts.Add(string.Join(", ", By.Select(line.Of)), reading.Verdict);
        writer?.Write(Serialize(line, place, reading));
    }

    private static ReadOnlySpan<byte> Serialize(TextLine line, LinePlace place, ExperienceReading reading)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Unescaped))
        {
            json.WriteStartObject();
            json.WriteString("file", place.File);
            json.WriteNumber("line", place.Number);
            if (line.Of("id") is { Length: > 0 } id) json.WriteString("id", id);
            json.WriteString("verdict", NameOf(reading.Verdict));
            json.WriteFigure("score", reading.Score, digits: 3);
            json.WriteStartArray("cues");
            foreach (var reason in ExperienceClassifier.Explain(line.Text)) Write(json, reason);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, in ExperienceReason reason)
    {
        json.WriteStartObject();
        json.WriteString("cue", JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.Cue.ToString()));
        json.WriteNumber("start", reason.Start);
        json.WriteNumber("length", reason.Length);
        json.WriteFigure("nats", reason.Nats, digits: 3);
        json.WriteString("fact", reason.English);
        json.WriteString("fact_zh", reason.Chinese);
        json.WriteEndObject();
    }
}
