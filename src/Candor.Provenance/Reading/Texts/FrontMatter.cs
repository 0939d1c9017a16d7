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
    /// <param name="into">Takes its members.</param>
    /// <returns>Where the text begins; 0 if there is no front matter, or it does not end.</returns>
    public static int Read(string text, Gathered into)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal) && !text.StartsWith("---\r\n", StringComparison.Ordinal)) return 0;
        List<string> lines = [];
        for (var at = text.IndexOf('\n', StringComparison.Ordinal) + 1; lines.Count < MostLines;)
        {
            var end = text.IndexOf('\n', at);
            var line = text[at..(end < 0 ? text.Length : end)].TrimEnd();
            at = end < 0 ? text.Length : end + 1;
            if (line is "---" or "...")
            {
                Members(lines, into);
                return at;
            }

            if (end < 0) return 0;
            lines.Add(line);
        }

        return 0;
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
            var text = value switch
            {
                "" when key.Equals("AIGC", StringComparison.OrdinalIgnoreCase) => Map(below),
                ['|' or '>', ..] => string.Join('\n', below),
                _ => Scalar(below.Count == 0 ? value : string.Join('\n', [value, .. below])),
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
                if (Indent(line) == indent && Split(line.Trim()) is var (key, value) && key[0] is not ('#' or '-')) json.WriteString(key, Scalar(value));
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

    private static string Scalar(string value)
    {
        if (value.StartsWith('\''))
        {
            var end = value.LastIndexOf('\'');
            return end > 0 ? value[1..end].Replace("''", "'", StringComparison.Ordinal) : value;
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
