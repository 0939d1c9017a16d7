using Candor.Cli.Mapping.Values;
using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Mapping.Reading;

/// <summary>Reads the rules of a mapping.</summary>
internal sealed class RuleReader(ValueReader values, MapProblems problems)
{
    private static readonly string[] Members = ["when", "type", "id", "subject", "time", "data"];

    /// <summary>Reads a rule; null, with what is wrong noted, if it is none.</summary>
    public EventRule? Read(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            problems.Add(node, "an event rule was expected, with type, id, subject and time.");
            return null;
        }

        var members = new MapObject(mapping, "an event rule", Members, problems);
        var type = members["type"] is { } typeNode ? TypeOf(typeNode) : Missing(members, "type");
        var id = members["id"] is { } idNode ? values.Read(idNode) : Missing(members, "id");
        var subject = members["subject"] is { } subjectNode ? values.Read(subjectNode) : Missing(members, "subject");
        var time = members["time"] is { } timeNode ? new TimeReader(values, problems).Read(timeNode) : null;
        if (members["time"] is null) Missing(members, "time");
        var when = members["when"] is { } whenNode ? new ConditionReader(values, problems).Read(whenNode) : [];
        var data = members["data"] is { } dataNode ? DataOf(dataNode) : [];
        return type is null || id is null || subject is null || time is null
            ? null
            : new EventRule { When = when, Type = type, Id = id, Subject = subject, Time = time, Data = data };
    }

    private MappedValue? TypeOf(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } type })
        {
            CheckType(node, type);
            return new ConstantValue(type);
        }

        if (node is not YamlMappingNode mapping || mapping.Children.All(pair => (pair.Key as YamlScalarNode)?.Value != "map"))
        {
            problems.Add(node, "'type' is an event type, or a field with a table of types: {field: ..., map: {...}}.");
            return null;
        }

        foreach (var (key, value) in mapping.Children)
        {
            if ((key as YamlScalarNode)?.Value == "map" && value is YamlMappingNode table)
            {
                foreach (var entry in table.Children.Values.OfType<YamlScalarNode>()) CheckType(entry, entry.Value ?? string.Empty);
            }
        }

        return values.Read(node);
    }

    private void CheckType(YamlNode node, string type)
    {
        if (EventWords.TypeMeant(type) is { } meant) problems.Add(node, $"'{type}' is not a type of event; did you mean '{meant}'?");
    }

    private List<MappedMember> DataOf(YamlNode node)
    {
        if (node is YamlMappingNode mapping) return values.Members(mapping, "'data'");
        problems.Add(node, "'data' is the event's members: names, each with a field or another value.");
        return [];
    }

    private ConstantValue? Missing(MapObject members, string name)
    {
        if (!members.Meant(name)) problems.Add(members.Node, $"'{name}' is missing in an event rule.");
        return null;
    }
}
