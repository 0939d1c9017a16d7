namespace Candor.Events;

/// <summary>Why a line was refused.</summary>
/// <param name="Code">The kind of fault, to count by.</param>
/// <param name="Reason">
/// One sentence for the sender: the member, what was found, what was expected. At most 200 characters; of what was found at most 40
/// are repeated.
/// </param>
public readonly record struct Rejection(RejectionCode Code, string Reason);
