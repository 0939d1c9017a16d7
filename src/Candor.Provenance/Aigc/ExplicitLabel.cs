namespace Candor.Provenance.Aigc;

/// <summary>An explicit label in a text.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="IsAtBeginning">At the beginning, else at the end.</param>
/// <param name="IsEvasive">Whether it was made hard to find: invisible characters, spaces or signs between its letters, look-alikes.</param>
public sealed record ExplicitLabel(string Text, bool IsAtBeginning, bool IsEvasive);
