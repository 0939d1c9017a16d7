namespace Candor.Verdicts;

/// <summary>What one stage of an account's life shows: registering, posting, interacting.</summary>
/// <param name="Stage">`registering`, `posting` or `interacting`.</param>
/// <param name="Acts">Acts in the window; for registering 1 if it was seen.</param>
/// <param name="Automated">Of them, with hard evidence of automation.</param>
/// <param name="Nats">Evidence of the acts' rhythm and texts, nats.</param>
public sealed record StageEvidence(string Stage, int Acts, int Automated, float Nats);
