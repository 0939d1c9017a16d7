using System.Text.Json;

namespace Candor.Cli.Mapping.Values;

/// <summary>An object of several members, missing if all of them are.</summary>
internal sealed class MembersValue(IReadOnlyList<MappedMember> members) : MappedValue
{
    /// <inheritdoc/>
    public override IEnumerable<FieldPath> Paths => members.SelectMany(member => member.Value.Paths);

    /// <inheritdoc/>
    public override IEnumerable<string> Texts(JsonElement record) => [];

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, string name, JsonElement record, ValueForm form)
    {
        if (!IsThere(record)) return;
        json.WritePropertyName(name);
        WriteItem(json, record);
    }

    /// <summary>Whether any member is.</summary>
    public bool IsThere(JsonElement record) =>
        members.Any(member => member.Value is MembersValue inner ? inner.IsThere(record) : member.Value is EachValue || member.Value.Text(record) is not null);

    /// <summary>Writes it without a name.</summary>
    public void WriteItem(Utf8JsonWriter json, JsonElement record)
    {
        json.WriteStartObject();
        foreach (var member in members) member.Value.Write(json, member.Name, record, member.Form);
        json.WriteEndObject();
    }
}
