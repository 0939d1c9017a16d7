using System.Text.Json;

namespace Candor.Cli.Files;

/// <summary>A line of a text file: a JSON object with a string <c>text</c> and whatever else.</summary>
internal sealed class TextLine : IDisposable
{
    private readonly JsonDocument _document;

    private TextLine(JsonDocument document, string text) => (_document, Text) = (document, text);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Reads a line; null if it is of another form.</summary>
    public static TextLine? Read(ReadOnlySpan<byte> line)
    {
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(line.ToArray());
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
            {
                var found = new TextLine(document, text.GetString()!);
                document = null;
                return found;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // No JSON, or a lone surrogate: no text.
        }
        finally
        {
            document?.Dispose();
        }

        return null;
    }

    /// <summary>What a member holds; empty if it is not there, or an object, an array or null.</summary>
    public string Of(string member) =>
        !_document.RootElement.TryGetProperty(member, out var value) || value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null ? ""
            : value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();
}
