using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Candor.Cli.Mapping.Values;
using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Mapping.Reading;

internal sealed partial class ValueReader
{
    private static readonly Dictionary<string, ValueForm> Forms = new(StringComparer.Ordinal)
    {
        ["text"] = ValueForm.Text,
        ["number"] = ValueForm.Number,
        ["boolean"] = ValueForm.Boolean,
        ["list"] = ValueForm.List,
    };

    // In this order, wherever they stand: strip_html, match, map, else, hash, when.
    private MappedValue Changed(MappedValue value, MapObject members, string source)
    {
        if (members["strip_html"] is { } strip && IsTrue(strip)) value = new ChangedValue(value, HtmlText.Strip);
        if (members["match"] is { } match && Pattern(match) is { } pattern) value = new ChangedValue(value, text => Matched(pattern, text));
        var instead = members["else"] is { } other ? Text(other, "'else'") : null;
        if (members["map"] is { } table) value = new ChangedValue(value, TableOf(table).GetValueOrDefault, instead);
        else if (instead is not null) value = new ChangedValue(value, text => text, instead);
        if (members["hash"] is { } hashed && IsTrue(hashed)) value = Hashed(value, hashed);
        if (members["as"] is { } form) CheckForm(form);
        if (members["when"] is { } when && source != "each") value = new ConditionalValue(new ConditionReader(this, problems).Read(when), value);
        return value;
    }

    private ChangedValue Hashed(MappedValue value, YamlNode node)
    {
        if (hash is null) problems.Add(node, "'hash' needs 'hash_key:' at the top of the mapping.");
        return new ChangedValue(value, text => hash!.Hash128(Encoding.UTF8.GetBytes(text)).ToString("x32", CultureInfo.InvariantCulture));
    }

    private Dictionary<string, string?> TableOf(YamlNode node)
    {
        var table = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (node is not YamlMappingNode mapping) problems.Add(node, "'map' is a table: {word in the field: word in the event}.");
        else
        {
            foreach (var (key, value) in mapping.Children) table[Text(key, "a word of the table")] = Text(value, "a word of the table");
        }

        return table;
    }

    private static string? Matched(Regex pattern, string text)
    {
        var match = pattern.Match(text);
        return !match.Success ? null : match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
    }

    private static ValueForm? FormOf(YamlNode node) =>
        node is YamlMappingNode mapping && mapping.Children.FirstOrDefault(pair => (pair.Key as YamlScalarNode)?.Value == "as").Value is YamlScalarNode { Value: { } word }
        && Forms.TryGetValue(word, out var form) ? form : null;

    private void CheckForm(YamlNode node)
    {
        if (!Forms.ContainsKey((node as YamlScalarNode)?.Value ?? string.Empty)) problems.Add(node, $"'as' is one of {string.Join(", ", Forms.Keys)}.");
    }

    private bool IsTrue(YamlNode node)
    {
        if (node is YamlScalarNode { Value: "true" }) return true;
        if (node is not YamlScalarNode { Value: "false" }) problems.Add(node, "true or false was expected.");
        return false;
    }
}
