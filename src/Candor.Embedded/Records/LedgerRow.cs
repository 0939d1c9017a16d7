namespace Candor.Embedded.Records;

/// <summary>One change of an account's verdict.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Sequence">The event's place in the input.</param>
/// <param name="Time">The event's time, Unix milliseconds.</param>
/// <param name="From">Verdict before.</param>
/// <param name="To">Verdict after.</param>
/// <param name="Evidence">Nats at the change.</param>
/// <param name="Window">Which of the account's windows, from 0.</param>
public sealed record LedgerRow(string Account, ulong Sequence, long Time, string From, string To, double Evidence, int Window);
