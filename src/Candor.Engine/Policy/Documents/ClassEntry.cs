namespace Candor.Policy.Documents;

/// <summary>A class of use, encouraged or opposed.</summary>
/// <param name="Class">Its id.</param>
/// <param name="Stance">What the community thinks of it.</param>
/// <param name="Since">The version it came with; null for the first.</param>
/// <param name="Until">The version it went with; null if it is there still.</param>
/// <param name="Implements">Requirements.</param>
/// <param name="Team">Who owns its cases; empty if nobody is named.</param>
/// <param name="Text">What creators are told.</param>
public sealed record ClassEntry(Located Class, Stance Stance, Located? Since, Located? Until, IReadOnlyList<string> Implements, string Team, Wording Text);
