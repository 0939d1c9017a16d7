namespace Candor.Signals.Text;

/// <summary>A stylometric number of a text and what it adds to the score.</summary>
/// <param name="Feature">The number.</param>
/// <param name="Value">Its value.</param>
/// <param name="Adds">What it adds, in deviations of people's texts.</param>
public sealed record StyleReason(StyleFeature Feature, float Value, float Adds);
