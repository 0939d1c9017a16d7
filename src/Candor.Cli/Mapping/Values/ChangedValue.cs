using System.Text.Json;

namespace Candor.Cli.Mapping.Values;

/// <summary>A value whose texts are changed one by one; a text of which nothing is left is missing.</summary>
/// <param name="value">What is changed.</param>
/// <param name="change">Null for nothing left.</param>
/// <param name="instead">Stands in if nothing at all is left.</param>
internal sealed class ChangedValue(MappedValue value, Func<string, string?> change, string? instead = null) : MappedValue
{
    /// <inheritdoc/>
    public override bool IsList => value.IsList;

    /// <inheritdoc/>
    public override IEnumerable<FieldPath> Paths => value.Paths;

    /// <inheritdoc/>
    public override IEnumerable<string> Texts(JsonElement record)
    {
        var texts = value.Texts(record).Select(change).Where(text => !string.IsNullOrEmpty(text)).OfType<string>();
        return instead is null ? texts : texts.DefaultIfEmpty(instead);
    }
}
