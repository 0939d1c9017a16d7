using Candor.Events.Texts;

namespace Candor.Events.Batches;

/// <summary>What an event says beyond what an account's state needs; only rules look at it.</summary>
/// <param name="Word">The name of a provided signal, the reason of a report, the class a curator gives; empty for other events.</param>
/// <param name="Quality">A curator's judgement, 0 to 1.</param>
/// <param name="HasFailed">A detector says that it could not look.</param>
/// <param name="Files">What was found in its files.</param>
/// <param name="Uses">What its text shows of opposed uses; null if nothing.</param>
public sealed record EventDetails(string Word, float Quality, bool HasFailed, FileMarks Files, UseMarks? Uses);
