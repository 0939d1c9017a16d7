using System.Text.Json;
using System.Text.Json.Serialization;
using Candor.Evidence;

namespace Candor.Cli.Files;

/// <summary>A stratum as one string, `en/person/new`.</summary>
internal sealed class StratumConverter : JsonConverter<Stratum>
{
    public override Stratum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Stratum.TryParse(reader.GetString(), out var stratum) ? stratum : throw new JsonException("a stratum is written language/kind/activity");

    public override void Write(Utf8JsonWriter writer, Stratum value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
