using Candor.Provenance.Aigc;

namespace Candor.Provenance.Writing;

/// <summary>What was done to label a file.</summary>
public sealed record LabelWriting
{
    /// <summary>What came of it.</summary>
    public required LabelOutcome Outcome { get; init; }

    /// <summary>Whether the target has the labelled file.</summary>
    public bool IsDone => Outcome is LabelOutcome.Written or LabelOutcome.Updated;

    /// <summary>The container, as <see cref="FileInspection.Container"/> names it.</summary>
    public string Container { get; init; } = "";

    /// <summary>Where the label lies, or the one that stood in the way.</summary>
    public string Place { get; init; } = "";

    /// <summary>The label as it is read back from the target; null if nothing was written.</summary>
    public AigcLabel? Label { get; init; }

    /// <summary>What is wrong with the label asked for.</summary>
    public IReadOnlyList<AigcBreach> Breaches { get; init; } = [];

    /// <summary>Why nothing was written, where the outcome alone does not say it: `encrypted`, `beyond the limits`; else empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether the target is a copy whose signature (C2PA, or the certification of a PDF) no longer holds.</summary>
    public bool BreaksSignature { get; init; }
}
