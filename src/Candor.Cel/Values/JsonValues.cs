using System.Text.Json;

namespace Candor.Cel.Values;

/// <summary>JSON as values: numbers are doubles, objects are maps, both looked at when they are read.</summary>
internal static class JsonValues
{
    public static CelValue Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Array => CelValue.Of(new JsonList(json)),
        JsonValueKind.Object => CelValue.Of(new JsonMap(json)),
        _ => CelValue.Null,
    };

    private sealed class JsonList(JsonElement array) : CelList
    {
        public override int Count => array.GetArrayLength();

        public override CelValue this[int index] => Of(array[index]);
    }

    private sealed class JsonMap(JsonElement map) : CelMap
    {
        public override int Count => map.GetPropertyCount();

        public override IEnumerable<CelValue> Keys => map.EnumerateObject().Select(member => (CelValue)member.Name);

        public override bool TryGetValue(CelValue key, out CelValue value)
        {
            value = default;
            if (key.Kind != CelKind.String || !map.TryGetProperty(key.Text, out var found)) return false;
            value = Of(found);
            return true;
        }
    }
}
