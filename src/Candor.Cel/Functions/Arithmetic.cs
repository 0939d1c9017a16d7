using Candor.Cel.Syntax;
using Candor.Cel.Values;

namespace Candor.Cel.Functions;

/// <summary>`+ - * / %` and the minus before a number; what does not fit its type is an error.</summary>
internal static class Arithmetic
{
    public const string Overflow = "the number is out of range";
    public const string ByZero = "division by zero";
    public const string ModuloZero = "modulo by zero";
    public const string TimeRange = "the time is out of range";

    public static IEnumerable<Function> All =>
    [
        new(Operators.Add, static (a, budget) => a.Length == 2 ? Add(a[0], a[1], budget) : Function.NoMatch,
            "_+_(int, int) -> int", "_+_(uint, uint) -> uint", "_+_(double, double) -> double",
            "_+_(string, string) -> string", "_+_(bytes, bytes) -> bytes", "_+_(list(A), list(A)) -> list(A)",
            "_+_(timestamp, duration) -> timestamp", "_+_(duration, timestamp) -> timestamp", "_+_(duration, duration) -> duration"),
        new(Operators.Subtract, static (a, _) => a.Length == 2 ? Subtract(a[0], a[1]) : Function.NoMatch,
            "_-_(int, int) -> int", "_-_(uint, uint) -> uint", "_-_(double, double) -> double",
            "_-_(timestamp, timestamp) -> duration", "_-_(timestamp, duration) -> timestamp", "_-_(duration, duration) -> duration"),
        new(Operators.Multiply, static (a, _) => a.Length == 2 ? Multiply(a[0], a[1]) : Function.NoMatch,
            "_*_(int, int) -> int", "_*_(uint, uint) -> uint", "_*_(double, double) -> double"),
        new(Operators.Divide, static (a, _) => a.Length == 2 ? Divide(a[0], a[1]) : Function.NoMatch,
            "_/_(int, int) -> int", "_/_(uint, uint) -> uint", "_/_(double, double) -> double"),
        new(Operators.Modulo, static (a, _) => a.Length == 2 ? Modulo(a[0], a[1]) : Function.NoMatch, "_%_(int, int) -> int", "_%_(uint, uint) -> uint"),
        new(Operators.Negate, static (a, _) => a.Length == 1 ? Negate(a[0]) : Function.NoMatch, "-_(int) -> int", "-_(double) -> double"),
    ];

    public static bool TryAdd(long a, long b, out long sum)
    {
        sum = unchecked(a + b);
        return ((a ^ sum) & (b ^ sum)) >= 0;
    }

    public static bool TrySubtract(long a, long b, out long difference)
    {
        difference = unchecked(a - b);
        return ((a ^ b) & (a ^ difference)) >= 0;
    }

    public static bool TryMultiply(long a, long b, out long product)
    {
        var high = Math.BigMul(a, b, out product);
        return high == product >> 63;
    }

    public static bool TryAdd(ulong a, ulong b, out ulong sum) => (sum = unchecked(a + b)) >= a;

    public static bool TrySubtract(ulong a, ulong b, out ulong difference)
    {
        difference = unchecked(a - b);
        return a >= b;
    }

    public static bool TryMultiply(ulong a, ulong b, out ulong product) => Math.BigMul(a, b, out product) == 0;

    public static bool TryDivide(long a, long b, out long quotient)
    {
        var isPossible = b != 0 && (b != -1 || a != long.MinValue);
        quotient = isPossible ? a / b : 0;
        return isPossible;
    }

    public static bool TryDivide(ulong a, ulong b, out ulong quotient)
    {
        quotient = b == 0 ? 0 : a / b;
        return b != 0;
    }

    public static bool TryModulo(long a, long b, out long rest)
    {
        rest = b is 0 or -1 ? 0 : a % b;
        return b != 0;
    }

    public static bool TryModulo(ulong a, ulong b, out ulong rest)
    {
        rest = b == 0 ? 0 : a % b;
        return b != 0;
    }

    public static bool TryNegate(long a, out long negative)
    {
        negative = unchecked(-a);
        return a != long.MinValue;
    }

