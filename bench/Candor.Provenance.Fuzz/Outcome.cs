using Candor.Provenance.Writing;

namespace Candor.Provenance.Fuzz;

/// <summary>What came of one input.</summary>
internal sealed record Outcome
{
    /// <summary>What was found; null if the inspection failed.</summary>
    public FileInspection? Found { get; init; }

    /// <summary>What came of labelling; null if it was not tried.</summary>
    public LabelOutcome? Written { get; init; }

    /// <summary>What is wrong; null if nothing is.</summary>
    public string? Failure { get; init; }

    /// <summary>The inspection's time, or that of labelling if it took longer.</summary>
    public TimeSpan Time { get; init; }

    /// <summary>Bytes that the inspection allocated.</summary>
    public long Allocated { get; init; }

    /// <summary>Bytes that it may.</summary>
    public long Bound { get; init; }
}
