using Candor.Cli.Mapping.Reading;
using Candor.Policy.Counting;
using Candor.Policy.Documents;
using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Policies.Reading;

/// <summary>Reads what a policy counts.</summary>
internal sealed class CounterEntryReader(PolicyScalars values, MapProblems problems)
{
    private const long LongestWindow = 366L * 86_400_000;
    private const int MostKeys = 10_000_000, MostValues = 4_096;

    public CounterEntry? Read(Located name, YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            problems.Add(node, $"counter {name} is a mapping with kind, on, by and window.");
            return null;
        }

        var members = new MapObject(mapping, "a counter", ["kind", "of", "on", "by", "for", "window", "where", "keys", "most"], problems);
        foreach (var needed in new[] { "on", "by", "window" })
        {
            if (members[needed] is null && !members.Meant(needed)) problems.Add(mapping, $"'{needed}' is missing in counter {name}.");
        }

        var kind = members["kind"] is { } what ? values.Word(what, "'kind' of a counter", CounterKind.Count) : CounterKind.Count;
        if (kind == CounterKind.Distinct && members["of"] is null && !members.Meant("of")) problems.Add(mapping, $"counter {name} counts different values: 'of' says of what.");
        if (kind != CounterKind.Distinct && members["of"] is { } of) problems.Add(of, "'of' is for counters of kind distinct.");
        if (members["on"] is YamlSequenceNode { Children.Count: 0 } none) problems.Add(none, "'on' is a list of types of events, at least one.");
        var by = KeyOf(members["by"], "'by'", CounterKey.Account);
        return new CounterEntry(
            name,
            kind,
            KeyOf(members["of"], "'of'", CounterKey.Account),
            values.Texts(members["on"], "'on'"),
            by,
            KeyOf(members["for"], "'for'", by),
            members["window"] is { } window ? values.Duration(window, "'window'", LongestWindow) : 1,
            members["where"] is { } where ? values.Text(where, "'where'") : null,
            members["keys"] is { } keys ? values.Count(keys, "'keys'", 128, MostKeys, 200_000) : 200_000,
            members["most"] is { } most ? values.Count(most, "'most'", 1, MostValues, 64) : 64);
    }

    private CounterKey KeyOf(YamlNode? node, string what, CounterKey otherwise) => node is null ? otherwise : values.Word(node, what, otherwise);
}
