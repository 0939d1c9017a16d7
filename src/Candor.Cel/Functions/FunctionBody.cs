namespace Candor.Cel.Functions;

/// <summary>
/// What a function does with arguments that are values, the target of a member call first. It gives <see cref="Function.NoMatch"/> for arguments that it has no overload for.
/// </summary>
internal delegate CelValue FunctionBody(ReadOnlySpan<CelValue> arguments, Budget budget);
