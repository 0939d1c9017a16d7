namespace Candor.Evidence.Texts;

/// <summary>What is said of a text.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Doubt">Why there is none, where there is none.</param>
/// <param name="PValue">
/// Share of people's texts, of the domain or else of the domain that is the most like it, that look at least as machine-made; NaN where nothing can be said.
/// </param>
/// <param name="Domain">The domain whose people it was held against; null where it was held against all of them.</param>
public readonly record struct TextOpinion(TextFinding Finding, TextDoubt Doubt, double PValue, string? Domain);
