namespace Candor.Policy;

/// <summary>A class of use.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Stance">What the community thinks of it.</param>
/// <param name="Implements">Requirements.</param>
/// <param name="Team">Who owns its cases; empty if nobody is named.</param>
/// <param name="Text">What creators are told.</param>
/// <param name="Life">The first version it belongs to, and the first it no longer belongs to.</param>
public sealed record PolicyClass(string Id, Stance Stance, IReadOnlyList<string> Implements, string Team, Wording Text, (int From, int To) Life);
