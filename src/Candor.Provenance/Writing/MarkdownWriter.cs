using System.Text;
using Candor.Provenance.Aigc;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing;

/// <summary>Markdown: the map AIGC in the front matter, which is made if there is none. The text below stays as it is.</summary>
internal static class MarkdownWriter
{
    /// <inheritdoc cref="ContainerWriter"/>
    public static void Plan(SourceFile file, LabelPlan plan)
    {
        if (file.Take(0, Math.Min(file.Length, Math.Min(512 * 1024, file.Limits.BlockBytes))) is not { } start) return;
        plan.IsBroken = start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (plan.IsBroken) return;
        var mark = start.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var lines = Lines(start, mark);
        if (plan.Updates) Update(start, lines, plan);
        else if (lines.Count > 0) plan.Splices.Add(new(lines[0].Next, 0, Encoding.UTF8.GetBytes(Map(plan.Label, Break(start, lines[0])))));
        else
        {
            var end = start.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
            plan.Splices.Add(new(mark, 0, Encoding.UTF8.GetBytes($"---{end}{Map(plan.Label, end)}---{end}")));
        }
    }

    /// <summary>The lines of the front matter, its first and last with them; none if there is no front matter, or it does not end.</summary>
    private static List<(int Start, int End, int Next)> Lines(byte[] bytes, int at)
    {
        List<(int Start, int End, int Next)> lines = [];
        while (at < bytes.Length)
        {
            var length = bytes.AsSpan(at).IndexOf((byte)'\n');
            var next = length < 0 ? bytes.Length : at + length + 1;
            var end = at + bytes.AsSpan(at, (length < 0 ? bytes.Length : at + length) - at).TrimEnd(" \t\r"u8).Length;
            lines.Add((at, end, next));
            var line = bytes.AsSpan(at, end - at);
            if (lines.Count == 1 && !bytes.AsSpan(at, next - at).SequenceEqual("---\n"u8) && !bytes.AsSpan(at, next - at).SequenceEqual("---\r\n"u8)) return [];
            if (lines.Count > 1 && (line.SequenceEqual("---"u8) || line.SequenceEqual("..."u8))) return lines;
            at = next;
        }

        return [];
    }

    private static void Update(byte[] bytes, List<(int Start, int End, int Next)> lines, LabelPlan plan)
    {
        string Text((int Start, int End, int Next) line) => Encoding.UTF8.GetString(bytes, line.Start, line.End - line.Start);
        var first = lines.FindIndex(line => Text(line).Equals("AIGC:", StringComparison.OrdinalIgnoreCase));
        if (first < 0) return;
        var last = first + 1;
        while (last < lines.Count && (Text(lines[last]) is "" or [' ' or '\t', ..])) last++;
        while (last > first + 1 && Text(lines[last - 1]).Length == 0) last--;
        if (last == first + 1) return;
        var indent = Text(lines[first + 1]) is var sample ? sample[..^sample.TrimStart().Length] : "";
        foreach (var (name, value) in plan.PropagatorFields)
        {
            var written = $"{indent}{name}: \"{value}\"";
            var old = lines.FindIndex(first + 1, last - first - 1, line => Text(line).StartsWith($"{indent}{name}:", StringComparison.Ordinal));
            if (old >= 0) plan.Splices.Add(new(lines[old].Start, lines[old].End - lines[old].Start, Encoding.UTF8.GetBytes(written)));
            else plan.Splices.Add(new(lines[last - 1].Next, 0, Encoding.UTF8.GetBytes(written + Break(bytes, lines[first]))));
        }
    }

    private static string Map(AigcLabel label, string end) =>
        $"AIGC:{end}{string.Concat(label.Fields.Where(field => field.Value is not null).Select(field => $"    {field.Name}: \"{field.Value}\"{end}"))}";

    private static string Break(byte[] bytes, (int Start, int End, int Next) line) => bytes.AsSpan(line.End, line.Next - line.End).EndsWith("\r\n"u8) ? "\r\n" : "\n";
}
