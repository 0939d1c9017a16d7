using System.Text.Json;

namespace Candor.Cli.Mapping.Values;

/// <summary>The first of several values that is there.</summary>
internal sealed class FirstValue(IReadOnlyList<MappedValue> values) : MappedValue
{
    /// <inheritdoc/>
    public override IEnumerable<FieldPath> Paths => values.SelectMany(value => value.Paths);

    /// <inheritdoc/>
    public override IEnumerable<string> Texts(JsonElement record) => values.SelectMany(value => value.Texts(record)).Take(1);
}
