using System.Text.Json;

namespace Candor.Cli.Mapping.Values;

/// <summary>A value that is missing unless some conditions hold.</summary>
internal sealed class ConditionalValue(IReadOnlyList<Condition> conditions, MappedValue value) : MappedValue
{
    /// <inheritdoc/>
    public override bool IsList => value.IsList;

    /// <inheritdoc/>
    public override IEnumerable<FieldPath> Paths => conditions.SelectMany(condition => condition.Fields).Concat(value.Paths);

    /// <inheritdoc/>
    public override IEnumerable<string> Texts(JsonElement record) => Holds(record) ? value.Texts(record) : [];

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, string name, JsonElement record, ValueForm form)
    {
        if (Holds(record)) value.Write(json, name, record, form);
    }

    private bool Holds(JsonElement record) => conditions.All(condition => condition.Holds(record));
}
