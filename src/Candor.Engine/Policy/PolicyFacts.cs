namespace Candor.Policy;

/// <summary><c>policy</c> in conditions: the version in force at the event's time.</summary>
/// <param name="Version">Its name.</param>
/// <param name="Duty">How binding declaring is: `encouraged`, `asked`, `required`.</param>
public sealed record PolicyFacts(string Version, Duty Duty);
