using Candor.Signals.Coordination;

namespace Candor.Signals.Interactions;

/// <summary>What one test has to say, before multiplicity is paid for.</summary>
/// <param name="LogE">Natural logarithm of its e-value.</param>
/// <param name="Accounts">Whom it charges.</param>
/// <param name="Reasons">Why.</param>
/// <param name="From">First act that counted.</param>
/// <param name="Until">Last one.</param>
internal sealed record Candidate(double LogE, IReadOnlyList<InvolvedAccount> Accounts, IReadOnlyList<GroupReason> Reasons, long From, long Until);
