using System.Globalization;
using Candor.Cel;
using Candor.Policy.Documents;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Candor.Cli.Policies.Reading;

/// <summary>Finds where the characters of YAML's texts stand in the document: behind quotes, escapes and line ends.</summary>
/// <param name="text">The document.</param>
internal sealed class ScalarPlaces(string text)
{
    private readonly string[] _lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];

    /// <summary>A text with the places of its characters.</summary>
    public Located Of(YamlScalarNode scalar, string value)
    {
        var (line, column) = ((int)scalar.Start.Line - 1, (int)scalar.Start.Column - 1);
        return scalar.Style switch
        {
            ScalarStyle.Literal => OfLiteral(line + 1, value),
            ScalarStyle.Folded => OfFlow(NextWritten(line + 1), -1, value, ScalarStyle.Plain),
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => OfFlow(line, column + 1, value, scalar.Style),
            _ => OfFlow(line, column, value, ScalarStyle.Plain),
        };
    }

    // Line by line as written, each behind the blanks that the block stands in.
    private Located OfLiteral(int line, string value)
    {
        var (places, offset) = (new List<(int Offset, CelPosition Position)>(), 0);
        foreach (var part in value.Split('\n'))
        {
            if (line >= _lines.Length) break;
            places.Add((offset, new CelPosition(line + 1, Math.Max(0, _lines[line].Length - part.Length) + 1)));
            offset += part.Length + 1;
            line++;
        }

        return Made(value, places);
    }

    // One character after the other: what is written differs from the text at escapes, and where lines are joined.
    private Located OfFlow(int line, int column, string value, ScalarStyle style)
    {
        if (line < _lines.Length && column < 0) column = IndentOf(line);
        var places = new List<(int Offset, CelPosition Position)> { (0, new CelPosition(line + 1, column + 1)) };
        for (var i = 0; i < value.Length && line < _lines.Length;)
        {
            var rest = _lines[line].AsSpan(Math.Min(column, _lines[line].Length));
            if (rest.IsWhiteSpace() || (style == ScalarStyle.DoubleQuoted && rest is "\\"))
            {
                var next = NextWritten(line + 1);
                i += rest is "\\" ? 0 : Math.Max(1, next - line - 1);
                (line, column) = (next, next < _lines.Length ? IndentOf(next) : 0);
                places.Add((i, new CelPosition(line + 1, column + 1)));
                continue;
            }

            var (written, meant) = Escape(rest, style);
            (column, i) = (column + written, i + meant);
            if (written != meant) places.Add((i, new CelPosition(line + 1, column + 1)));
        }

        return Made(value, places);
    }

    /// <summary>How many characters stand for how many of the text.</summary>
    private static (int Written, int Meant) Escape(ReadOnlySpan<char> rest, ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted when rest.StartsWith("''") => (2, 1),
        ScalarStyle.DoubleQuoted when rest.Length > 1 && rest[0] == '\\' => rest[1] switch
        {
            'x' => (4, 1),
            'u' => (6, 1),
            'U' when rest.Length >= 10 && int.TryParse(rest[2..10], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rune) => (10, rune > char.MaxValue ? 2 : 1),
            _ => (2, 1),
        },
        _ => (1, 1),
    };

    private int NextWritten(int line)
    {
        while (line < _lines.Length && string.IsNullOrWhiteSpace(_lines[line])) line++;
        return line;
    }

    private int IndentOf(int line) => _lines[line].Length - _lines[line].TrimStart(' ', '\t').Length;

    private static Located Made(string value, List<(int Offset, CelPosition Position)> places) =>
        new(value, places[0].Position) { Jumps = [.. places.Skip(1)] };
}
