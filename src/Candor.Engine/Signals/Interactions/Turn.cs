namespace Candor.Signals.Interactions;

/// <summary>Somebody says something in a conversation: a comment, or a message, of which only behaviour is known.</summary>
/// <param name="Thread">What it belongs to: a chain of answers, a post, a private conversation.</param>
/// <param name="Time">When, in milliseconds since 1970-01-01T00:00Z.</param>
/// <param name="Speaker">The account's number.</param>
/// <param name="Place">Place of the trace.</param>
/// <param name="IsMessage">A message, not a comment.</param>
internal readonly record struct Turn(ulong Thread, long Time, int Speaker, int Place, bool IsMessage);
