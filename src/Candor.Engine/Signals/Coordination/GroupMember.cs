namespace Candor.Signals.Coordination;

/// <summary>One account of a group, with what speaks for its being one of them.</summary>
/// <param name="Account">Its number in <see cref="AccountLives"/>.</param>
/// <param name="Nats">Evidence that it belongs, before it is clipped: above 0.</param>
/// <param name="Reasons">What the evidence rests on.</param>
/// <param name="Acts">Places of the acts that brought it in, at most five.</param>
public sealed record GroupMember(int Account, double Nats, IReadOnlyList<GroupReason> Reasons, IReadOnlyList<int> Acts);
