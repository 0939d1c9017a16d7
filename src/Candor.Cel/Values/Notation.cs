using System.Globalization;
using System.Text;

namespace Candor.Cel.Values;

/// <summary>Values as text: as an expression would write them.</summary>
internal static class Notation
{
    private const int MostCharacters = 1_000;

    public static string Of(in CelValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>A double in its shortest form that reads back as the same; always with a point, an exponent or a name, so that it reads as a double.</summary>
    public static string Of(double number)
    {
        var text = Plain(number);
        return text.AsSpan().IndexOfAny("e.NI") < 0 ? text + ".0" : text;
    }

    /// <summary>As `string(x)` gives it: `0.1`, `3`, `1e+100`, `NaN`, `-Infinity`.</summary>
    public static string Plain(double number)
    {
        if (double.IsNaN(number)) return "NaN";
        if (double.IsInfinity(number)) return number > 0 ? "Infinity" : "-Infinity";
        var text = number.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        return text.Contains('e', StringComparison.Ordinal) && Math.Abs(number) is >= 1e-7 and < 1e21
            ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>A text in double quotes, with escapes where they are needed.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2);
        AppendQuoted(quoted, text);
        return quoted.ToString();
    }

    private static void Append(StringBuilder text, in CelValue value)
    {
        if (text.Length > MostCharacters) return;
        _ = value.Kind switch
        {
            CelKind.Null => text.Append("null"),
            CelKind.Bool => text.Append(value.Bool ? "true" : "false"),
            CelKind.Int => text.Append(CultureInfo.InvariantCulture, $"{value.Int}"),
            CelKind.Uint => text.Append(CultureInfo.InvariantCulture, $"{value.Uint}u"),
            CelKind.Double => text.Append(Of(value.Double)),
            CelKind.String => AppendQuoted(text, value.Text),
            CelKind.Bytes => AppendBytes(text, value.Octets.Span),
            CelKind.Timestamp => text.Append(CultureInfo.InvariantCulture, $"timestamp(\"{value.Timestamp}\")"),
            CelKind.Duration => text.Append(CultureInfo.InvariantCulture, $"duration(\"{value.Duration}\")"),
            CelKind.Type => text.Append(value.Text),
            CelKind.List => AppendList(text, value.List),
            CelKind.Map => AppendMap(text, value.Map),
            CelKind.Object => text.Append(value.TypeName).Append("{...}"),
            _ => text.Append("error: ").Append(value.Error),
        };
    }

    private static StringBuilder AppendList(StringBuilder text, CelList list)
    {
        text.Append('[');
        for (var i = 0; i < list.Count && text.Length <= MostCharacters; i++)
        {
            if (i > 0) text.Append(", ");
            Append(text, list[i]);
        }

        return text.Append(text.Length > MostCharacters ? "..." : "]");
    }

    private static StringBuilder AppendMap(StringBuilder text, CelMap map)
    {
        text.Append('{');
        var first = true;
        foreach (var (key, value) in map)
        {
            if (text.Length > MostCharacters) break;
            if (!first) text.Append(", ");
            first = false;
            Append(text, key);
            text.Append(": ");
            Append(text, value);
        }

        return text.Append(text.Length > MostCharacters ? "..." : "}");
    }

    private static StringBuilder AppendBytes(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        text.Append("b\"");
        foreach (var octet in bytes[..Math.Min(bytes.Length, MostCharacters)]) text.Append(CultureInfo.InvariantCulture, $"\\x{octet:x2}");
        return text.Append('"');
    }

    private static StringBuilder AppendQuoted(StringBuilder text, string raw)
    {
        text.Append('"');
        foreach (var character in raw)
        {
            _ = character switch
            {
                '\a' => text.Append(@"\a"),
                '\b' => text.Append(@"\b"),
                '\f' => text.Append(@"\f"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                '\v' => text.Append(@"\v"),
                '\\' => text.Append(@"\\"),
                '"' => text.Append("\\\""),
                _ => text.Append(character),
            };
        }

        return text.Append('"');
    }
}
