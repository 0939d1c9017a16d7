using Candor.Provenance.Aigc;

namespace Candor.Provenance.Fuzz;

/// <summary>How an input is inspected and labelled.</summary>
/// <param name="IsTight">Whether the limits are narrow.</param>
/// <param name="IsValidated">Whether manifest stores are held against the file.</param>
/// <param name="Name">The file's name; null if none is told.</param>
/// <param name="Label">The label that is written; null to write none.</param>
/// <param name="IsServedCopy">Whether a signed file may be labelled.</param>
internal sealed record Circumstances(bool IsTight, bool IsValidated, string? Name, AigcLabel? Label, bool IsServedCopy)
{
    /// <summary>Limits that small files reach.</summary>
    public static InspectionLimits Tight { get; } = new() { BlockBytes = 64 << 10, TotalBytes = 256 << 10, HashedBytes = 1 << 20, Parts = 1000, Depth = 8 };

    /// <summary>Labels of a producer, of a platform, with letters that markup must escape, and one that is none.</summary>
    public static AigcLabel[] Labels { get; } =
    [
        new() { Label = "1", ContentProducer = "producer", ProduceID = "p-7" },
        new() { Label = "1", ContentPropagator = "platform", PropagateID = "note-9", ReservedCode2 = "" },
        new() { Label = "2", ContentProducer = "001191110000000000000010001", ProduceID = "a<b>&c'd", ContentPropagator = "平台", PropagateID = "]]>-->\\u0041", ReservedCode1 = "x", ReservedCode2 = "y" },
        new() { Label = "7", ContentProducer = "\"" },
    ];

    public InspectionLimits Limits => IsTight ? Tight : InspectionLimits.Default;

    /// <summary>Circumstances for an input of a format.</summary>
    public static Circumstances Of(Dice dice, string format) => new(
        dice.OneIn(3), format.StartsWith("c2pa", StringComparison.Ordinal) || dice.OneIn(4), format == "md" || dice.OneIn(4) ? $"a.{format}" : null,
        dice.OneIn(LabelShare(format)) ? dice.Of(Labels) : null, dice.OneIn(2));

    /// <summary>All circumstances, for a file that failed in some.</summary>
    public static IEnumerable<Circumstances> All(string? name) =>
        from isTight in (bool[])[false, true]
        from isValidated in (bool[])[false, true]
        from called in (string?[])[null, name]
        from label in Labels
        from isServedCopy in (bool[])[false, true]
        select new Circumstances(isTight, isValidated, called, label, isServedCopy);

    /// <summary>Every so many inputs are labelled too.</summary>
    private static int LabelShare(string format) => Writing.LabelWriter.Knows(format) ? 4 : 50;
}
