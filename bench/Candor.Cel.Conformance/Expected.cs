using System.Globalization;

namespace Candor.Cel.Conformance;

/// <summary>Values and types as the tests write them.</summary>
public static class Expected
{
    /// <summary>A value; what is no value of this language is an error of the runner.</summary>
    public static CelValue Value(TextMessage value)
    {
        var kind = value.Names.First();
        return kind switch
        {
            "null_value" => CelValue.Null,
            "bool_value" => value.Text(kind) == "true",
            "int64_value" => long.Parse(value.Text(kind), CultureInfo.InvariantCulture),
            "uint64_value" => ulong.Parse(value.Text(kind), CultureInfo.InvariantCulture),
            "double_value" => Double(value.Text(kind)),
            "string_value" => value.Text(kind),
            "bytes_value" => CelValue.OfBytes(value.Scalar(kind)!.Octets),
            "type_value" => CelValue.OfType(value.Text(kind)),
            "list_value" => CelValue.OfList(value.Message(kind)!.Messages("values").Select(Value)),
            "map_value" => CelValue.OfMap(value.Message(kind)!.Messages("entries")
                .Select(entry => KeyValuePair.Create(Value(entry.Message("key")!), Value(entry.Message("value")!)))),
            "object_value" => Time(value.Message(kind)!),
            _ => throw new NotSupportedException(kind),
        };
    }

    /// <summary>A type of a declaration or of a result.</summary>
    public static CelType Type(TextMessage type)
    {
        var kind = type.Names.First();
        return kind switch
        {
            "dyn" => CelType.Dyn,
            "null" => CelType.Null,
            "primitive" => Primitive(type.Text(kind)),
            "well_known" => type.Text(kind) == "TIMESTAMP" ? CelType.Timestamp : CelType.Duration,
            "message_type" => type.Text(kind).EndsWith("Timestamp", StringComparison.Ordinal) ? CelType.Timestamp : CelType.Duration,
            "list_type" => CelType.List(Type(type.Message(kind)!.Message("elem_type")!)),
            "map_type" => CelType.Map(Type(type.Message(kind)!.Message("key_type")!), Type(type.Message(kind)!.Message("value_type")!)),
            "type_param" => CelType.Parameter(type.Text(kind)),
            "abstract_type" => CelType.Opaque(type.Message(kind)!.Text("name"), [.. type.Message(kind)!.Messages("parameter_types").Select(Type)]),
            _ => throw new NotSupportedException(kind),
        };
    }

    /// <summary>Whether two values are the same in kind and content: `1`, `1u` and `1.0` are three.</summary>
    public static bool IsSame(CelValue a, CelValue b)
    {
        if (a.Kind != b.Kind) return false;
        return a.Kind switch
        {
            CelKind.Double => a.AsDouble().Equals(b.AsDouble()) && double.IsNegative(a.AsDouble()) == double.IsNegative(b.AsDouble()),
            CelKind.List => a.AsList().Count == b.AsList().Count && a.AsList().Zip(b.AsList()).All(pair => IsSame(pair.First, pair.Second)),
            CelKind.Map => a.AsMap().Count == b.AsMap().Count
                && a.AsMap().All(entry => b.AsMap().Keys.Any(key => IsSame(key, entry.Key)) && IsSame(entry.Value, b.AsMap()[entry.Key])),
            _ => a == b,
        };
    }

    private static CelType Primitive(string name) => name switch
    {
        "BOOL" => CelType.Bool,
        "INT64" => CelType.Int,
        "UINT64" => CelType.Uint,
        "DOUBLE" => CelType.Double,
        "STRING" => CelType.String,
        _ => CelType.Bytes,
    };

    private static double Double(string text) => text.TrimStart('-').ToUpperInvariant() switch
    {
        "INF" or "INFINITY" => text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
        "NAN" => double.NaN,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    // Timestamps and durations are written as messages of seconds and nanoseconds.
    private static CelValue Time(TextMessage message)
    {
        var name = message.Names.First();
        var content = message.Message(name)!;
        var seconds = content.Has("seconds") ? long.Parse(content.Text("seconds"), CultureInfo.InvariantCulture) : 0;
        var nanoseconds = content.Has("nanos") ? int.Parse(content.Text("nanos"), CultureInfo.InvariantCulture) : 0;
        return name.Contains("Timestamp", StringComparison.Ordinal)
            ? CelValue.Of(new Values.Timestamp(seconds, nanoseconds))
            : CelValue.Of(new Values.Duration((seconds * Values.Duration.Second) + nanoseconds));
    }
}
