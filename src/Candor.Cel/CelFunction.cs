using Candor.Cel.Checking;
using Candor.Cel.Functions;

namespace Candor.Cel;

/// <summary>An overload of a function that the host brings. Several with one name are overloads of one function.</summary>
/// <param name="Name">`age_in_days`, or `text.words` with a namespace.</param>
/// <param name="IsMember">Called on a value, which is the first parameter: `value.name(...)`.</param>
/// <param name="Parameters">The types it takes.</param>
/// <param name="Result">The type it gives.</param>
/// <param name="Compute">What it does; it gets as many values as there are parameters, each of its type and none an error. Null for one that is only declared.</param>
/// <param name="IsPure">The same arguments always give the same, so it may be computed when the expression is compiled. Default: no.</param>
public sealed record CelFunction(
    string Name, bool IsMember, IReadOnlyList<CelType> Parameters, CelType Result, Func<IReadOnlyList<CelValue>, CelValue>? Compute, bool IsPure = false)
{
    internal Function ToFunction() => new(Name, Compute is null ? null : Apply, [new Signature(Name, IsMember, Parameters, Result)], IsPure);

    private CelValue Apply(ReadOnlySpan<CelValue> arguments, Budget budget)
    {
        if (arguments.Length != Parameters.Count) return Function.NoMatch;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!Takes(Parameters[i], arguments[i])) return Function.NoMatch;
        }

        return Compute!(arguments.ToArray());
    }

    private static bool Takes(CelType type, in CelValue value) => type.TypeKind switch
    {
        TypeKind.Dyn or TypeKind.Parameter => true,
        TypeKind.Type => value.Kind == CelKind.Type,
        _ => type.Name == value.TypeName,
    };
}
