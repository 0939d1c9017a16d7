using System.Text.Encodings.Web;
using System.Text.Json;
using Candor.Provenance;
using Candor.Provenance.Aigc;
using Candor.Provenance.C2pa;
using Candor.Provenance.Law;
using Candor.Provenance.SourceTypes;

namespace Candor.Cli.Media;

/// <summary>Writes what was found in a file as <c>media[].provenance</c> of an event (docs/events.md).</summary>
internal static class ProvenanceSerializer
{
    /// <summary>Longest text that is taken from a file, in characters: an event must not become too long to be read.</summary>
    public const int LongestText = 200;

    /// <summary>IPTC's word for a work with elements that an AI made.</summary>
    private const string Composite = "compositeSynthetic";

    /// <summary>Most traces of removal that are told.</summary>
    private const int MostTraces = 8;

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object in UTF-8.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="isShort">Only what the engine reads.</param>
    public static byte[] ToBytes(FileInspection found, bool isShort = false)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
        {
            json.WriteStartObject();
            Write(json, found, isShort);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>Writes the object's members.</summary>
    public static void Write(Utf8JsonWriter json, FileInspection found, bool isShort = false)
    {
        json.WriteString("conclusion", LawVerdict.Of(found, isDeclared: false).Conclusion.ToString().ToLowerInvariant());
        if (!isShort) json.WriteString("container", found.Container);
        if (found.Aigc.Place.Length > 0) WriteLabel(json, found.Aigc, isShort);
        if (found.C2pa.State != C2paState.None) WriteManifest(json, found.C2pa, isShort);
        WriteSourceType(json, "iptc", found.SourceTypes.Except(found.C2pa.SourceTypes));
        if (found.Generator is { } generator)
        {
            json.WriteStartObject("generator");
            WriteText(json, "name", generator.Name);
            if (!isShort) WriteText(json, "place", generator.Place);
            json.WriteEndObject();
        }

        if (found.ExplicitLabel is { } label)
        {
            json.WriteStartObject("explicit");
            WriteText(json, "text", label.Text);
            json.WriteEndObject();
        }

        if (found.IsConcealed) json.WriteBoolean("removed", true);
        if (isShort || found.RemovalTraces.Count == 0) return;
        json.WriteStartArray("traces");
        foreach (var trace in found.RemovalTraces.Take(MostTraces)) json.WriteStringValue(Short($"{trace.Code}: {trace.Detail}"));
        json.WriteEndArray();
    }

    private static void WriteLabel(Utf8JsonWriter json, AigcFinding found, bool isShort)
    {
        json.WriteStartObject("aigc");
        WriteText(json, "label", found.Label is { Label: not ("1" or "2" or "3") } ? "1" : found.Label?.Label); // what it says of AI, however it says it
        if (!isShort)
        {
            WriteText(json, "producer", found.Label?.ContentProducer);
            WriteText(json, "produce_id", found.Label?.ProduceID);
            WriteText(json, "propagator", found.Label?.ContentPropagator);
            WriteText(json, "propagate_id", found.Label?.PropagateID);
            json.WriteString("grade", found.Grade == AigcGrade.Compliant ? "compliant" : "non-compliant");
            WriteText(json, "place", found.Place);
        }

        json.WriteEndObject();
    }

    private static void WriteManifest(Utf8JsonWriter json, C2paReport report, bool isShort)
    {
        json.WriteStartObject("c2pa");
        json.WriteString("status", report.State.ToString().ToLowerInvariant());
        WriteText(json, "source_type", TypeOf(report));
        if (!isShort)
        {
            WriteText(json, "signer", report.Signer);
            if (report.SignedAt is { } at) json.WriteString("signed_at", at);
            WriteText(json, "generator", report.Generator);
        }

        json.WriteEndObject();
    }

    /// <summary>What the work is as a whole: something generated that went into it makes it a composite, and not generated itself; what it says of itself goes before.</summary>
    private static string? TypeOf(C2paReport report)
    {
        var own = Strongest(report.OwnSourceTypes);
        var isComposite = Strongest(report.SourceTypes) is { } other && IsOfAI(other) && (own is null || DigitalSourceTypes.Kind(own) is not (SourceKind.Generated or SourceKind.Composite or SourceKind.Edited));
        return isComposite ? Composite : own ?? Strongest(report.SourceTypes);
    }

    private static bool IsOfAI(string type) => DigitalSourceTypes.Kind(type) is SourceKind.Generated or SourceKind.Composite;

    private static void WriteSourceType(Utf8JsonWriter json, string name, IEnumerable<string> types)
    {
        if (Strongest(types) is not { } type) return;
        json.WriteStartObject(name);
        json.WriteString("source_type", type);
        json.WriteEndObject();
    }

    /// <summary>The one that says most of an AI.</summary>
    private static string? Strongest(IEnumerable<string> types) => types.MaxBy(type => DigitalSourceTypes.Kind(type) switch
    {
        SourceKind.Generated => 4,
        SourceKind.Composite => 3,
        SourceKind.Edited => 2,
        SourceKind.Assistive => 1,
        _ => 0,
    });

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, Short(text));
    }

    private static string Short(string text)
    {
        if (text.Length <= LongestText) return text;
        return text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
    }
}
