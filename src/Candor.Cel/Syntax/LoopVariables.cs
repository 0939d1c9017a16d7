namespace Candor.Cel.Syntax;

/// <summary>
/// The variables of a macro. One alone stands for the element of a list or the key of a map; of two, the first stands for index or key and the second for element or value.
/// </summary>
internal readonly record struct LoopVariables(string First, string? Second);
