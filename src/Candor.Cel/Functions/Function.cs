namespace Candor.Cel.Functions;

/// <summary>
/// A function or an operator: its overloads for the checker, and one body that tells them apart by what the arguments are, null for a function that is only declared. Of a pure one
/// the same arguments always give the same, so that it can be computed beforehand.
/// </summary>
internal sealed record Function(string Name, FunctionBody? Body, IReadOnlyList<Signature> Overloads, bool IsPure = true)
{
    public Function(string name, FunctionBody body, params string[] signatures)
        : this(name, body, [.. signatures.Select(Signature.Parse)])
    {
    }

    /// <summary>What a body gives for arguments that it has no overload for.</summary>
    public static CelValue NoMatch { get; } = CelValue.Failure("no such overload");

    public static bool IsNoMatch(in CelValue value) => ReferenceEquals(value.Error, NoMatch.Error);

    /// <summary>The function with both's overloads; where the first has none that matches, the second decides.</summary>
    public Function Or(Function other) => new(
        Name,
        Body is null ? other.Body : other.Body is null ? Body : (arguments, budget) =>
        {
            var result = Body(arguments, budget);
            return IsNoMatch(result) ? other.Body(arguments, budget) : result;
        },
        [.. Overloads, .. other.Overloads],
        IsPure && other.IsPure);
}
