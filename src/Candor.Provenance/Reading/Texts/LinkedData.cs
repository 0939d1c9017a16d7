using System.Text.Json;

namespace Candor.Provenance.Reading.Texts;

/// <summary>JSON-LD in HTML: the label and the digital source type, wherever they stand.</summary>
internal static class LinkedData
{
    /// <summary>The member that schema.org took over from IPTC.</summary>
    public const string SourceType = "digitalSourceType";

    /// <summary>Characters of a block; the parser takes many times the memory.</summary>
    private const int Longest = 256 * 1024;

    /// <summary>Reads a block; one that is broken is searched for nothing.</summary>
    public static void Read(ReadOnlyMemory<char> text, SourceFile file, Gathered into)
    {
        if (text.Length > Longest)
        {
            file.Cut();
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = file.Limits.Depth });
            Walk(document.RootElement, file, into);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair is no error to the parser, and is one to whoever asks for the text.
            into.Faults.Add("JSON-LD: it cannot be read");
        }
    }

    /// <summary>No deeper than the parser went.</summary>
    private static void Walk(JsonElement element, SourceFile file, Gathered into)
    {
        if (!file.Step()) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Walk(item, file, into);
        }

        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var member in element.EnumerateObject())
        {
            var isLabel = member.Name.Equals("AIGC", StringComparison.OrdinalIgnoreCase);
            if (!isLabel && !member.Name.EndsWith(SourceType, StringComparison.Ordinal))
            {
                Walk(member.Value, file, into);
                continue;
            }

            var text = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText();
            into.Texts.Add(($"JSON-LD {member.Name}", isLabel ? member.Name : SourceType, text));
        }
    }
}
