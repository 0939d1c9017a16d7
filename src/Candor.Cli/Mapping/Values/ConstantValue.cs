using System.Text.Json;

namespace Candor.Cli.Mapping.Values;

/// <summary>The same for every record.</summary>
/// <param name="text">As text.</param>
/// <param name="own">The form it has by itself: that of a number or truth value in the mapping.</param>
internal sealed class ConstantValue(string text, ValueForm own = ValueForm.Any) : MappedValue
{
    /// <inheritdoc/>
    public override IEnumerable<string> Texts(JsonElement record) => [text];

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, string name, JsonElement record, ValueForm form) =>
        base.Write(json, name, record, form == ValueForm.Any ? own : form);
}
