namespace Candor.Signals.Factories;

/// <summary>What a test of one subject found.</summary>
/// <param name="LogEValue">ln of the e-value.</param>
/// <param name="Hits">Members among the accounts that read most like them, as many as there are members.</param>
/// <param name="Members">Members tried.</param>
/// <param name="Scores">Each account's score, in their order: above 0 it reads like the members, nats.</param>
public sealed record SubjectFinding(double LogEValue, int Hits, int Members, IReadOnlyList<double> Scores);
