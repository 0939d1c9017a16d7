using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Mapping.Reading;

/// <summary>A YAML mapping of which every member must be known.</summary>
internal sealed class MapObject
{
    private readonly Dictionary<string, YamlNode> _members = new(StringComparer.Ordinal);

    /// <param name="node">The mapping.</param>
    /// <param name="what">What it is, for messages: `an event rule`.</param>
    /// <param name="names">Members that it may have; null for any.</param>
    /// <param name="problems">Notes the others.</param>
    public MapObject(YamlMappingNode node, string what, IReadOnlyList<string>? names, MapProblems problems)
    {
        Node = node;
        foreach (var (key, value) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { Length: > 0 } name }) problems.Add(key, $"a name was expected in {what}.");
            else if (names is not null && !names.Contains(name)) problems.Add(key, $"'{name}' is not a member of {what}{Expected(name, names)}");
            else _members[name] = value;
        }
    }

    /// <summary>Where it stands.</summary>
    public YamlMappingNode Node { get; }

    /// <summary>All members, in the order of the document.</summary>
    public IEnumerable<KeyValuePair<string, YamlNode>> All => _members;

    /// <summary>A member; null if it is not there.</summary>
    public YamlNode? this[string name] => _members.GetValueOrDefault(name);

    private static string Expected(string name, IReadOnlyList<string> names) =>
        Spelling.Hint(name, names) is { Length: > 0 } hint ? hint : $"; it may have {string.Join(", ", names)}.";
}
