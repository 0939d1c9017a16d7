namespace Candor.Labels;

/// <summary>A step in a label's history, never removed.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Degree">The degree after.</param>
/// <param name="Action">What led to it.</param>
public sealed record LabelTransition(LabelState From, LabelState To, Degree Degree, LabelAction Action);
