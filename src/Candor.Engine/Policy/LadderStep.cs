namespace Candor.Policy;

/// <summary>A step of the ladder: what follows at so many strikes.</summary>
/// <param name="At">Weight of the strikes that count.</param>
/// <param name="Kind">The measure, about the account.</param>
/// <param name="Lasts">How long, milliseconds; null for no end.</param>
public sealed record LadderStep(int At, MeasureKind Kind, long? Lasts);
