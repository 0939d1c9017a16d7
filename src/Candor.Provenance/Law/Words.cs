namespace Candor.Provenance.Law;

/// <summary>The same words in both languages.</summary>
/// <param name="Chinese">In Simplified Chinese.</param>
/// <param name="English">In English.</param>
public sealed record Words(string Chinese, string English);
