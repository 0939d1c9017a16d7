using System.Text.Json;

namespace Candor.Cli.Mapping.Values;

/// <summary>What stands in a field.</summary>
internal sealed class FieldValue(FieldPath path) : MappedValue
{
    /// <inheritdoc/>
    public override bool IsList => path.HasMany;

    /// <inheritdoc/>
    public override IEnumerable<FieldPath> Paths => [path];

    /// <inheritdoc/>
    public override IEnumerable<string> Texts(JsonElement record) => path.Find(record).Select(FieldPath.TextOf).OfType<string>();
}
