namespace Candor.Signals.Coordination;

/// <summary>Two accounts that act on the same thing within the window.</summary>
/// <param name="First">The account with the lower number.</param>
/// <param name="Second">The account with the higher number.</param>
/// <param name="FirstAct">Place of the first account's act in <see cref="SharedActs.All"/>.</param>
/// <param name="SecondAct">Place of the second account's act.</param>
public readonly record struct CoAction(int First, int Second, int FirstAct, int SecondAct);
