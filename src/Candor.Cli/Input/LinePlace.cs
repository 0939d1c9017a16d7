namespace Candor.Cli.Input;

/// <summary>Where a line stands.</summary>
/// <param name="File">The path as it was given.</param>
/// <param name="Number">Counted from 1, blank lines included.</param>
/// <param name="Truncated">Only the line's beginning is there: it was longer than <see cref="EventFiles.MaxLineBytes"/>.</param>
internal readonly record struct LinePlace(string File, long Number, bool Truncated);
