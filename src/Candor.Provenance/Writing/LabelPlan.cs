using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Candor.Provenance.Aigc;

namespace Candor.Provenance.Writing;

/// <summary>What is to be written into a file, and the changes that do it.</summary>
/// <param name="label">The label, whole.</param>
/// <param name="updates">Whether the file has a label already: nothing is added then, its propagator's fields are set.</param>
internal sealed class LabelPlan(AigcLabel label, bool updates)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The label, whole.</summary>
    public AigcLabel Label => label;

    /// <summary>Whether the file has a label already.</summary>
    public bool Updates => updates;

    /// <summary>The changes.</summary>
    public List<Splice> Splices { get; } = [];

    /// <summary>Whether the container could not be followed to its end.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether the label does not fit in its place.</summary>
    public bool IsFull { get; set; }

    /// <summary>Why nothing can be written, where that is no matter of the container alone.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The propagator's fields.</summary>
    public IEnumerable<(string Name, string Value)> PropagatorFields
    {
        get
        {
            yield return (nameof(AigcLabel.ContentPropagator), label.ContentPropagator!);
            yield return (nameof(AigcLabel.PropagateID), label.PropagateID!);
            if (label.ReservedCode2 is { } code) yield return (nameof(AigcLabel.ReservedCode2), code);
        }
    }

    /// <summary>A label that is there, with the propagator's fields set, in the form it had.</summary>
    /// <returns>Null if it cannot be read.</returns>
    public string? Update(string text)
    {
        if (AigcJson.Read(text) is not { Label: { } old } read) return null;
        if (Strictly(text) is { } updated) return updated;
        var json = AigcJson.Write(old with
        {
            ContentPropagator = label.ContentPropagator,
            PropagateID = label.PropagateID,
            ReservedCode2 = label.ReservedCode2 ?? old.ReservedCode2,
        });
        return read.IsWrapped ? $"{{\"AIGC\":{json}}}" : json;
    }

    /// <summary>Proper JSON keeps every member that it has.</summary>
    private string? Strictly(string text)
    {
        try
        {
            var root = JsonNode.Parse(text.Trim('\0', ' ', '\r', '\n', '\t'), documentOptions: Strict) as JsonObject;
            if ((root?["AIGC"] ?? root) is not JsonObject fields) return null;
            foreach (var (name, value) in PropagatorFields) fields[name] = value;
            return root!.ToJsonString(Plain);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
