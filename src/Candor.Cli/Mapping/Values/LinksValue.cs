using System.Text.Json;

namespace Candor.Cli.Mapping.Values;

/// <summary>The web links of a field that holds HTML.</summary>
internal sealed class LinksValue(FieldPath path) : MappedValue
{
    /// <inheritdoc/>
    public override bool IsList => true;

    /// <inheritdoc/>
    public override IEnumerable<FieldPath> Paths => [path];

    /// <inheritdoc/>
    public override IEnumerable<string> Texts(JsonElement record) => path.Find(record)
        .Where(value => value.ValueKind == JsonValueKind.String)
        .SelectMany(value => HtmlLinks.Of(value.GetString()!));
}
