using System.Text.Json;

namespace Candor.Cel.Values;

/// <summary>JSON as values: numbers are doubles, objects are maps, both looked at when they are read.</summary>
internal static class JsonValues
{
    private const string BadName = "a name of the JSON is no Unicode";

    public static CelValue Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.String => TextOf(json),
        JsonValueKind.Array => CelValue.Of(new JsonList(json)),
        JsonValueKind.Object => CelValue.Of(new JsonMap(json)),
        _ => CelValue.Null,
    };

    // JSON can write half a character, .NET refuses to read it.
    private static CelValue TextOf(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return CelValue.Failure("the text of the JSON is no Unicode");
        }
    }

    private static CelValue NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return CelValue.Failure(BadName);
        }
    }

    private sealed class JsonList(JsonElement array) : CelList
    {
        public override int Count => array.GetArrayLength();

        public override CelValue this[int index] => Of(array[index]);
    }

    private sealed class JsonMap(JsonElement map) : CelMap
    {
        public override int Count => map.GetPropertyCount();

        public override IEnumerable<CelValue> Keys => map.EnumerateObject().Select(NameOf);

        public override bool TryGetValue(CelValue key, out CelValue value)
        {
            value = default;
            try
            {
                if (key.Kind != CelKind.String || !map.TryGetProperty(key.Text, out var found)) return false;
                value = Of(found);
            }
            catch (InvalidOperationException)
            {
                value = CelValue.Failure(BadName);
            }

            return true;
        }
    }
}
