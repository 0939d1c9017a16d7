using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Mapping.Reading;

/// <summary>A YAML mapping of which every member must be known.</summary>
internal sealed class MapObject
{
    private readonly Dictionary<string, YamlNode> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _meant = new(StringComparer.Ordinal);

    /// <param name="node">The mapping.</param>
    /// <param name="what">What it is, for messages: `an event rule`.</param>
    /// <param name="names">Members that it may have; null for any.</param>
    /// <param name="problems">Notes the others.</param>
    public MapObject(YamlMappingNode node, string what, IReadOnlyList<string>? names, MapProblems problems)
    {
        Node = node;
        string[] left = [.. (names ?? []).Where(name => !node.Children.Keys.Any(key => (key as YamlScalarNode)?.Value == name))];
        foreach (var (key, value) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { Length: > 0 } name }) problems.Add(key, $"a name was expected in {what}.");
            else if (names is null || names.Contains(name)) _members[name] = value;
            else
            {
                // Of two that are as near, the one that is not there already was meant.
                var meant = Spelling.Nearest(name, left);
                if (meant is not null) _meant.Add(meant);
                problems.Add(key, $"'{name}' is not a member of {what}{(meant is null ? $"; it may have {string.Join(", ", names)}." : $"; did you mean '{meant}'?")}");
            }
        }
    }

    /// <summary>Where it stands.</summary>
    public YamlMappingNode Node { get; }

    /// <summary>A member; null if it is not there.</summary>
    public YamlNode? this[string name] => _members.GetValueOrDefault(name);

    /// <summary>Whether one of these was written wrongly, which is noted already: that it is missing need not be said.</summary>
    public bool Meant(params IEnumerable<string> names) => names.Any(_meant.Contains);
}
