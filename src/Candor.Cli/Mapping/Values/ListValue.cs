using System.Text.Json;

namespace Candor.Cli.Mapping.Values;

/// <summary>Several values as one list; those that are missing are left out.</summary>
internal sealed class ListValue(IReadOnlyList<MappedValue> values) : MappedValue
{
    /// <inheritdoc/>
    public override bool IsList => true;

    /// <inheritdoc/>
    public override IEnumerable<FieldPath> Paths => values.SelectMany(value => value.Paths);

    /// <inheritdoc/>
    public override IEnumerable<string> Texts(JsonElement record) => values.SelectMany(value => value.Texts(record));
}
