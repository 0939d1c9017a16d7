namespace Candor.Embedded.Records;

/// <summary>An account of which two runs say different things.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Hash">The name's keyed hash, by which the decision log knows it.</param>
/// <param name="From">In the run before.</param>
/// <param name="To">In the run after.</param>
public sealed record VerdictChange(string Account, ulong Hash, VerdictState From, VerdictState To);
