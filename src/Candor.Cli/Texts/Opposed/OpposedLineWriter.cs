using System.Text.Encodings.Web;
using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Signals.Opposed;

namespace Candor.Cli.Texts.Opposed;

/// <summary>Writes the signals of an item as one line of JSON.</summary>
internal static class OpposedLineWriter
{
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line.</summary>
    /// <param name="place">Where the item stands; nowhere for what was added up of several lines.</param>
    /// <param name="id">The item's id; empty if it has none.</param>
    /// <param name="signals">What was seen.</param>
    public static ReadOnlySpan<byte> Write(LinePlace place, string id, IReadOnlyList<UseSignal> signals)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Unescaped))
        {
            json.WriteStartObject();
            if (place.File is { } file)
            {
                json.WriteString("file", file);
                json.WriteNumber("line", place.Number);
            }

            if (id.Length > 0) json.WriteString("id", id);
            json.WriteStartArray("signals");
            foreach (var signal in signals) Write(json, signal);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, UseSignal signal)
    {
        json.WriteStartObject();
        json.WriteString("name", signal.Name);
        json.WriteFigure("strength", signal.Strength, digits: 3);
        json.WriteString("reason", signal.Reason);
        json.WriteString("reason_zh", signal.ReasonChinese);
        json.WriteStartArray("evidence");
        foreach (var evidence in signal.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("what", evidence.What);
            json.WriteString("what_zh", evidence.WhatChinese);
            json.WriteString("in", JsonNamingPolicy.SnakeCaseLower.ConvertName(evidence.Place.ToString()));
            json.WriteNumber("start", evidence.Start);
            json.WriteNumber("length", evidence.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
