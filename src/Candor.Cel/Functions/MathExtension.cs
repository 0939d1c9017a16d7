using Candor.Cel.Values;

namespace Candor.Cel.Functions;

/// <summary>The math extension.</summary>
internal static class MathExtension
{
    private static readonly string[] Numeric = ["int", "uint", "double"];

    public static IEnumerable<Function> All =>
    [
        Extreme("math.greatest", 1),
        Extreme("math.least", -1),
        OfDouble("math.ceil", Math.Ceiling),
        OfDouble("math.floor", Math.Floor),
        OfDouble("math.round", static number => Math.Round(number, MidpointRounding.AwayFromZero)),
        OfDouble("math.trunc", Math.Truncate),
        Test("math.isNaN", double.IsNaN),
        Test("math.isInf", double.IsInfinity),
        Test("math.isFinite", double.IsFinite),
        new("math.sqrt", static (a, _) => a is [{ IsNumber: true } value] ? Math.Sqrt(AsDouble(value)) : Function.NoMatch,
            "math.sqrt(int) -> double", "math.sqrt(uint) -> double", "math.sqrt(double) -> double"),
        new("math.abs", static (a, _) => a is [var value] ? Abs(value) : Function.NoMatch,
            "math.abs(int) -> int", "math.abs(uint) -> uint", "math.abs(double) -> double"),
        new("math.sign", static (a, _) => a is [var value] ? Sign(value) : Function.NoMatch,
            "math.sign(int) -> int", "math.sign(uint) -> uint", "math.sign(double) -> double"),
        Bits("math.bitAnd", static (a, b) => a & b),
        Bits("math.bitOr", static (a, b) => a | b),
        Bits("math.bitXor", static (a, b) => a ^ b),
        new("math.bitNot",
            static (a, _) => a is not [var value] ? Function.NoMatch : value.Kind switch
            {
                CelKind.Int => ~value.Int,
                CelKind.Uint => ~value.Uint,
                _ => Function.NoMatch,
            },
            "math.bitNot(int) -> int", "math.bitNot(uint) -> uint"),
        Shift("math.bitShiftLeft", static (bits, by) => bits << by),
        Shift("math.bitShiftRight", static (bits, by) => bits >> by),
    ];

    private static double AsDouble(in CelValue value) => value.Kind switch
    {
        CelKind.Int => value.Int,
        CelKind.Uint => value.Uint,
        _ => value.Double,
    };

    private static Function Extreme(string name, int wanted)
    {
        string[] same = [.. Numeric.SelectMany(type => new[] { $"{name}({type}) -> {type}", $"{name}({type}, {type}) -> {type}", $"{name}(list({type})) -> {type}" })];
        var mixed = from first in Numeric from second in Numeric where first != second select $"{name}({first}, {second}) -> dyn";
        return new Function(name, (arguments, budget) => Extreme(arguments, budget, wanted), [.. same, .. mixed, $"{name}(list(dyn)) -> dyn"]);
    }

    private static CelValue Extreme(ReadOnlySpan<CelValue> arguments, Budget budget, int wanted)
    {
        var numbers = arguments is [{ Kind: CelKind.List } list] ? list.List : new ValueList(arguments.ToArray());
        if (!budget.TrySpendOn(numbers.Count)) return budget.Exceeded;
        if (numbers.Count == 0) return CelValue.Failure("an empty list has no greatest and no least element");
        var best = numbers[0];
        for (var i = 0; i < numbers.Count; i++)
        {
            var number = numbers[i];
            if (!number.IsNumber) return Function.NoMatch;
            if (Numbers.Compare(number, best) == wanted) best = number;
        }

        return best;
    }

    private static Function OfDouble(string name, Func<double, double> compute) =>
        new(name, (a, _) => a is [{ Kind: CelKind.Double } number] ? compute(number.Double) : Function.NoMatch, $"{name}(double) -> double");

    private static Function Test(string name, Func<double, bool> holds) =>
        new(name, (a, _) => a is [{ Kind: CelKind.Double } number] ? holds(number.Double) : Function.NoMatch, $"{name}(double) -> bool");

    private static CelValue Abs(in CelValue value) => value.Kind switch
    {
        CelKind.Int => value.Int == long.MinValue ? CelValue.Failure(Arithmetic.Overflow) : Math.Abs(value.Int),
        CelKind.Uint => value,
        CelKind.Double => Math.Abs(value.Double),
        _ => Function.NoMatch,
    };

    private static CelValue Sign(in CelValue value) => value.Kind switch
    {
        CelKind.Int => (long)Math.Sign(value.Int),
        CelKind.Uint => value.Uint == 0 ? 0UL : 1UL,
        CelKind.Double => double.IsNaN(value.Double) ? double.NaN : Math.Sign(value.Double),
        _ => Function.NoMatch,
    };

    private static Function Bits(string name, Func<ulong, ulong, ulong> combine) => new(
        name,
        (arguments, _) => arguments switch
        {
            [{ Kind: CelKind.Int } a, { Kind: CelKind.Int } b] => (long)combine((ulong)a.Int, (ulong)b.Int),
            [{ Kind: CelKind.Uint } a, { Kind: CelKind.Uint } b] => combine(a.Uint, b.Uint),
            _ => Function.NoMatch,
        },
        $"{name}(int, int) -> int",
        $"{name}(uint, uint) -> uint");

    // Whole numbers are shifted as bits: zeros come in, and nothing is left after 64.
    private static Function Shift(string name, Func<ulong, int, ulong> shift) => new(
        name,
        (arguments, _) => arguments switch
        {
            [_, { Kind: CelKind.Int, Int: < 0 }] => CelValue.Failure("a shift by a negative number"),
            [{ Kind: CelKind.Int } bits, { Kind: CelKind.Int } by] => by.Int > 63 ? 0L : (long)shift((ulong)bits.Int, (int)by.Int),
            [{ Kind: CelKind.Uint } bits, { Kind: CelKind.Int } by] => by.Int > 63 ? 0UL : shift(bits.Uint, (int)by.Int),
            _ => Function.NoMatch,
        },
        $"{name}(int, int) -> int",
        $"{name}(uint, int) -> uint");
}
