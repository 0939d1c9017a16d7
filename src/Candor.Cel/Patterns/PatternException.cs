namespace Candor.Cel.Patterns;

/// <summary>Ends the reading of a regular expression; it does not leave <see cref="Pattern"/>.</summary>
internal sealed class PatternException(string message) : Exception(message);
