using Candor.Provenance.Xmp;

namespace Candor.Provenance.Aigc;

/// <summary>The label in XMP: as an element, as an attribute, or its fields as properties of their own.</summary>
internal static class AigcInXmp
{
    /// <summary>How the namespaces of labels begin, in whatever case.</summary>
    public const string Namespaces = "http://www.tc260.org.cn/ns/AIGC";

    /// <summary>All labels of a packet, as far as they are allowed.</summary>
    public static IEnumerable<(string Place, AigcObject Object)> Find(XmpPacket packet, AigcAllowance allowance)
    {
        var fields = new Dictionary<string, string>();
        foreach (var property in packet.Properties)
        {
            if (!property.Namespace.StartsWith(Namespaces, StringComparison.OrdinalIgnoreCase)) continue;
            if (property.Name != "AIGC")
            {
                if (AigcGrader.IsField(property.Name)) fields.TryAdd(property.Name, property.Value);
            }
            else if (!allowance.Take(property.Value)) yield break;
            else if (AigcJson.Read(property.Value) is { } read)
            {
                var place = property.IsAttribute ? "attribute TC260:AIGC" : $"element TC260:AIGC ({Writing(packet.Raw)})";
                yield return ($"{packet.Place}, {place}, {AigcFinder.Form(read)}", read);
            }
        }

        if (fields.Count == 0 || !allowance.Take(string.Concat(fields.Values))) yield break;
        var separate = new AigcObject(AigcGrader.ToLabel(fields), IsWrapped: false, [new("place", "")]);
        yield return ($"{packet.Place}, TC260 properties of their own", separate);
    }

    /// <summary>Whether a packet that has no label speaks of labels.</summary>
    public static bool IsShell(XmpPacket packet) => packet.Raw.Contains(Namespaces, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the quotes inside the element are entities, which no XML reader says.</summary>
    private static string Writing(string raw)
    {
        var start = raw.IndexOf(":AIGC>", StringComparison.Ordinal);
        if (start < 0) start = raw.IndexOf(":AIGC ", StringComparison.Ordinal);
        if (start < 0) return "raw quotes";
        var end = raw.IndexOf(":AIGC>", start + 6, StringComparison.Ordinal);
        var inside = raw.AsSpan(start, (end < 0 ? raw.Length : end) - start);
        if (inside.Contains("<![CDATA[", StringComparison.Ordinal)) return "CDATA";
        return inside.Contains("&quot;", StringComparison.Ordinal) || inside.Contains("&#", StringComparison.Ordinal) ? "entity-escaped" : "raw quotes";
    }
}
