using Candor.Policy;

namespace Candor.Enforcement;

/// <summary>What a person decided about a measure: in an audit, a review or an appeal.</summary>
/// <param name="Time">When, Unix milliseconds.</param>
/// <param name="Account">Whose measure.</param>
/// <param name="IsRight">Whether it was right; one that was not is undone.</param>
public sealed record Review(long Time, ulong Account, bool IsRight)
{
    /// <summary>A group whose measures are all meant; empty for one measure.</summary>
    public string Group { get; init; } = "";

    /// <summary>The measure's number; 0 if it is named by what it is.</summary>
    public ulong Measure { get; init; }

    /// <summary>The measure's kind, where it has no number here.</summary>
    public MeasureKind Kind { get; init; }

    /// <summary>The work, where it has no number here; 0 for the account.</summary>
    public ulong Content { get; init; }

    internal bool IsAbout(Measure measure) => Measure != 0 ? measure.Id == Measure : measure.Kind == Kind && measure.Content == Content && measure.Status != MeasureStatus.Shadow;
}
