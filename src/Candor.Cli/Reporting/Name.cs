namespace Candor.Cli.Reporting;

/// <summary>An id that somebody outside chose: set apart from the direction of the text around it, so that it cannot turn its neighbours about.</summary>
internal readonly record struct Name(string Value);
