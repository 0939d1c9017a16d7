using System.Text.Json;

namespace Candor.Cli.Mapping.Values;

/// <summary>The names of an object's members, as <c>en</c> of <c>{"en": "..."}</c>.</summary>
internal sealed class KeyValue(FieldPath path) : MappedValue
{
    /// <inheritdoc/>
    public override IEnumerable<FieldPath> Paths => [path];

    /// <inheritdoc/>
    public override IEnumerable<string> Texts(JsonElement record) => path.Find(record)
        .Where(value => value.ValueKind == JsonValueKind.Object)
        .SelectMany(value => value.EnumerateObject().Select(member => member.Name).Where(name => name.Length > 0));
}
