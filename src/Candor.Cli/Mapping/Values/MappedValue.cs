using System.Globalization;
using System.Text.Json;

namespace Candor.Cli.Mapping.Values;

/// <summary>Says where a value of an event comes from. Nothing in the record for it means that the event has no such value.</summary>
internal abstract class MappedValue
{
    /// <summary>Whether it is a list by nature.</summary>
    public virtual bool IsList => false;

    /// <summary>Every path it looks at.</summary>
    public virtual IEnumerable<FieldPath> Paths => [];

    /// <summary>All its texts, in order; none if it is missing.</summary>
    public abstract IEnumerable<string> Texts(JsonElement record);

    /// <summary>Its first text; null if it is missing.</summary>
    public string? Text(JsonElement record) => Texts(record).FirstOrDefault();

    /// <summary>Writes it as a member, or nothing at all if it is missing.</summary>
    public virtual void Write(Utf8JsonWriter json, string name, JsonElement record, ValueForm form)
    {
        if (form == ValueForm.List || (form == ValueForm.Any && IsList))
        {
            var begun = false;
            foreach (var text in Texts(record))
            {
                if (!begun) json.WriteStartArray(name);
                begun = true;
                json.WriteStringValue(text);
            }

            if (begun) json.WriteEndArray();
        }
        else if (Text(record) is { } text)
        {
            json.WritePropertyName(name);
            WriteText(json, text, form);
        }
    }

    // What is no number or truth value stays text: the reader of events refuses it in its own words.
    private static void WriteText(Utf8JsonWriter json, string text, ValueForm form)
    {
        if (form == ValueForm.Number && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) json.WriteNumberValue(number);
        else if (form == ValueForm.Boolean && Truth(text) is { } truth) json.WriteBooleanValue(truth);
        else json.WriteStringValue(text);
    }

    private static bool? Truth(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" or "T" or "Y" => true,
        "FALSE" or "0" or "NO" or "F" or "N" => false,
        _ => null,
    };
}
