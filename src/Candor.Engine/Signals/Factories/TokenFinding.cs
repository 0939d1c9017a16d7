namespace Candor.Signals.Factories;

/// <summary>What a test over tokens found.</summary>
/// <param name="LogEValue">ln of the e-value, averaged over the tokens.</param>
/// <param name="Loudest">The token that speaks loudest.</param>
/// <param name="Members">Posts under test that have it.</param>
/// <param name="Others">Posts compared with that have it.</param>
public readonly record struct TokenFinding(double LogEValue, SaidToken Loudest, int Members, int Others);
