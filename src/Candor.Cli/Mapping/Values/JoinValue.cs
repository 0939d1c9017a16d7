using System.Text.Json;

namespace Candor.Cli.Mapping.Values;

/// <summary>Several values as one text; missing if any of them is, since half an identifier names something else.</summary>
internal sealed class JoinValue(IReadOnlyList<MappedValue> values, string with) : MappedValue
{
    /// <inheritdoc/>
    public override IEnumerable<FieldPath> Paths => values.SelectMany(value => value.Paths);

    /// <inheritdoc/>
    public override IEnumerable<string> Texts(JsonElement record)
    {
        var texts = values.Select(value => value.Text(record)).ToArray();
        return texts.Contains(null) ? [] : [string.Join(with, texts)];
    }
}
