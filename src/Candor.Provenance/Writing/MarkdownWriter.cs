using System.Text;
using Candor.Provenance.Aigc;
using Candor.Provenance.Reading;
using Candor.Provenance.Reading.Texts;

namespace Candor.Provenance.Writing;

/// <summary>Markdown, in UTF-8 or UTF-16: the map AIGC in the front matter, which is made if there is none. The text below stays as it is.</summary>
internal static class MarkdownWriter
{
    private const int Reach = 512 * 1024;

    /// <inheritdoc cref="ContainerWriter"/>
    public static void Plan(SourceFile file, LabelPlan plan)
    {
        if (file.Take(0, Math.Min(file.Length, Math.Min(Reach, file.Limits.BlockBytes))) is not { } start) return;

        // All that counts here is ASCII: a byte of UTF-8 is as good as a character, and says where it lies.
        var (mark, width, encoding) = start switch
        {
            [0xFF, 0xFE, ..] => (2, 2, Encoding.Unicode),
            [0xFE, 0xFF, ..] => (2, 2, Encoding.BigEndianUnicode),
            [0xEF, 0xBB, 0xBF, ..] => (3, 1, Encoding.Latin1),
            _ => (0, 1, Encoding.Latin1),
        };
        var text = encoding.GetString(start.AsSpan(mark, (start.Length - mark) / width * width));
        foreach (var (place, removed, inserted) in Changes(text, file, plan)) plan.Splices.Add(new(mark + (place * width), removed * width, encoding.GetBytes(inserted)));
    }

    private static List<(int Place, int Removed, string Inserted)> Changes(string text, SourceFile file, LabelPlan plan)
    {
        var lines = FrontMatter.Lines(text, file);
        if (plan.Updates) return Update(text, lines, plan);
        if (lines.Count > 0) return [(lines[0].Next, 0, Map(plan.Label, Break(text, lines[0])))];
        if (FrontMatter.IsOther(text))
        {
            plan.Reason = "headed by front matter that is not YAML";
            return [];
        }

        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return [(0, 0, $"---{end}{Map(plan.Label, end)}---{end}")];
    }

    private static List<(int Place, int Removed, string Inserted)> Update(string text, List<(int Start, int End, int Next)> lines, LabelPlan plan)
    {
        string Text((int Start, int End, int Next) line) => text[line.Start..line.End];
        List<(int, int, string)> changes = [];
        var first = lines.FindIndex(line => FrontMatter.IsMap(Text(line), "AIGC"));
        if (first < 0) return changes;
        var last = first + 1;
        while (last < lines.Count && (Text(lines[last]) is "" or [' ' or '\t', ..])) last++;
        while (last > first + 1 && Text(lines[last - 1]).Length == 0) last--;
        if (last == first + 1) return changes;
        var indent = Text(lines[first + 1]) is var sample ? sample[..^sample.TrimStart().Length] : "";
        foreach (var (name, value) in plan.PropagatorFields)
        {
            var written = $"{indent}{name}: \"{value}\"";
            var old = lines.FindIndex(first + 1, last - first - 1, line => Text(line).StartsWith($"{indent}{name}:", StringComparison.Ordinal));
            if (old >= 0) changes.Add((lines[old].Start, lines[old].End - lines[old].Start, written + FrontMatter.Comment(Text(lines[old]).Trim())));
            else changes.Add((lines[last - 1].Next, 0, written + Break(text, lines[first])));
        }

        return changes;
    }

    private static string Map(AigcLabel label, string end) =>
        $"AIGC:{end}{string.Concat(label.Fields.Where(field => field.Value is not null).Select(field => $"    {field.Name}: \"{field.Value}\"{end}"))}";

    private static string Break(string text, (int Start, int End, int Next) line) => text.AsSpan(line.End, line.Next - line.End).EndsWith("\r\n") ? "\r\n" : "\n";
}
