using System.Text.Json;

namespace Candor.Cli.Media;

/// <summary>Finds the media of an event in its line.</summary>
internal static class MediaItems
{
    /// <summary>The objects in <c>data.media</c>, in the order in which they stand.</summary>
    /// <param name="line">One JSON object.</param>
    /// <exception cref="JsonException">It is none.</exception>
    /// <exception cref="InvalidOperationException">A text in it is none: half a character, or bytes that are not UTF-8.</exception>
    public static List<MediaItem> Of(ReadOnlySpan<byte> line)
    {
        var items = new List<MediaItem>();
        var reader = new Utf8JsonReader(line);
        Enter(ref reader, JsonTokenType.StartObject);
        while (reader.TokenType != JsonTokenType.EndObject || reader.CurrentDepth > 0)
        {
            if (!reader.Read()) break;
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            var isData = reader.ValueTextEquals("data"u8);
            reader.Read();
            if (isData && reader.TokenType == JsonTokenType.StartObject) ReadData(ref reader, items);
            else reader.Skip();
        }

        while (reader.Read())
        {
            // What follows the object is a fault of the line.
        }

        return items;
    }

    private static void ReadData(ref Utf8JsonReader reader, List<MediaItem> items)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isMedia = reader.ValueTextEquals("media"u8);
            reader.Read();
            if (!isMedia || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType == JsonTokenType.StartObject) items.Add(ReadItem(ref reader));
                else reader.Skip();
            }
        }
    }

    private static MediaItem ReadItem(ref Utf8JsonReader reader)
    {
        var item = new MediaItem(null, null, (int)reader.BytesConsumed, IsEmpty: true, []);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            item = item with { IsEmpty = false };
            var name = reader.ValueTextEquals("id"u8) ? 'i' : reader.ValueTextEquals("sha256"u8) ? 's' : reader.ValueTextEquals("provenance"u8) ? 'p' : ' ';
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            reader.Skip();
            item = name switch
            {
                'i' => item with { Id = text },
                's' => item with { Digest = text },
                'p' => item with { Provenance = [.. item.Provenance, (start, (int)reader.BytesConsumed)] },
                _ => item,
            };
        }

        return item;
    }

    private static void Enter(ref Utf8JsonReader reader, JsonTokenType expected)
    {
        if (!reader.Read() || reader.TokenType != expected) throw new JsonException();
    }
}
