using Candor.Cel.Syntax;
using Candor.Cel.Values;

namespace Candor.Cel.Functions;

/// <summary>`in`, `[]` and `size`.</summary>
internal static class CollectionFunctions
{
    public static IEnumerable<Function> All =>
    [
        new(Operators.In, In, "@in(A, list(A)) -> bool", "@in(A, map(A, B)) -> bool"),
        new(Operators.Index, Index, "_[_](list(A), int) -> A", "_[_](map(A, B), A) -> B"),
        new("size", Size,
            "size(string) -> int", "size(bytes) -> int", "size(list(A)) -> int", "size(map(A, B)) -> int",
            "string.size() -> int", "bytes.size() -> int", "list(A).size() -> int", "map(A, B).size() -> int"),
    ];

    private static CelValue In(ReadOnlySpan<CelValue> arguments, Budget budget)
    {
        if (arguments is not [var wanted, var container]) return Function.NoMatch;
        if (container.Kind == CelKind.Map) return container.Map.ContainsKey(wanted);
        if (container.Kind != CelKind.List) return Function.NoMatch;
        var list = container.List;
        if (!budget.TrySpendOn(list.Count)) return budget.Exceeded;
        for (var i = 0; i < list.Count; i++)
        {
            if (Equality.AreEqual(wanted, list[i])) return true;
        }

        return false;
    }

    private static CelValue Index(ReadOnlySpan<CelValue> arguments, Budget budget)
    {
        if (arguments is not [var container, var index]) return Function.NoMatch;
        if (container.Kind == CelKind.Map) return container.Map.TryGetValue(index, out var value) ? value : NoSuchKey(index);
        if (container.Kind != CelKind.List || !index.IsNumber) return Function.NoMatch;
        var list = container.List;
        return Records.MapKeys.TryConvert<long>(index, out var place) && place >= 0 && place < list.Count
            ? list[(int)place]
            : CelValue.Failure(FormattableString.Invariant($"index {index} is outside a list of {list.Count}"));
    }

    public static CelValue NoSuchKey(in CelValue key) => CelValue.Failure($"no such key: {key}");

    private static CelValue Size(ReadOnlySpan<CelValue> arguments, Budget budget) => arguments is not [var value] ? Function.NoMatch : value.Kind switch
    {
        CelKind.String => CodePoints.Count(value.Text),
        CelKind.Bytes => (long)value.Octets.Length,
        CelKind.List => (long)value.List.Count,
        CelKind.Map => (long)value.Map.Count,
        _ => Function.NoMatch,
    };
}
