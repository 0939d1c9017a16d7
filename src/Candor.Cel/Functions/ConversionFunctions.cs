using System.Buffers;
using System.Globalization;
using System.Text;
using Candor.Cel.Values;

namespace Candor.Cel.Functions;

/// <summary>Functions with the name of a type: they convert to it, or fail.</summary>
internal static class ConversionFunctions
{
    private static readonly SearchValues<char> InNumber = SearchValues.Create("0123456789.eE+-");
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    public static IEnumerable<Function> All =>
    [
        new("bool", static (a, _) => a is [var value] ? ToBool(value) : Function.NoMatch, "bool(bool) -> bool", "bool(string) -> bool"),
        new("int", static (a, _) => a is [var value] ? ToInt(value) : Function.NoMatch,
            "int(int) -> int", "int(uint) -> int", "int(double) -> int", "int(string) -> int", "int(timestamp) -> int"),
        new("uint", static (a, _) => a is [var value] ? ToUint(value) : Function.NoMatch,
            "uint(uint) -> uint", "uint(int) -> uint", "uint(double) -> uint", "uint(string) -> uint"),
        new("double", static (a, _) => a is [var value] ? ToDouble(value) : Function.NoMatch,
            "double(double) -> double", "double(int) -> double", "double(uint) -> double", "double(string) -> double"),
        new("string", static (a, _) => a is [var value] ? ToText(value) : Function.NoMatch,
            "string(string) -> string", "string(bool) -> string", "string(int) -> string", "string(uint) -> string", "string(double) -> string",
            "string(bytes) -> string", "string(timestamp) -> string", "string(duration) -> string"),
        new("bytes", static (a, _) => a is [var value] ? ToBytes(value) : Function.NoMatch, "bytes(bytes) -> bytes", "bytes(string) -> bytes"),
        new("timestamp", static (a, _) => a is [var value] ? ToTimestamp(value) : Function.NoMatch,
            "timestamp(timestamp) -> timestamp", "timestamp(string) -> timestamp", "timestamp(int) -> timestamp"),
        new("duration", static (a, _) => a is [var value] ? ToDuration(value) : Function.NoMatch,
            "duration(duration) -> duration", "duration(string) -> duration"),
        new("dyn", static (a, _) => a is [var value] ? value : Function.NoMatch, "dyn(A) -> dyn"),
        new("type", static (a, _) => a is [var value] ? CelValue.OfType(value.TypeName) : Function.NoMatch, "type(A) -> type(A)"),
    ];

    private static CelValue ToBool(in CelValue value) => value.Kind switch
    {
        CelKind.Bool => value,
        CelKind.String => value.Text switch
        {
            "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
            "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
            _ => Fail(value, "bool"),
        },
        _ => Function.NoMatch,
    };

    private static CelValue ToInt(in CelValue value) => value.Kind switch
    {
        CelKind.Int => value,
        CelKind.Uint => value.Uint <= long.MaxValue ? (long)value.Uint : Fail(value, "int"),
        CelKind.Double => Numbers.TryInt(value.Double, out var whole) ? whole : Fail(value, "int"),
        CelKind.String => long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : Fail(value, "int"),
        CelKind.Timestamp => value.Timestamp.Seconds,
        _ => Function.NoMatch,
    };

    private static CelValue ToUint(in CelValue value) => value.Kind switch
    {
        CelKind.Uint => value,
        CelKind.Int => value.Int >= 0 ? (ulong)value.Int : Fail(value, "uint"),
        CelKind.Double => Numbers.TryUint(value.Double, out var whole) ? whole : Fail(value, "uint"),
        CelKind.String => ulong.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : Fail(value, "uint"),
        _ => Function.NoMatch,
    };

    private static CelValue ToDouble(in CelValue value) => value.Kind switch
    {
        CelKind.Double => value,
        CelKind.Int => (double)value.Int,
        CelKind.Uint => (double)value.Uint,
        CelKind.String => ToDouble(value.Text) is { } number ? number : Fail(value, "double"),
        _ => Function.NoMatch,
    };

    private static double? ToDouble(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" or "+Infinity" or "Inf" or "+Inf" or "inf" => double.PositiveInfinity,
        "-Infinity" or "-Inf" or "-inf" => double.NegativeInfinity,
        _ when text.AsSpan().ContainsAnyExcept(InNumber) => null,
        _ => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number
            : null,
    };

    public static CelValue ToText(in CelValue value) => value.Kind switch
    {
        CelKind.String => value,
        CelKind.Bool => value.Bool ? "true" : "false",
        CelKind.Int => value.Int.ToString(CultureInfo.InvariantCulture),
        CelKind.Uint => value.Uint.ToString(CultureInfo.InvariantCulture),
        CelKind.Double => Notation.Plain(value.Double),
        CelKind.Bytes => Decode(value.Octets.Span) is { } text ? text : CelValue.Failure("the bytes are not UTF-8"),
        CelKind.Timestamp => value.Timestamp.ToString(),
        CelKind.Duration => value.Duration.ToString(),
        _ => Function.NoMatch,
    };

    private static string? Decode(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) ? StrictUtf8.GetString(bytes) : null;

    private static CelValue ToBytes(in CelValue value) => value.Kind switch
    {
        CelKind.Bytes => value,
        CelKind.String => CelValue.Of(Encoding.UTF8.GetBytes(value.Text)),
        _ => Function.NoMatch,
    };

    private static CelValue ToTimestamp(in CelValue value) => value.Kind switch
    {
        CelKind.Timestamp => value,
        CelKind.String => Timestamp.TryParse(value.Text, out var time) ? CelValue.Of(time) : Fail(value, "timestamp (RFC 3339, years 1 to 9999)"),
        CelKind.Int => Timestamp.TryFromSeconds(value.Int, out var time) ? CelValue.Of(time) : CelValue.Failure(Arithmetic.TimeRange),
        _ => Function.NoMatch,
    };

    private static CelValue ToDuration(in CelValue value) => value.Kind switch
    {
        CelKind.Duration => value,
        CelKind.String => Duration.TryParse(value.Text, out var duration) ? CelValue.Of(duration) : Fail(value, "duration (as `1h30m`, up to some 292 years)"),
        _ => Function.NoMatch,
    };

    private static CelValue Fail(in CelValue value, string type) => CelValue.Failure($"{value} is no {type}");
}
