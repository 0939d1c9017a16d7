namespace Candor.Embedded.Records;

/// <summary>One change of an account's verdict.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Sequence">The event's place in the input.</param>
/// <param name="Time">The event's time, Unix milliseconds.</param>
/// <param name="From">Before.</param>
/// <param name="To">After.</param>
/// <param name="Window">Which of the account's windows, from 0.</param>
/// <param name="Run">The finished run that found it, from 1; 0 for one written as events fell, which goes when the store is taken back before it.</param>
public sealed record LedgerRow(string Account, ulong Sequence, long Time, VerdictState From, VerdictState To, int Window, long Run);
