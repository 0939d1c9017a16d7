using Candor.Provenance.Reading;
using Candor.Provenance.Reading.Texts;
using Candor.Provenance.Xmp;

namespace Candor.Provenance.SourceTypes;

/// <summary>IPTC's digital source types, however they are written.</summary>
public static class DigitalSourceTypes
{
    /// <summary>The namespace of XMP that they are stated in.</summary>
    internal const string IptcExtension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    private static readonly string[] Bases =
    [
        "cv.iptc.org/newscodes/digitalsourcetype/", "c2pa.org/digitalsourcetype/", "schema.org/",
    ];

    private static readonly Dictionary<string, SourceKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["trainedAlgorithmicMedia"] = SourceKind.Generated,
        ["trainedAlgorithmicData"] = SourceKind.Generated,
        ["compositeWithTrainedAlgorithmicMedia"] = SourceKind.Edited,
        ["compositeSynthetic"] = SourceKind.Composite,
        ["virtualRecording"] = SourceKind.Possible,
        ["composite"] = SourceKind.Possible,
        ["algorithmicMedia"] = SourceKind.Synthetic,
        ["softwareImage"] = SourceKind.Synthetic,
        ["algorithmicallyEnhanced"] = SourceKind.Assistive,
        ["computationalCapture"] = SourceKind.Capture,
        ["digitalCapture"] = SourceKind.Capture,
        ["compositeCapture"] = SourceKind.Capture,
        ["negativeFilm"] = SourceKind.Capture,
        ["positiveFilm"] = SourceKind.Capture,
        ["print"] = SourceKind.Capture,
        ["humanEdits"] = SourceKind.Human,
        ["minorHumanEdits"] = SourceKind.Human,
        ["digitalCreation"] = SourceKind.Human,
        ["digitalArt"] = SourceKind.Human,
        ["screenCapture"] = SourceKind.Neutral,
        ["dataDrivenMedia"] = SourceKind.Neutral,
        ["empty"] = SourceKind.Neutral,
    };

    private static readonly Dictionary<string, string> Spelling = Kinds.Keys.ToDictionary(code => code, code => code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The bare code of a URI, of its twin at schema.org, or of a bare code.</summary>
    /// <returns>Null if the vocabulary does not know it: then it is no statement.</returns>
    public static string? Code(string value)
    {
        var code = value.AsSpan().Trim();
        if (code.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) code = code[8..];
        else if (code.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) code = code[7..];
        foreach (var start in Bases)
        {
            if (code.StartsWith(start, StringComparison.OrdinalIgnoreCase)) code = code[start.Length..];
        }

        if (code.StartsWith("c2pa.", StringComparison.Ordinal)) code = code[5..];
        if (code.EndsWith("DigitalSource", StringComparison.Ordinal)) code = code[..^13];
        return Spelling.GetValueOrDefault(code.ToString());
    }

    /// <summary>What a code says of AI.</summary>
    public static SourceKind Kind(string code) => Kinds.GetValueOrDefault(code, SourceKind.Neutral);

    /// <summary>Codes in XMP, and in JSON-LD.</summary>
    internal static IEnumerable<string> Find(IEnumerable<XmpPacket> packets, Gathered gathered) => packets
        .SelectMany(packet => packet.Values(IptcExtension, "DigitalSourceType"))
        .Concat(gathered.Texts.Where(text => text.Name == LinkedData.SourceType).Select(text => text.Text.Trim('"', '[', ']')))
        .SelectMany(value => value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(Code)
        .OfType<string>()
        .Distinct();
}
