using Candor.Provenance.Aigc;

namespace Candor.Provenance.Writing;

/// <summary>Makes a label whole before it is written, and says what keeps it from being one.</summary>
internal static class LabelCheck
{
    /// <summary>Fills in what the standard derives: who first writes a label also spreads it. A platform that does not know the producer leaves those fields out.</summary>
    public static AigcLabel Complete(AigcLabel label) => label with
    {
        ReservedCode1 = label.ReservedCode1 ?? (label.ContentProducer is null ? null : ""),
        ContentPropagator = label.ContentPropagator ?? label.ContentProducer,
        PropagateID = label.PropagateID ?? label.ProduceID,
    };

    /// <summary>What is wrong with a label that is to be written.</summary>
    public static IEnumerable<AigcBreach> Breaches(AigcLabel label)
    {
        var isProducerKnown = label.ContentProducer is not null || label.ProduceID is not null;
        foreach (var breach in AigcGrader.Breaches(label with { ReservedCode1 = label.ReservedCode1 ?? "", ReservedCode2 = label.ReservedCode2 ?? "" }))
        {
            if (breach.Code != "missing" || isProducerKnown || breach.Field is not (nameof(AigcLabel.ContentProducer) or nameof(AigcLabel.ProduceID))) yield return breach;
        }

        foreach (var (name, value) in label.Fields)
        {
            if (value is not null && value.Contains('"', StringComparison.Ordinal)) yield return new("characters", name);
        }
    }
}
