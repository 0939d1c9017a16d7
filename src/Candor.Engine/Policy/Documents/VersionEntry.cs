namespace Candor.Policy.Documents;

/// <summary>A dated version.</summary>
/// <param name="Version">Its name, as measures cite it.</param>
/// <param name="Effective">From when, Unix milliseconds.</param>
/// <param name="Duty">How binding declaring is.</param>
/// <param name="Note">What changed.</param>
public sealed record VersionEntry(Located Version, long Effective, Duty Duty, Wording Note)
{
    /// <summary>The distance from UTC in which its date was written.</summary>
    public TimeSpan Offset { get; init; }
}
