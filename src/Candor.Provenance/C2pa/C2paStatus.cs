namespace Candor.Provenance.C2pa;

/// <summary>One finding of the validation.</summary>
/// <param name="Code">The specification's status code, such as `assertion.dataHash.mismatch`.</param>
/// <param name="Uri">JUMBF URI of what was checked, absolute within the store; empty for the store itself.</param>
/// <param name="Outcome">What the code says.</param>
/// <param name="Explanation">In words.</param>
public sealed record C2paStatus(string Code, string Uri, C2paOutcome Outcome, string Explanation);
