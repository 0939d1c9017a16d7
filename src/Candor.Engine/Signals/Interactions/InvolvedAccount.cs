namespace Candor.Signals.Interactions;

/// <summary>An account of a finding, charged with what it did itself. Who was reacted to, answered or written to is never among them for that.</summary>
/// <param name="Account">Its key.</param>
/// <param name="Role">What it did.</param>
/// <param name="LogE">Natural logarithm of the e-value of its own acts alone.</param>
/// <param name="Nats">What it adds to the account's evidence, clipped.</param>
/// <param name="English">Its own figures, in English.</param>
/// <param name="Chinese">The same in Simplified Chinese.</param>
public sealed record InvolvedAccount(ulong Account, InteractionRole Role, double LogE, float Nats, string English, string Chinese);
