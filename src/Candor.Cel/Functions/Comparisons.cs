using Candor.Cel.Syntax;
using Candor.Cel.Values;

namespace Candor.Cel.Functions;

/// <summary>`== != &lt; &lt;= > >=` and the not. The checker asks for two of one type; at run time numbers of any sort compare.</summary>
internal static class Comparisons
{
    private static readonly string[] Ordered = ["bool", "int", "uint", "double", "string", "bytes", "timestamp", "duration"];

    public static IEnumerable<Function> All =>
    [
        new(Operators.Equal, static (a, _) => a.Length == 2 ? Equality.AreEqual(a[0], a[1]) : Function.NoMatch, "_==_(A, A) -> bool"),
        new(Operators.NotEqual, static (a, _) => a.Length == 2 ? !Equality.AreEqual(a[0], a[1]) : Function.NoMatch, "_!=_(A, A) -> bool"),
        Order(Operators.Less, static order => order == -1),
        Order(Operators.LessOrEqual, static order => order is -1 or 0),
        Order(Operators.Greater, static order => order == 1),
        Order(Operators.GreaterOrEqual, static order => order is 1 or 0),
        new(Operators.Not, static (a, _) => a is [{ Kind: CelKind.Bool } flag] ? !flag.Bool : Function.NoMatch, "!_(bool) -> bool"),
    ];

    /// <summary>Minus one, nothing or one; <see cref="Numbers.Unordered"/> beside a NaN, null for what has no order.</summary>
    public static int? Compare(in CelValue a, in CelValue b)
    {
        if (a.IsNumber && b.IsNumber) return Numbers.Compare(a, b);
        if (a.Kind != b.Kind) return null;
        return a.Kind switch
        {
            CelKind.Bool => a.Bool.CompareTo(b.Bool),
            CelKind.String => Math.Sign(CodePoints.Compare(a.Text, b.Text)),
            CelKind.Bytes => Math.Sign(a.Octets.Span.SequenceCompareTo(b.Octets.Span)),
            CelKind.Timestamp => a.Timestamp.CompareTo(b.Timestamp),
            CelKind.Duration => a.Duration.CompareTo(b.Duration),
            _ => null,
        };
    }

    private static Function Order(string name, Func<int, bool> holds) => new(
        name,
        (a, _) => a.Length == 2 && Compare(a[0], a[1]) is { } order ? holds(order) : Function.NoMatch,
        [.. Ordered.Select(type => $"{name}({type}, {type}) -> bool")]);
}
