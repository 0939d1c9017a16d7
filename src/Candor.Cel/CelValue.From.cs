using System.Collections;
using System.Text.Json;
using Candor.Cel.Values;

namespace Candor.Cel;

public readonly partial struct CelValue
{
    /// <summary>
    /// A value of what JSON can say, of dictionaries, lists, numbers, texts, bytes and times. A JSON number is a double, as the language definition has it. What comes as a
    /// list or a map is looked at when it is read, not copied.
    /// </summary>
    /// <exception cref="ArgumentException">It is nothing of these; records are values by <see cref="CelTypes.ToValue"/>.</exception>
    public static CelValue From(object? value) =>
        TryFrom(value, From, out var result) ? result : throw new ArgumentException($"{value!.GetType()} is not a value of the language.", nameof(value));

    /// <summary>As <see cref="From(object?)"/>, with another way to convert what lies in lists and maps.</summary>
    internal static bool TryFrom(object? value, Func<object?, CelValue> convert, out CelValue result)
    {
        CelValue? found = value switch
        {
            null => Null,
            CelValue known => known,
            bool flag => flag,
            string text => text,
            sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(value, null),
            ulong number => number,
            float or double => Convert.ToDouble(value, null),
            byte[] bytes => OfBytes(bytes),
            DateTimeOffset time => time,
            DateTime time => new DateTimeOffset(time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc)),
            TimeSpan span => Duration.TryFrom(span, out var duration) ? Of(duration) : Failure("the duration is out of range"),
            JsonElement json => JsonValues.Of(json),
            JsonDocument json => JsonValues.Of(json.RootElement),
            IDictionary map => Of(new ConvertedMap(map, convert)),
            IList list => Of(new ConvertedList(list, convert)),
            _ => (CelValue?)null,
        };
        result = found ?? default;
        return found.HasValue;
    }
}
