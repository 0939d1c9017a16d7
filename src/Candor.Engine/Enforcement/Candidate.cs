using Candor.Policy;

namespace Candor.Enforcement;

/// <summary>An event on which a rule may fire, or that declares something: rare, and looked at in the order of the input.</summary>
/// <param name="Sequence">The event's place in the input.</param>
/// <param name="Part">At one place: 0 a window that closes before the event, 1 the event, 2 the look after it.</param>
/// <param name="Type">The event's type, a bit of <see cref="EventTypes"/>.</param>
/// <param name="Time">Unix milliseconds.</param>
/// <param name="Subject">The account it is about.</param>
/// <param name="Actor">The account that acts.</param>
/// <param name="Content">The work; 0 for none.</param>
/// <param name="Facts">What is known so far; null if no rule may fire.</param>
/// <param name="Text">The beginning of its text; null if it is not known.</param>
/// <param name="ContentId">The id of the work; empty for none.</param>
/// <param name="EventId">The id of the event; empty for none.</param>
internal sealed record Candidate(
    long Sequence, byte Part, uint Type, long Time, ulong Subject, ulong Actor, ulong Content, Facts? Facts, string? Text, string ContentId, string EventId)
{
    /// <summary>The degree that the author declares; none where nothing is declared.</summary>
    public Labels.Degree Declared { get; init; }
}
