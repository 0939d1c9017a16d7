using System.IO.Compression;
using System.Text.Json;

namespace Candor.Cel.Rules;

/// <summary>The rules and the events of the benchmark.</summary>
public static class RuleFiles
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static readonly HashSet<string> Doubles = [.. typeof(RuleEvent).GetProperties()
        .Where(property => property.PropertyType == typeof(double))
        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];

    /// <summary>The events of a `*.ndjson.gz`.</summary>
    public static RuleEvent[] Events(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var events = new List<RuleEvent>();
        while (reader.ReadLine() is { } line) events.Add(JsonSerializer.Deserialize<RuleEvent>(line, Web)!);
        return [.. events];
    }

    /// <summary>The rules of a `rules.json` as expressions of the language: conditions that all hold, and some of which one holds.</summary>
    /// <param name="path">The file.</param>
    /// <param name="prefix">What stands before each field: `event.` where the event is a field itself.</param>
    public static string[] Rules(string path, string prefix = "")
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return [.. json.RootElement.EnumerateArray().Select(rule => Rule(rule, prefix))];
    }

    private static string Rule(JsonElement rule, string prefix)
    {
        var all = rule.GetProperty("all").EnumerateArray().Select(condition => Condition(condition, prefix));
        var any = rule.GetProperty("any").EnumerateArray().Select(condition => Condition(condition, prefix)).ToList();
        return string.Join(" && ", any.Count == 0 ? all : all.Append($"({string.Join(" || ", any)})"));
    }

    private static string Condition(JsonElement condition, string prefix)
    {
        var name = condition.GetProperty("f").GetString()!;
        var value = condition.GetProperty("v");
        var written = value.ValueKind == JsonValueKind.Array
            ? $"[{string.Join(", ", value.EnumerateArray().Select(item => Literal(name, item)))}]"
            : Literal(name, value);
        return $"{prefix}{JsonNamingPolicy.SnakeCaseLower.ConvertName(name)} {condition.GetProperty("op").GetString()} {written}";
    }

    private static string Literal(string name, JsonElement value)
    {
        var text = value.GetRawText();
        return Doubles.Contains(name) && !text.Contains('.', StringComparison.Ordinal) ? text + ".0" : text;
    }
}
