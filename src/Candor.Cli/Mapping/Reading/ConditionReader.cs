using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Mapping.Reading;

/// <summary>Reads the conditions of a rule or a value.</summary>
internal sealed class ConditionReader(ValueReader values, MapProblems problems)
{
    private static readonly string[] Tests = ["equals", "in", "exists", "missing", "prefix", "matches"];
    private static readonly string[] Names = ["field", .. Tests, "not"];

    /// <summary>Reads a list of conditions.</summary>
    public List<Condition> Read(YamlNode node)
    {
        if (node is YamlSequenceNode sequence) return [.. sequence.Children.Select(One).OfType<Condition>()];
        problems.Add(node, "'when' is a list of conditions, each such as {field: kind, equals: post}.");
        return [];
    }

    private Condition? One(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            problems.Add(node, "a condition was expected, such as {field: kind, equals: post}.");
            return null;
        }

        var members = new MapObject(mapping, "a condition", Names, problems);
        var fields = FieldsOf(members);
        var tests = Tests.Where(name => members[name] is not null).ToArray();
        if (tests.Length != 1)
        {
            if (!members.Meant(Tests)) problems.Add(node, tests.Length == 0 ? $"the condition asks nothing; it needs one of {string.Join(", ", Tests)}." : $"the condition asks {string.Join(" and ", tests)}; write two conditions.");
            return null;
        }

        var test = members[tests[0]]!;
        var isTrue = tests[0] is not ("exists" or "missing") || Truth(test);
        var isTurned = members["not"] is { } not && Truth(not);
        return new Condition
        {
            Fields = fields,
            OneOf = tests[0] is "equals" or "in" ? values.Texts(test, $"'{tests[0]}'").ToHashSet(StringComparer.Ordinal) : null,
            Prefix = tests[0] == "prefix" ? values.Text(test, "'prefix'") : null,
            Pattern = tests[0] == "matches" ? values.Pattern(test) : null,
            Not = (tests[0] == "missing") ^ !isTrue ^ isTurned,
        };
    }

    private List<FieldPath> FieldsOf(MapObject members)
    {
        if (members["field"] is not { } node)
        {
            if (!members.Meant("field")) problems.Add(members.Node, "the condition has no 'field'.");
            return [];
        }

        return [.. (node is YamlSequenceNode sequence ? sequence.Children : [node]).Select(values.Path).OfType<FieldPath>()];
    }

    private bool Truth(YamlNode node)
    {
        if (node is YamlScalarNode { Value: "true" }) return true;
        if (node is not YamlScalarNode { Value: "false" }) problems.Add(node, "true or false was expected.");
        return false;
    }
}
