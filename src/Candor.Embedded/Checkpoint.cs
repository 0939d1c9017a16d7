using Candor.Embedded.Records;

namespace Candor.Embedded;

/// <summary>What is made durable together: all before <paramref name="Sequence"/>, or nothing new.</summary>
/// <param name="Sequence">The next event's place in the input.</param>
/// <param name="Records">Rows since the last checkpoint.</param>
/// <param name="State">Writes the state: position in the input, accounts, <see cref="Deduplication.RecentEventIds.Save"/>.</param>
public sealed record Checkpoint(ulong Sequence, RecordBatch Records, Action<Stream> State);
