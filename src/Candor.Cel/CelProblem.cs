namespace Candor.Cel;

/// <summary>Something wrong in an expression, found before it ever runs.</summary>
/// <param name="Position">Where, in the document that the expression stands in.</param>
/// <param name="Message">What, and how to put it right.</param>
public sealed record CelProblem(CelPosition Position, string Message)
{
    /// <summary>`line 3, column 5: ...`.</summary>
    public override string ToString() => $"{Position}: {Message}";
}
