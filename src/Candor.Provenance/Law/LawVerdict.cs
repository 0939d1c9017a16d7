using Candor.Provenance.Aigc;
using Candor.Provenance.SourceTypes;

namespace Candor.Provenance.Law;

/// <summary>The verdict of the law on one file: what to conclude, why, what to show beside it, and what to write into the copy that is served.</summary>
public sealed record LawVerdict
{
    /// <summary>The conclusion.</summary>
    public required LawConclusion Conclusion { get; init; }

    /// <summary>Why.</summary>
    public required Words Reason { get; init; }

    /// <summary>The prompt to show beside the content, with both elements that the standard asks for; null if nothing is to be shown.</summary>
    public Words? Prompt { get; init; }

    /// <summary>
    /// The label to write: attribute and propagator, and of a label that is there the attribute and the producer's fields as they are. Fields that nobody knows are null.
    /// Null if nothing is to be written, or no propagator was given.
    /// </summary>
    public AigcLabel? ToWrite { get; init; }

    /// <summary>Whether the file is signed (C2PA, or a PDF's own signatures): a label breaks its signature, so the original is kept and only the served copy is labelled.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Concludes.</summary>
    /// <param name="found">What the file says.</param>
    /// <param name="isDeclared">Whether the author declared it to be generated or synthesised.</param>
    /// <param name="propagator">Who spreads it; without it there is nothing to write.</param>
    /// <param name="hasOtherTraces">Whether something else than the file's own words speaks for generation: a label in the picture, a detector.</param>
    public static LawVerdict Of(FileInspection found, bool isDeclared, Propagator? propagator = null, bool hasOtherTraces = false)
    {
        var (conclusion, reason) = Conclude(found, isDeclared, hasOtherTraces);
        return new()
        {
            Conclusion = conclusion,
            Reason = reason,
            Prompt = LawWords.Prompt(conclusion),
            ToWrite = conclusion == LawConclusion.None || propagator is null ? null : Write(found.Aigc.Label, conclusion, propagator),
            IsSigned = found.IsSigned,
        };
    }

    private static (LawConclusion Conclusion, Words Reason) Conclude(FileInspection found, bool isDeclared, bool hasOtherTraces)
    {
        var label = found.Aigc.Label;
        if (label is not null && label.Label is not ("2" or "3")) return (LawConclusion.Is, LawWords.Labelled(found.Aigc));
        if (label?.Label == "2") return (LawConclusion.Possible, LawWords.LabelledPossible);
        if (isDeclared) return (LawConclusion.Possible, LawWords.Declared);
        if (label is not null) return (LawConclusion.Suspected, LawWords.LabelledSuspected);
        if (Trace(found) is { } trace) return (LawConclusion.Suspected, trace);
        return hasOtherTraces ? (LawConclusion.Suspected, LawWords.OtherTraces) : (LawConclusion.None, LawWords.Nothing(found.Aigc.Grade));
    }

    private static Words? Trace(FileInspection found)
    {
        if (found.Aigc.Place.Length > 0) return LawWords.Unreadable(found.Aigc.Place);
        if (found.ExplicitLabel is { } label) return LawWords.Explicit(label.Text);
        var types = found.SourceTypes.Where(type => DigitalSourceTypes.Kind(type) is SourceKind.Generated or SourceKind.Edited or SourceKind.Composite).ToArray();
        if (types.Length > 0) return LawWords.SourceType(string.Join(", ", types));
        return found.Generator is { } generator ? LawWords.Generator(generator.Name, generator.Place) : null;
    }

    private static AigcLabel Write(AigcLabel? label, LawConclusion conclusion, Propagator propagator) => (label ?? new()) with
    {
        Label = label?.Label ?? conclusion switch { LawConclusion.Is => "1", LawConclusion.Possible => "2", _ => "3" },
        ContentPropagator = propagator.Code,
        PropagateID = propagator.ContentId,
        ReservedCode2 = "",
    };
}
