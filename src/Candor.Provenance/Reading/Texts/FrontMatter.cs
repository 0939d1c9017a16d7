using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Candor.Provenance.Reading.Texts;

/// <summary>
/// The front matter of Markdown: a small part of YAML, read by hand. Values stay texts as they were written: `1` and `no` are not taken for numbers and truth values, and
/// there are no anchors that could multiply.
/// </summary>
internal static class FrontMatter
{
    private const int MostLines = 2048;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads it.</summary>
    /// <param name="text">The file's beginning.</param>
    /// <param name="file">Knows if it was cut.</param>
    /// <param name="into">Takes its members.</param>
    /// <returns>Where the text begins; 0 if there is no front matter, or it does not end.</returns>
    public static int Read(string text, SourceFile file, Gathered into)
    {
        var lines = Lines(text, file);
        if (lines.Count == 0) return 0;
        Members([.. lines[1..^1].Select(line => text[line.Start..line.End])], into);
        return lines[^1].Next;
    }

    /// <summary>The lines of the front matter, its fences with them, each without the white space at its end: reader and writer must agree on them.</summary>
    /// <param name="text">The file's beginning.</param>
    /// <param name="file">Takes that there are too many.</param>
    /// <returns>None if there is no front matter, or it does not end.</returns>
    public static List<(int Start, int End, int Next)> Lines(string text, SourceFile file)
    {
        List<(int Start, int End, int Next)> lines = [];
        for (var at = 0; at < text.Length; at = lines[^1].Next)
        {
            var length = text.AsSpan(at).IndexOf('\n');
            var line = (length < 0 ? text.AsSpan(at) : text.AsSpan(at, length)).TrimEnd(" \t\r");
            if (lines.Count == 0 && line is not "---") return [];
            lines.Add((at, at + line.Length, length < 0 ? text.Length : at + length + 1));
            if (lines.Count > 1 && line is "---" or "...") return lines;
            if (lines.Count <= MostLines) continue;
            file.Cut();
            return [];
        }

        return [];
    }

    /// <summary>Whether a text begins with front matter that is not read: TOML, JSON, or a fence that names its language. Other front matter must not be put before it.</summary>
    public static bool IsOther(string text)
    {
        var first = text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal))).TrimEnd(" \t\r");
        return first is "+++" or ";;;" || (first.StartsWith("---") && first.Length > 3 && char.IsAsciiLetter(first[3])) || (text.StartsWith('{') && text.AsSpan(1).TrimStart() is ['"' or '}', ..]);
    }

    /// <summary>Whether a line is a key whose value is the map below it: comments, anchors and tags are none.</summary>
    public static bool IsMap(string line, string name) => Split(line) is var (key, value) && key.Equals(name, StringComparison.OrdinalIgnoreCase) && Bare(value).Length == 0;

    /// <summary>The comment behind a value, with the white space before it; empty if there is none.</summary>
    public static string Comment(string line)
    {
        if (Split(line) is not var (_, value)) return "";
        var end = value.Length > 0 && value[0] is '"' or '\'' ? End(value) : 0;
        if (end < 0) return "";
        var comment = value[end..].IndexOf(" #", StringComparison.Ordinal);
        return value.StartsWith('#') ? $" {value}" : comment < 0 ? "" : $" {value[(end + comment)..].TrimStart()}";
    }

    private static void Members(List<string> lines, Gathered into)
    {
        for (var index = 0; index < lines.Count;)
        {
            var line = lines[index++];
            var first = index;
            while (index < lines.Count && (lines[index].Length == 0 || lines[index][0] is ' ' or '\t')) index++;
            if (line.Length == 0 || line[0] is ' ' or '\t' or '#' or '-' || Split(line) is not var (key, value)) continue;
            var below = lines[first..index];
            var text = Bare(value) switch
            {
                "" when key.Equals("AIGC", StringComparison.OrdinalIgnoreCase) => Map(below),
                ['|' or '>', ..] => string.Join('\n', below),
                var bare => Scalar(below.Count == 0 ? bare : string.Join('\n', [bare, .. below])),
            };
            into.Texts.Add(($"front matter {key}", key, text));
        }
    }

    /// <summary>A map of texts as JSON, without the maps in it; a key that is there twice stays so.</summary>
    private static string Map(List<string> lines)
    {
        var indent = Indent(lines.Find(line => line.Length > 0) ?? "");
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            foreach (var line in lines)
            {
                if (Indent(line) == indent && Split(line.Trim()) is var (key, value) && key[0] is not ('#' or '-')) json.WriteString(key, Scalar(Bare(value)));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static (string Key, string Value)? Split(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || (colon + 1 < line.Length && line[colon + 1] is not (' ' or '\t'))) return null;
        var key = line[..colon].Trim().Trim('"', '\'');
        return key.Length == 0 ? null : (key, line[(colon + 1)..].Trim());
    }

    /// <summary>A value without the anchor and the tag before it, and without a comment that stands in its place.</summary>
    private static string Bare(string value)
    {
        while (value is ['&' or '!', ..])
        {
            var end = value.AsSpan().IndexOfAny(' ', '\t');
            value = end < 0 ? "" : value[end..].TrimStart();
        }

        return value.StartsWith('#') ? "" : value;
    }

    /// <summary>Where a value in quotes ends, behind them; -1 if it does not.</summary>
    private static int End(string value)
    {
        for (var index = 1; index < value.Length; index++)
        {
            if (value[index] == '\\' && value[0] == '"') index++;
            else if (value[index] == value[0])
            {
                if (value[0] == '"' || index + 1 == value.Length || value[index + 1] != '\'') return index + 1;
                index++;
            }
        }

        return -1;
    }

    private static string Scalar(string value)
    {
        if (value.StartsWith('\''))
        {
            var end = End(value);
            return end > 0 ? value[1..(end - 1)].Replace("''", "'", StringComparison.Ordinal) : value;
        }

        if (value.StartsWith('"')) return Quoted(value);
        if (value.StartsWith('{')) return value;
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? value : value[..comment].TrimEnd();
    }

    private static string Quoted(string value)
    {
        var text = new StringBuilder();
        for (var index = 1; index < value.Length && value[index] != '"'; index++)
        {
            if (value[index] != '\\' || index + 1 == value.Length) text.Append(value[index]);
            else
            {
                index++;
                text.Append(value[index] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '0' => '\0', var other => other });
            }
        }

        return text.ToString();
    }
}
