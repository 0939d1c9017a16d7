namespace Candor.Signals.Factories;

/// <summary>Accounts that registered with the same key within a short time: formed by key and time, proving nothing.</summary>
/// <param name="Sort">What they have in common.</param>
/// <param name="Accounts">Their numbers, in the order of registration.</param>
/// <param name="From">First registration, in milliseconds.</param>
/// <param name="Until">Last registration.</param>
/// <param name="Expected">Registrations with this key that were to be expected in the window.</param>
public sealed record RegistrationBurst(KeySort Sort, IReadOnlyList<int> Accounts, long From, long Until, double Expected);
