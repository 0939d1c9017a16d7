using System.Text.Json;

namespace Candor.Cli.Mapping.Values;

/// <summary>A list made of each element of a list that meets some conditions.</summary>
/// <param name="path">The elements.</param>
/// <param name="conditions">Of an element; all must hold.</param>
/// <param name="item">What is taken of an element; its paths begin there.</param>
internal sealed class EachValue(FieldPath path, IReadOnlyList<Condition> conditions, MappedValue item) : MappedValue
{
    /// <inheritdoc/>
    public override bool IsList => true;

    /// <inheritdoc/>
    public override IEnumerable<FieldPath> Paths => conditions.SelectMany(condition => condition.Fields).Concat(item.Paths)
        .Select(inner => inner.Plain.Length == 0 ? path : FieldPath.Parse(path.Text + '.' + inner.Text) ?? path);

    /// <inheritdoc/>
    public override IEnumerable<string> Texts(JsonElement record) => Elements(record).SelectMany(item.Texts);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, string name, JsonElement record, ValueForm form)
    {
        if (item is not MembersValue members)
        {
            base.Write(json, name, record, form);
            return;
        }

        var elements = Elements(record).Where(members.IsThere).ToArray();
        if (elements.Length == 0) return;
        json.WriteStartArray(name);
        foreach (var element in elements) members.WriteItem(json, element);
        json.WriteEndArray();
    }

    private IEnumerable<JsonElement> Elements(JsonElement record) => path.Find(record)
        .SelectMany(IEnumerable<JsonElement> (value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value])
        .Where(element => conditions.All(condition => condition.Holds(element)));
}
