using System.Text.RegularExpressions;
using Candor.Cli.Mapping.Values;
using Candor.Events;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Mapping.Reading;

/// <summary>Reads where values come from.</summary>
/// <param name="hash">Hashes identifiers; null if the mapping has no key.</param>
/// <param name="onlyColumns">Whether every path is the name of a column, dots and all.</param>
/// <param name="problems">Notes what is wrong.</param>
internal sealed partial class ValueReader(KeyedHash? hash, bool onlyColumns, MapProblems problems)
{
    private static readonly string[] Sources = ["field", "value", "first", "join", "each", "members", "key_of", "count", "links_of"];
    private static readonly string[] Names = [.. Sources, "with", "item", "when", "strip_html", "match", "map", "else", "hash", "as"];

    /// <summary>Reads a value: a field's path, true, false, a number, a list, or an object that says more.</summary>
    /// <param name="node">The value.</param>
    /// <param name="place">Where faults are said to be, if not there.</param>
    public MappedValue? Read(YamlNode node, YamlNode? place = null)
    {
        switch (node)
        {
            case YamlScalarNode scalar:
                return Plain(scalar) is { } constant ? constant : Path(node) is { } path ? new FieldValue(path) : null;
            case YamlSequenceNode sequence:
                return new ListValue(Several(sequence));
            default:
                return Described(new MapObject((YamlMappingNode)node, "a value", Names, problems), place ?? node);
        }
    }

    /// <summary>Reads members of an object, each with its value.</summary>
    public List<MappedMember> Members(YamlMappingNode node, string what)
    {
        var members = new List<MappedMember>();
        foreach (var (key, value) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { Length: > 0 } name })
            {
                problems.Add(key, $"a name was expected in {what}.");
                continue;
            }

            if (EventWords.MemberMeant(name) is { } meant) problems.Add(key, $"'{name}' is not a member of {what} that is read; did you mean '{meant}'?");
            if (Read(value) is { } read) members.Add(new MappedMember(name, FormOf(value) ?? EventWords.FormOf(name), read));
        }

        return members;
    }

    /// <summary>Reads a field's path.</summary>
    public FieldPath? Path(YamlNode node)
    {
        var text = (node as YamlScalarNode)?.Value ?? string.Empty;
        var path = text.Length > 0 && onlyColumns ? FieldPath.Column(text) : FieldPath.Parse(text);
        if (path is null) problems.Add(node, $"'{text}' is not a field; write its path, such as user.name, tags[0], tags[*].name or \"odd.name\".x; a constant is {{value: {(text.Length == 0 ? "..." : text)}}}.");
        return path;
    }

    /// <summary>Reads a text.</summary>
    public string Text(YamlNode node, string what)
    {
        if (node is YamlScalarNode { Value: { } text }) return text;
        problems.Add(node, $"{what} is a text.");
        return string.Empty;
    }

    /// <summary>Reads a text or a list of texts.</summary>
    public List<string> Texts(YamlNode node, string what) =>
        [.. (node is YamlSequenceNode sequence ? sequence.Children : [node]).Select(one => Text(one, what))];

    /// <summary>Reads a regular expression; it takes time in proportion to the text.</summary>
    public Regex? Pattern(YamlNode node)
    {
        try
        {
            return new Regex(Text(node, "a pattern"), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            problems.Add(node, $"this is no pattern that can be used: {fault.Message.ReplaceLineEndings(" ")}");
            return null;
        }
    }

    // Without quotes true, false and numbers are themselves.
    private static ConstantValue? Plain(YamlScalarNode node) =>
        node.Style != ScalarStyle.Plain || node.Value is not { } text ? null
        : text is "true" or "false" ? new ConstantValue(text, ValueForm.Boolean)
        : WholeOrDecimal().IsMatch(text) ? new ConstantValue(text, ValueForm.Number)
        : null;

    private MappedValue Constant(YamlNode node) => (node as YamlScalarNode is { } scalar ? Plain(scalar) : null) ?? new ConstantValue(Text(node, "a constant"));

    private List<MappedValue> Several(YamlNode node)
    {
        if (node is YamlSequenceNode sequence) return [.. sequence.Children.Select(one => Read(one)).OfType<MappedValue>()];
        problems.Add(node, "a list of values was expected.");
        return [];
    }

    private MappedValue? Described(MapObject members, YamlNode place)
    {
        var sources = Sources.Where(name => members[name] is not null).ToArray();
        if (sources.Length != 1)
        {
            if (!members.Meant(Sources)) problems.Add(place, sources.Length == 0 ? $"the value comes from nowhere; it needs one of {string.Join(", ", Sources)}." : $"the value has {string.Join(" and ", sources)}; only one of them is possible.");
            return null;
        }

        if (members["with"] is { } with && sources[0] != "join") problems.Add(with, "'with' belongs to 'join'.");
        if (members["item"] is { } item && sources[0] != "each") problems.Add(item, "'item' belongs to 'each'.");
        var value = Source(sources[0], members);
        return value is null ? null : Changed(value, members, sources[0]);
    }

    private MappedValue? Source(string source, MapObject members)
    {
        var node = members[source]!;
        switch (source)
        {
            case "value":
                return node is YamlSequenceNode list ? new ListValue([.. list.Children.Select(Constant)]) : Constant(node);
            case "first":
                return new FirstValue(Several(node));
            case "join":
                return new JoinValue(Several(node), members["with"] is { } with ? Text(with, "'with'") : string.Empty);
            case "members" when node is YamlMappingNode mapping:
                return new MembersValue(Members(mapping, "'members'"));
            case "members":
                problems.Add(node, "'members' is names, each with a value.");
                return null;
            case "each":
                return Each(node, members);
            default:
                return Path(node) is not { } path ? null
                    : source == "key_of" ? new KeyValue(path)
                    : source == "count" ? new CountValue(path)
                    : source == "links_of" ? new LinksValue(path)
                    : new FieldValue(path);
        }
    }

    private EachValue? Each(YamlNode node, MapObject members)
    {
        var when = members["when"] is { } conditions ? new ConditionReader(this, problems).Read(conditions) : [];
        var item = members["item"] is { } itemNode ? Read(itemNode) : new FieldValue(FieldPath.Parse(".")!);
        return Path(node) is { } path && item is not null ? new EachValue(path, when, item) : null;
    }

    [GeneratedRegex(@"^-?\d+(\.\d+)?$")]
    private static partial Regex WholeOrDecimal();
}
