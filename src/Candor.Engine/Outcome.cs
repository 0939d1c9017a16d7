using Candor.Accounts;

namespace Candor;

/// <summary>What a step did.</summary>
/// <param name="Arrival">How the event arrived.</param>
/// <param name="Looked">Whether it was a checkpoint; the engine's last look is of this account then.</param>
public readonly record struct Outcome(Arrival Arrival, bool Looked);
