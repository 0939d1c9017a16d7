using Candor.Provenance.Reading;
using Candor.Provenance.Xmp;

namespace Candor.Provenance.Aigc;

/// <summary>Finds the AIGC object in what readers gathered, and grades it.</summary>
internal static class AigcFinder
{
    /// <summary>Namespace of the label in XMP; its prefix means nothing.</summary>
    public const string Namespace = "http://www.tc260.org.cn/ns/AIGC/1.0/";

    /// <summary>Finds and grades.</summary>
    /// <param name="gathered">What the container holds.</param>
    /// <param name="packets">Its XMP.</param>
    /// <param name="file">Whether a limit was reached, and takes that one was.</param>
    public static AigcFinding Find(Gathered gathered, IReadOnlyList<XmpPacket> packets, SourceFile file)
    {
        var allowance = new AigcAllowance(file);
        List<(string Place, AigcObject Object)> found = [];
        foreach (var packet in packets) found.AddRange(AigcInXmp.Find(packet, allowance));
        foreach (var (place, name, text) in gathered.Texts)
        {
            if (!IsLabel(name, text)) continue;
            if (!allowance.Take(text)) break;
            if (!name.Equals("AIGC", StringComparison.OrdinalIgnoreCase)) Add(found, place, text);
            else if (string.IsNullOrWhiteSpace(text)) gathered.EmptiedLabels.Add($"{place}: no label in it");
            else Add(found, place.Contains(name, StringComparison.Ordinal) ? place : $"{place} {name}", text);
        }

        if (found.Count == 0) gathered.EmptiedLabels.AddRange(packets.Where(AigcInXmp.IsShell).Select(packet => $"{packet.Place}: the namespace of labels, and no label"));

        return found.Count == 0 ? Absent(gathered, packets, file.IsCut) : Grade(found);
    }

    /// <summary>Whether a named text is, or may be, a label.</summary>
    internal static bool IsLabel(string name, string text) => name.Equals("AIGC", StringComparison.OrdinalIgnoreCase) || LooksLikeLabel(text);

    /// <summary>How an object is said to stand: `bare object`.</summary>
    internal static string Form(AigcObject read) => read.Label is null ? "unreadable" : read.IsWrapped ? "wrapped object" : "bare object";

    private static void Add(List<(string Place, AigcObject Object)> found, string place, string text)
    {
        if (AigcJson.Read(text) is { } read) found.Add(($"{place}, {Form(read)}", read));
    }

    /// <summary>In a place that is not for labels alone (a comment, a description) only the wrapped form is one.</summary>
    private static bool LooksLikeLabel(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 64)).TrimStart(" \t\r\n\0\uFEFF\"");
        if (!start.StartsWith("{")) return false;
        start = start[1..].TrimStart(" \t\r\n\\");
        return start.StartsWith("\"AIGC", StringComparison.OrdinalIgnoreCase) || start.StartsWith("&quot;AIGC", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("'AIGC", StringComparison.OrdinalIgnoreCase);
    }

    private static AigcFinding Grade(List<(string Place, AigcObject Object)> found)
    {
        var best = found.FindIndex(candidate => candidate.Object.Label is not null);
        var (place, read) = found[Math.Max(best, 0)];
        List<AigcBreach> breaches = [.. read.Breaches];
        if (read.Label is not null) breaches.AddRange(AigcGrader.Breaches(read.Label));
        if (found.Count > 1) breaches.Add(new("several", ""));
        breaches.AddRange(Contradictions([.. found.Select(candidate => candidate.Object.Label).OfType<AigcLabel>()]));
        return new()
        {
            Grade = breaches.Count == 0 ? AigcGrade.Compliant : AigcGrade.NonCompliant,
            Label = read.Label,
            Place = place,
            Breaches = breaches,
            OtherPlaces = [.. found.Select(candidate => candidate.Place).Where((_, index) => index != Math.Max(best, 0))],
        };
    }

    /// <summary>The fields that several labels of a file state differently.</summary>
    private static IEnumerable<AigcBreach> Contradictions(AigcLabel[] labels) =>
        labels.SelectMany(label => label.Fields).GroupBy(field => field.Name).Where(values => values.Select(field => field.Value ?? "").Distinct().Count() > 1).Select(values => new AigcBreach("contradiction", values.Key));

    private static AigcFinding Absent(Gathered gathered, IReadOnlyList<XmpPacket> packets, bool isCut)
    {
        List<string> doubts = [.. gathered.Faults, .. gathered.Unread, .. gathered.EmptyShells, .. gathered.EmptiedLabels];
        if (isCut) doubts.Add("a limit was reached: not everything was read");
        doubts.AddRange(packets.Where(packet => !packet.IsWhole).Select(packet => $"{packet.Place}: the XMP cannot be read to its end"));
        return new() { Grade = doubts.Count == 0 ? AigcGrade.NotFound : AigcGrade.Inconclusive, Doubts = doubts };
    }
}
