namespace Candor.Provenance.Writing;

/// <summary>How a label is written.</summary>
public sealed record LabelOptions
{
    /// <summary>The options where nothing else is said.</summary>
    public static LabelOptions Default { get; } = new();

    /// <summary>Whether the target is a copy to be served and the original is kept: only then a signed file (C2PA, PDF) is labelled, whatever becomes of its signature.</summary>
    public bool IsServedCopy { get; init; }

    /// <summary>The source's name, if one is known.</summary>
    public string? FileName { get; init; }

    /// <summary>What reading the source may cost.</summary>
    public InspectionLimits Limits { get; init; } = InspectionLimits.Default;
}
