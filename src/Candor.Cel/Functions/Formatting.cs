using System.Globalization;
using System.Text;
using Candor.Cel.Values;

namespace Candor.Cel.Functions;

/// <summary>`"%s has %d".format([name, count])`.</summary>
internal static class Formatting
{
    private const int MostDecimals = 100;
    private const int DefaultDecimals = 6;

    public static CelValue Format(ReadOnlySpan<CelValue> arguments, Budget budget)
    {
        if (arguments is not [{ Kind: CelKind.String } template, { Kind: CelKind.List } values]) return Function.NoMatch;
        var text = template.Text;
        var result = new StringBuilder();
        var next = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '%')
            {
                result.Append(text[at]);
                continue;
            }

            at++;
            if (at < text.Length && text[at] == '%')
            {
                result.Append('%');
                continue;
            }

            if (!TryPrecision(text, ref at, out var precision)) return CelValue.Failure($"at most {MostDecimals} decimals can be asked for");
            if (at >= text.Length) return CelValue.Failure("the format ends within a clause");
            if (next >= values.List.Count) return CelValue.Failure(FormattableString.Invariant($"index {next} is outside the list of arguments"));
            var clause = Clause(text[at], values.List[next++], precision ?? DefaultDecimals);
            if (clause.IsError) return clause;
            if (!budget.TrySpendOn(Budget.Grain + clause.Text.Length)) return budget.Exceeded;
            result.Append(clause.Text);
        }

        return budget.TrySpendOn(result.Length) ? result.ToString() : budget.Exceeded;
    }

    private static bool TryPrecision(string text, ref int at, out int? precision)
    {
        precision = null;
        if (at >= text.Length || text[at] != '.') return true;
        var digits = 0;
        for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            digits = (digits * 10) + (text[at] - '0');
            if (digits > MostDecimals) return false;
        }

        precision = digits;
        return true;
    }

    private static CelValue Clause(char clause, in CelValue value, int precision) => clause switch
    {
        's' => Text(value),
        'd' => Decimal(value),
        'f' => AsDouble(value) is { } number ? DecimalText.Fixed(number, precision) : Refuse("fixed-point", "numbers", value),
        'e' => AsDouble(value) is { } number ? DecimalText.Scientific(number, precision) : Refuse("scientific", "numbers", value),
        'b' => Binary(value),
        'o' => Octal(value),
        'x' => Hexadecimal(value, isUpper: false),
        'X' => Hexadecimal(value, isUpper: true),
        _ => CelValue.Failure($"unrecognized formatting clause \"{clause}\""),
    };

    private static CelValue Text(in CelValue value)
    {
        switch (value.Kind)
        {
            case CelKind.Null:
                return "null";
            case CelKind.Double:
                return Notation.Plain(value.Double);
            case CelKind.Bytes:
                return Encoding.UTF8.GetString(value.Octets.Span);
            case CelKind.Type:
            case CelKind.String:
                return value.Text;
            case CelKind.List:
                return Joined('[', value.List.Select(item => Text(item)), ']');
            case CelKind.Map:
                var entries = value.Map.Select(entry => (Key: Text(entry.Key), Value: Text(entry.Value))).ToList();
                if (entries.Find(entry => entry.Value.IsError) is { Value.IsError: true } bad) return bad.Value;
                entries.Sort(static (a, b) => CodePoints.Compare(a.Key.Text, b.Key.Text));
                return Joined('{', entries.Select(entry => (CelValue)$"{entry.Key.Text}: {entry.Value.Text}"), '}');
            case CelKind.Object:
                return Refuse("string", "what can be written as text", value);
            default:
                return ConversionFunctions.ToText(value);
        }
    }

    private static CelValue Joined(char open, IEnumerable<CelValue> parts, char close)
    {
        var list = parts.ToList();
        return list.Find(part => part.IsError) is { IsError: true } bad ? bad : $"{open}{string.Join(", ", list.Select(part => part.Text))}{close}";
    }

    private static CelValue Decimal(in CelValue value) => value.Kind switch
    {
        CelKind.Int => value.Int.ToString(CultureInfo.InvariantCulture),
        CelKind.Uint => value.Uint.ToString(CultureInfo.InvariantCulture),
        CelKind.Double when !double.IsFinite(value.Double) => Notation.Plain(value.Double),
        _ => Refuse("decimal", "whole numbers", value),
    };

    private static CelValue Binary(in CelValue value) => value.Kind switch
    {
        CelKind.Bool => value.Bool ? "1" : "0",
        _ => Whole(value) is { } whole ? Signed(whole, Digits(whole.Size, 1)) : Refuse("binary", "whole numbers and bools", value),
    };

    private static CelValue Octal(in CelValue value) =>
        Whole(value) is { } whole ? Signed(whole, Digits(whole.Size, 3)) : Refuse("octal", "whole numbers", value);

    private static CelValue Hexadecimal(in CelValue value, bool isUpper)
    {
        var text = value.Kind switch
        {
            CelKind.String => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(value.Text)),
            CelKind.Bytes => Convert.ToHexStringLower(value.Octets.Span),
            _ => Whole(value) is { } whole ? Signed(whole, Digits(whole.Size, 4)) : null,
        };
        return text is null ? Refuse("hexadecimal", "whole numbers, bytes and texts", value) : isUpper ? text.ToUpperInvariant() : text;
    }

    private static double? AsDouble(in CelValue value) => value.Kind switch
    {
        CelKind.Double => value.Double,
        CelKind.Int => value.Int,
        CelKind.Uint => value.Uint,
        _ => null,
    };

    private static (bool IsNegative, ulong Size)? Whole(in CelValue value) => value.Kind switch
    {
        CelKind.Int => (value.Int < 0, value.Int < 0 ? unchecked((ulong)-value.Int) : (ulong)value.Int),
        CelKind.Uint => (false, value.Uint),
        _ => null,
    };

    private static string Digits(ulong size, int bits)
    {
        var digits = new StringBuilder();
        do
        {
            digits.Insert(0, "0123456789abcdef"[(int)(size & ((1UL << bits) - 1))]);
            size >>= bits;
        }
        while (size > 0);
        return digits.ToString();
    }

    private static string Signed((bool IsNegative, ulong Size) whole, string digits) => whole.IsNegative ? "-" + digits : digits;

    private static CelValue Refuse(string clause, string takes, in CelValue value) => CelValue.Failure($"the {clause} clause takes {takes}, not {value.TypeName}");
}
