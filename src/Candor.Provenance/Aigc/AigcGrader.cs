namespace Candor.Provenance.Aigc;

/// <summary>Annex E, strictly.</summary>
internal static class AigcGrader
{
    private static readonly HashSet<string> Names = [.. new AigcLabel().Fields.Select(field => field.Name)];

    /// <summary>Whether the standard knows a field.</summary>
    public static bool IsField(string name) => Names.Contains(name);

    /// <summary>A label of named values.</summary>
    public static AigcLabel ToLabel(Dictionary<string, string> values) => new()
    {
        Label = values.GetValueOrDefault(nameof(AigcLabel.Label)),
        ContentProducer = values.GetValueOrDefault(nameof(AigcLabel.ContentProducer)),
        ProduceID = values.GetValueOrDefault(nameof(AigcLabel.ProduceID)),
        ReservedCode1 = values.GetValueOrDefault(nameof(AigcLabel.ReservedCode1)),
        ContentPropagator = values.GetValueOrDefault(nameof(AigcLabel.ContentPropagator)),
        PropagateID = values.GetValueOrDefault(nameof(AigcLabel.PropagateID)),
        ReservedCode2 = values.GetValueOrDefault(nameof(AigcLabel.ReservedCode2)),
    };

    /// <summary>Every breach of a label's values.</summary>
    public static IEnumerable<AigcBreach> Breaches(AigcLabel label)
    {
        foreach (var (name, value) in label.Fields)
        {
            if (value is null) yield return new("missing", name);
            else if (value.Length == 0 && !name.StartsWith("Reserved", StringComparison.Ordinal)) yield return new("empty", name);
            else if (value.Any(character => character is < '!' or > '~' or '\\')) yield return new("characters", name);
        }

        if (label.Label is { Length: > 0 } and not ("1" or "2" or "3")) yield return new("value", nameof(AigcLabel.Label));
    }
}