    private static CelValue Add(in CelValue a, in CelValue b, Budget budget) => (a.Kind, b.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => TryAdd(a.Int, b.Int, out var sum) ? sum : CelValue.Failure(Overflow),
        (CelKind.Uint, CelKind.Uint) => TryAdd(a.Uint, b.Uint, out var sum) ? sum : CelValue.Failure(Overflow),
        (CelKind.Double, CelKind.Double) => a.Double + b.Double,
        (CelKind.String, CelKind.String) => Concatenate(a.Text, b.Text, budget),
        (CelKind.Bytes, CelKind.Bytes) => Concatenate(a.Octets, b.Octets, budget),
        (CelKind.List, CelKind.List) => Concatenate(a.List, b.List, budget),
        (CelKind.Timestamp, CelKind.Duration) => Timestamp.TryAdd(a.Timestamp, b.Duration, out var sum) ? CelValue.Of(sum) : CelValue.Failure(TimeRange),
        (CelKind.Duration, CelKind.Timestamp) => Timestamp.TryAdd(b.Timestamp, a.Duration, out var sum) ? CelValue.Of(sum) : CelValue.Failure(TimeRange),
        (CelKind.Duration, CelKind.Duration) => Duration.TryAdd(a.Duration, b.Duration, out var sum) ? CelValue.Of(sum) : CelValue.Failure(TimeRange),
        _ => Function.NoMatch,
    };

    private static CelValue Concatenate(string a, string b, Budget budget) => budget.TrySpendOn(a.Length + (long)b.Length) ? a + b : budget.Exceeded;

    private static CelValue Concatenate(ReadOnlyMemory<byte> a, ReadOnlyMemory<byte> b, Budget budget) =>
        budget.TrySpendOn(a.Length + (long)b.Length) ? CelValue.Of((byte[])[.. a.Span, .. b.Span]) : budget.Exceeded;

    private static CelValue Concatenate(CelList a, CelList b, Budget budget)
    {
        if (a.Count == 0) return CelValue.Of(b);
        if (b.Count == 0) return CelValue.Of(a);
        return budget.TrySpendOn(a.Count + (long)b.Count) ? CelValue.Of(new ValueList([.. a, .. b])) : budget.Exceeded;
    }

    private static CelValue Subtract(in CelValue a, in CelValue b) => (a.Kind, b.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => TrySubtract(a.Int, b.Int, out var rest) ? rest : CelValue.Failure(Overflow),
        (CelKind.Uint, CelKind.Uint) => TrySubtract(a.Uint, b.Uint, out var rest) ? rest : CelValue.Failure(Overflow),
        (CelKind.Double, CelKind.Double) => a.Double - b.Double,
        (CelKind.Timestamp, CelKind.Timestamp) => Timestamp.TrySubtract(a.Timestamp, b.Timestamp, out var rest) ? CelValue.Of(rest) : CelValue.Failure(TimeRange),
        (CelKind.Timestamp, CelKind.Duration) => Timestamp.TrySubtract(a.Timestamp, b.Duration, out var rest) ? CelValue.Of(rest) : CelValue.Failure(TimeRange),
        (CelKind.Duration, CelKind.Duration) => Duration.TrySubtract(a.Duration, b.Duration, out var rest) ? CelValue.Of(rest) : CelValue.Failure(TimeRange),
        _ => Function.NoMatch,
    };

    private static CelValue Multiply(in CelValue a, in CelValue b) => (a.Kind, b.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => TryMultiply(a.Int, b.Int, out var product) ? product : CelValue.Failure(Overflow),
        (CelKind.Uint, CelKind.Uint) => TryMultiply(a.Uint, b.Uint, out var product) ? product : CelValue.Failure(Overflow),
        (CelKind.Double, CelKind.Double) => a.Double * b.Double,
        _ => Function.NoMatch,
    };

    private static CelValue Divide(in CelValue a, in CelValue b) => (a.Kind, b.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => TryDivide(a.Int, b.Int, out var quotient) ? quotient : CelValue.Failure(b.Int == 0 ? ByZero : Overflow),
        (CelKind.Uint, CelKind.Uint) => TryDivide(a.Uint, b.Uint, out var quotient) ? quotient : CelValue.Failure(ByZero),
        (CelKind.Double, CelKind.Double) => a.Double / b.Double,
        _ => Function.NoMatch,
    };

    private static CelValue Modulo(in CelValue a, in CelValue b) => (a.Kind, b.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => TryModulo(a.Int, b.Int, out var rest) ? rest : CelValue.Failure(ModuloZero),
        (CelKind.Uint, CelKind.Uint) => TryModulo(a.Uint, b.Uint, out var rest) ? rest : CelValue.Failure(ModuloZero),
        _ => Function.NoMatch,
    };

    private static CelValue Negate(in CelValue a) => a.Kind switch
    {
        CelKind.Int => TryNegate(a.Int, out var negative) ? negative : CelValue.Failure(Overflow),
        CelKind.Double => -a.Double,
        _ => Function.NoMatch,
    };
}
