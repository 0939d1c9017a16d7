using System.Text;
using System.Text.Json;
using Candor.Cli.Input;
using static System.FormattableString;

namespace Candor.Cli.Texts;

/// <summary>
/// Files of texts: NDJSON, plain or gzip; `text`, and where known `label` (human, ai, refined), `lang`, `group`, `source`, `domain`, `generator`, `id`. Other members are
/// not looked at.
/// </summary>
/// <param name="paths">Read in this order.</param>
/// <param name="filter">Which lines are used.</param>
internal sealed class TextLines(IReadOnlyList<string> paths, TextFilter filter)
{
    private const int RefusalsTold = 5;
    private readonly List<string> _refusals = [];

    /// <summary>Lines that were refused.</summary>
    public long Refused { get; private set; }

    /// <summary>The first of them, each with file, line and reason.</summary>
    public IReadOnlyList<string> Refusals => _refusals;

    /// <summary>Hands over every line that is used.</summary>
    /// <param name="take">Called in the order of the lines.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    /// <exception cref="FormatException">No line could be used.</exception>
    public void ForEach(Action<LabelledText> take, CancellationToken cancellation)
    {
        var (taken, lines) = (0L, 0L);
        (Refused, lines) = (0, 0);
        _refusals.Clear();
        new EventFiles(paths).ForEachLine(
            (line, place) =>
            {
                lines++;
                if (Parse(line, out var problem) is not { } text) Refuse(place, problem);
                else if (filter.Accepts(text))
                {
                    taken++;
                    take(text);
                }
            },
            null,
            cancellation);
        if (taken > 0) return;
        throw new FormatException(Refused > 0 ? $"No line holds a text. {_refusals[0]}" : Invariant($"None of {lines} lines is asked for: look at --lang, --only and --except."));
    }

    private void Refuse(LinePlace place, string problem)
    {
        Refused++;
        if (_refusals.Count < RefusalsTold) _refusals.Add(Invariant($"{place.File}: line {place.Number}: {problem}."));
    }

    private static LabelledText? Parse(ReadOnlySpan<byte> line, out string problem)
    {
        problem = "";
        try
        {
            var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 8 });
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) problem = "it is no JSON object";
            else if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String) problem = "it has no 'text', or one that is no string";
            else if (LabelOf(root, out var label) is { } wrong) problem = wrong;
            else
            {
                return new LabelledText
                {
                    Text = text.GetString()!,
                    Label = label,
                    Id = Member(root, "id"),
                    Language = Member(root, "lang"),
                    Source = Member(root, "source"),
                    Domain = Member(root, "domain"),
                    Generator = Member(root, "generator"),
                    Group = Member(root, "group") is { Length: > 0 } group ? $"{Member(root, "source")}\n{group}" : text.GetString()!,
                };
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            problem = "it is no JSON";
        }

        return null;
    }

    private static string? LabelOf(JsonElement root, out TextLabel? label)
    {
        label = null;
        if (!root.TryGetProperty("label", out var value) || value.ValueKind == JsonValueKind.Null) return null;
        label = (value.ValueKind == JsonValueKind.String ? value.GetString() : null) switch
        {
            "human" => TextLabel.Human,
            "ai" => TextLabel.Ai,
            "refined" => TextLabel.Refined,
            _ => null,
        };
        return label is null ? "its label is none of human, ai, refined" : null;
    }

    private static string Member(JsonElement root, string name) => !root.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };
}
