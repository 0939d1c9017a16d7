namespace Candor.Signals.Opposed;

/// <summary>How an account's name is like a protected one.</summary>
/// <param name="Name">The protected name; null if it is like none.</param>
/// <param name="Affix">What stands about it.</param>
/// <param name="IsAltered">Whether it is written otherwise than it reads: look-alikes, or marks between the characters of an unspaced script.</param>
/// <param name="IsNear">Whether one letter differs.</param>
/// <param name="Length">Characters of the skeleton that is alike.</param>
internal readonly record struct NameMatch(ProtectedName? Name, NameAffix Affix, bool IsAltered, bool IsNear, int Length);
