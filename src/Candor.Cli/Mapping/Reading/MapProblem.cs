namespace Candor.Cli.Mapping.Reading;

/// <summary>Something wrong in a mapping document.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Message">What, and how to put it right.</param>
internal readonly record struct MapProblem(long Line, long Column, string Message);
