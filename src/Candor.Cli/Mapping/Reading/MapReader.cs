using System.Security.Cryptography;
using System.Text;
using Candor.Events;
using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Mapping.Reading;

/// <summary>Reads mapping documents, and says everything that is wrong with one at once.</summary>
internal static class MapReader
{
    private static readonly string[] Members = ["format", "records", "delimiter", "quote", "columns", "source", "hash_key", "events"];
    private static readonly Dictionary<string, RecordFormat> Formats = Enum.GetValues<RecordFormat>().ToDictionary(Lower);

    /// <summary>Reads a document.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="name">Its path, for messages.</param>
    /// <exception cref="FormatException">It is no mapping; one line a fault, each with its place.</exception>
    public static EventMap Read(string text, string name)
    {
        var problems = new MapProblems(name);
        if (YamlText.Root(text, name, "a mapping") is not YamlMappingNode root) throw new FormatException($"{name}: line 1, column 1: a mapping document was expected, with 'format', 'source' and 'events'.");
        var members = new MapObject(root, "a mapping", Members, problems);
        var formats = FormatsOf(members, problems);
        var values = new ValueReader(HashOf(members["hash_key"], problems), formats is [RecordFormat.Csv], problems);
        var map = new EventMap
        {
            Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Formats = formats,
            Records = RecordsOf(members, formats, problems),
            Delimiter = Letter(members, "delimiter", ',', formats, problems),
            Quote = Letter(members, "quote", '"', formats, problems),
            Columns = members["columns"] is { } columns ? values.Texts(columns, "'columns'") : null,
            Source = SourceOf(members, problems),
            Rules = RulesOf(members, values, problems),
        };
        if (map.Columns is not null && !formats.Contains(RecordFormat.Csv)) problems.Add(members["columns"]!, "'columns' is for 'format: csv'.");
        problems.ThrowIfAny();
        return map;
    }

    private static RecordFormat[] FormatsOf(MapObject members, MapProblems problems)
    {
        var node = members["format"];
        var nodes = node is YamlSequenceNode sequence ? sequence.Children : node is null ? [] : [node];
        if (nodes.Count == 0) problems.Add(node ?? members.Node, "'format' is missing; it is csv, ndjson or json.");
        var formats = new List<RecordFormat>();
        foreach (var one in nodes)
        {
            var word = (one as YamlScalarNode)?.Value ?? string.Empty;
            if (Formats.TryGetValue(word, out var format)) formats.Add(format);
            else problems.Add(one, $"'{word}' is not a format{(Spelling.Hint(word, Formats.Keys) is { Length: > 0 } hint ? hint : "; it is csv, ndjson or json.")}");
        }

        if (formats.Count > 1 && formats is not [RecordFormat.Json or RecordFormat.Ndjson, RecordFormat.Csv]) problems.Add(node!, "of two formats the first is json or ndjson, and the second csv.");
        return formats.Count == 0 ? [RecordFormat.Json, RecordFormat.Csv] : [.. formats];
    }

    private static IReadOnlyList<string>[] RecordsOf(MapObject members, RecordFormat[] formats, MapProblems problems)
    {
        if (members["records"] is not { } node) return [];
        if (!formats.Contains(RecordFormat.Json)) problems.Add(node, "'records' is for 'format: json'.");
        var nodes = node is YamlSequenceNode sequence ? sequence.Children : [node];
        var paths = new List<IReadOnlyList<string>>();
        foreach (var one in nodes)
        {
            if (one is YamlScalarNode { Value: { Length: > 0 } path } && path.Split('.').All(name => name.Length > 0)) paths.Add(path.Split('.'));
            else problems.Add(one, "'records' is the names on the way to an array, such as posts or data.items.");
        }

        return [.. paths];
    }

    private static byte Letter(MapObject members, string name, char standard, RecordFormat[] formats, MapProblems problems)
    {
        if (members[name] is not { } node) return (byte)standard;
        if (!formats.Contains(RecordFormat.Csv)) problems.Add(node, $"'{name}' is for 'format: csv'.");
        if (node is YamlScalarNode { Value: { Length: 1 } text } && char.IsAscii(text[0]) && text[0] is not ('\n' or '\r')) return (byte)text[0];
        problems.Add(node, $"'{name}' is one ASCII character, such as \";\" or \"\\t\" in double quotes.");
        return (byte)standard;
    }

    private static KeyedHash? HashOf(YamlNode? node, MapProblems problems)
    {
        if (node is null) return null;
        if (node is YamlScalarNode { Value: { Length: > 0 } key }) return KeyedHash.FromText(key);
        if (node is YamlMappingNode mapping && new MapObject(mapping, "'hash_key'", ["env"], problems)["env"] is YamlScalarNode { Value: { Length: > 0 } variable })
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } secret) return KeyedHash.FromText(secret);
            problems.Add(node, $"the environment variable '{variable}' is not set; it holds the key.");
        }
        else
        {
            problems.Add(node, "'hash_key' is a secret text, or {env: NAME} to take it from the environment.");
        }

        return KeyedHash.FromText("wrong");
    }

    private static string SourceOf(MapObject members, MapProblems problems)
    {
        if (members["source"] is YamlScalarNode { Value: { Length: > 0 and <= EventReader.MaxIdLength } source } && !source.Any(char.IsControl)) return source;
        problems.Add(members["source"] ?? members.Node, "'source' is missing or too long; it names where the events come from, such as \"/my/export\".");
        return string.Empty;
    }

    private static List<EventRule> RulesOf(MapObject members, ValueReader values, MapProblems problems)
    {
        if (members["events"] is not YamlSequenceNode { Children.Count: > 0 } sequence)
        {
            problems.Add(members["events"] ?? members.Node, "'events' is missing; it is a list of rules, each with type, id, subject and time.");
            return [];
        }

        var rules = new RuleReader(values, problems);
        return [.. sequence.Children.Select(rules.Read).OfType<EventRule>()];
    }

    private static string Lower(RecordFormat format) => format.ToString().ToLowerInvariant();
}
