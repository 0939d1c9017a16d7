namespace Candor.Signals.Coordination;

/// <summary>How often two accounts act together, and how often they would by chance, given what each of them acts on at all.</summary>
/// <param name="Together">Acts of each that meet one of the other's, the smaller number.</param>
/// <param name="Expected">Upper bound of its mean.</param>
/// <param name="First">What is charged to the first account: what the other one had acted on before it ever did.</param>
/// <param name="Second">What is charged to the second account.</param>
public readonly record struct PairCounts(int Together, double Expected, ChargedCounts First, ChargedCounts Second);
