namespace Candor.Provenance.Aigc;

/// <summary>The AIGC object of GB 45438-2025, Annex E. A field that is not there is null.</summary>
public sealed record AigcLabel
{
    /// <summary>`1` is, `2` may be, `3` is suspected to be generated or synthesised.</summary>
    public string? Label { get; init; }

    /// <summary>Who generated it: name or code.</summary>
    public string? ContentProducer { get; init; }

    /// <summary>The producer's number for it.</summary>
    public string? ProduceID { get; init; }

    /// <summary>The producer's own security data.</summary>
    public string? ReservedCode1 { get; init; }

    /// <summary>Who spread it: name or code.</summary>
    public string? ContentPropagator { get; init; }

    /// <summary>The propagator's number for it.</summary>
    public string? PropagateID { get; init; }

    /// <summary>The propagator's own security data.</summary>
    public string? ReservedCode2 { get; init; }

    /// <summary>The fields in the order of the standard.</summary>
    internal IEnumerable<(string Name, string? Value)> Fields =>
    [
        (nameof(Label), Label), (nameof(ContentProducer), ContentProducer), (nameof(ProduceID), ProduceID), (nameof(ReservedCode1), ReservedCode1),
        (nameof(ContentPropagator), ContentPropagator), (nameof(PropagateID), PropagateID), (nameof(ReservedCode2), ReservedCode2),
    ];

    /// <summary>The bare object as JSON, fields that are not there left out.</summary>
    public string ToJson() => AigcJson.Write(this);
}
