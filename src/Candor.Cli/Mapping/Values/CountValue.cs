using System.Globalization;
using System.Text.Json;

namespace Candor.Cli.Mapping.Values;

/// <summary>How many things a field holds: the length of a list, 1 for anything else, missing without the field.</summary>
internal sealed class CountValue(FieldPath path) : MappedValue
{
    /// <inheritdoc/>
    public override IEnumerable<FieldPath> Paths => [path];

    /// <inheritdoc/>
    public override IEnumerable<string> Texts(JsonElement record)
    {
        var found = path.Find(record);
        return found.Count == 0 ? [] : [found.Sum(value => value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : 1).ToString(CultureInfo.InvariantCulture)];
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, string name, JsonElement record, ValueForm form) =>
        base.Write(json, name, record, form == ValueForm.Any ? ValueForm.Number : form);
}
