namespace Candor.Signals.Interactions;

/// <summary>One reason of a finding: what was seen and what was expected, in words that an account's owner can contest.</summary>
/// <param name="Code">`kind.channel`.</param>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Simplified Chinese.</param>
/// <param name="Observed">What was seen: a share or a count, as the words say.</param>
/// <param name="Expected">The most that was expected, in the same unit.</param>
/// <param name="LogE">Natural logarithm of the reason's e-value.</param>
public sealed record InteractionReason(string Code, string English, string Chinese, double Observed, double Expected, double LogE);
