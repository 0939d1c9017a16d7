using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Candor.Provenance.Aigc;

/// <summary>The AIGC object as JSON: read leniently, written strictly.</summary>
internal static class AigcJson
{
    /// <summary>Characters of a text that is read as a label, and of all such texts of a file.</summary>
    public const int MostCharacters = 256 * 1024;

    /// <summary>Breaches that are named of a label.</summary>
    private const int MostBreaches = 32;

    /// <summary>Characters of a member's name that are told.</summary>
    private const int MostOfName = 64;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 };
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads what a place for labels holds: bare or wrapped, escaped as HTML, quoted once more, with single quotes.</summary>
    /// <returns>Null if it is empty.</returns>
    public static AigcObject? Read(string text)
    {
        text = text.Trim('\0', ' ', '\t', '\r', '\n', '\uFEFF');
        if (text.Length == 0) return null;
        List<AigcBreach> breaches = [];
        if (text.Length > MostCharacters) return new(null, IsWrapped: false, [new("json", "")]);
        if (Parse(text, breaches) is { } strict) return strict;
        Note(breaches, "json", "");
        foreach (var repaired in Repairs(text))
        {
            if (Parse(repaired, breaches) is { } lenient) return lenient;
        }

        return new(null, IsWrapped: false, breaches);
    }

    /// <summary>The bare object, in the order of the standard.</summary>
    public static string Write(AigcLabel label)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            foreach (var (name, value) in label.Fields)
            {
                if (value is not null) json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static IEnumerable<string> Repairs(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal)) yield return WebUtility.HtmlDecode(text);
        if (text.Contains("\\\"", StringComparison.Ordinal)) yield return text.Replace("\\\"", "\"", StringComparison.Ordinal);
        if (!text.Contains('"', StringComparison.Ordinal)) yield return text.Replace('\'', '"');
        if (text.StartsWith("\"AIGC\"", StringComparison.Ordinal) || text.StartsWith("\"Label\"", StringComparison.Ordinal)) yield return $"{{{text}}}";
        var (first, last) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        if (first > 0 && last > first) yield return text[first..(last + 1)];
    }

    private static AigcObject? Parse(string text, List<AigcBreach> breaches)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            return Object(document.RootElement, breaches);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair cannot be turned into text.
            return null;
        }
    }

    private static AigcObject? Object(JsonElement root, List<AigcBreach> breaches)
    {
        if (root.ValueKind == JsonValueKind.String && root.GetString() is { } inner && inner.TrimStart().StartsWith('{'))
        {
            Note(breaches, "json", "");
            return Parse(inner, breaches);
        }

        if (root.ValueKind != JsonValueKind.Object) return null;
        var isWrapped = root.TryGetProperty("AIGC", out var wrapped) && wrapped.ValueKind is JsonValueKind.Object or JsonValueKind.String;
        if (!isWrapped) return new(Fields(root, breaches), IsWrapped: false, breaches);
        foreach (var member in root.EnumerateObject())
        {
            if (!member.NameEquals("AIGC")) Note(breaches, "unknown", member.Name);
        }

        if (wrapped.ValueKind == JsonValueKind.Object) return new(Fields(wrapped, breaches), IsWrapped: true, breaches);
        Note(breaches, "type", "AIGC");
        return Parse(wrapped.GetString()!, breaches) is { } within ? within with { IsWrapped = true } : null;
    }

    private static void Note(List<AigcBreach> breaches, string code, string field)
    {
        var breach = new AigcBreach(code, field[..Math.Min(field.Length, MostOfName)]);
        if (breaches.Count < MostBreaches && !breaches.Contains(breach)) breaches.Add(breach);
    }

    private static AigcLabel Fields(JsonElement members, List<AigcBreach> breaches)
    {
        var values = new Dictionary<string, string>();
        foreach (var member in members.EnumerateObject())
        {
            if (!AigcGrader.IsField(member.Name)) Note(breaches, "unknown", member.Name);
            else if (values.ContainsKey(member.Name)) Note(breaches, "twice", member.Name);
            else if (member.Value.ValueKind == JsonValueKind.String) values[member.Name] = member.Value.GetString()!;
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                Note(breaches, "type", member.Name);
                values[member.Name] = member.Value.GetRawText();
            }
        }

        return AigcGrader.ToLabel(values);
    }
}
