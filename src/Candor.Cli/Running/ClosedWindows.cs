using Candor.Verdicts;

namespace Candor.Cli.Running;

/// <summary>What an account's closed windows came to: the last one whole, the ones before as a count.</summary>
/// <param name="Last">Verdict of the last closed window.</param>
/// <param name="LastStart">When it began, Unix milliseconds.</param>
/// <param name="Number">Its number, from 0.</param>
/// <param name="ManagedBefore">Windows before it with a managed verdict.</param>
internal sealed record ClosedWindows(AccountVerdict Last, long LastStart, int Number, int ManagedBefore);
