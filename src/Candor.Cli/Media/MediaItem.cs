namespace Candor.Cli.Media;

/// <summary>One object of a line's <c>media</c>, and where its provenance stands or goes.</summary>
/// <param name="Id">Its <c>id</c>; null if it is not given.</param>
/// <param name="Digest">Its <c>sha256</c>; null if it is not given.</param>
/// <param name="Start">Offset in the line behind the object's opening brace, where a first member may go.</param>
/// <param name="IsEmpty">Whether it has no member.</param>
/// <param name="Provenance">Offsets of the value of <c>provenance</c>, as often as it is given.</param>
internal sealed record MediaItem(string? Id, string? Digest, int Start, bool IsEmpty, IReadOnlyList<(int Start, int End)> Provenance);
