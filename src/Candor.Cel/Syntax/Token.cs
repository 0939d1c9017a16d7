namespace Candor.Cel.Syntax;

/// <summary>A word of the source, with its value if it is a literal. An `int` is kept without its sign, as a `uint`, since the smallest one has no positive twin.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, CelValue Value = default);
