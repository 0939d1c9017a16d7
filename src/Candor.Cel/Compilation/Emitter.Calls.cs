using System.Linq.Expressions;
using System.Reflection;
using Candor.Cel.Functions;
using Candor.Cel.Patterns;
using Candor.Cel.Records;
using Candor.Cel.Syntax;
using Candor.Cel.Terms;
using Candor.Cel.Values;

namespace Candor.Cel.Compilation;

/// <summary>Operators and functions.</summary>
internal sealed partial class Emitter
{
    private static readonly MethodInfo SameText = typeof(string).GetMethod(nameof(string.Equals), [typeof(string), typeof(string)])!;
    private static readonly MethodInfo CompareTexts = typeof(CodePoints).GetMethod(nameof(CodePoints.Compare))!;
    private static readonly MethodInfo CountText = typeof(CodePoints).GetMethod(nameof(CodePoints.Count))!;
    private static readonly PropertyInfo TextLength = typeof(string).GetProperty(nameof(string.Length))!;
    private static readonly MethodInfo IsMatch = typeof(Pattern).GetMethod(nameof(Pattern.IsMatch))!;

    private Emitted? OfCall(Term.Call call) => call.Arguments switch
    {
        [var only] => OfUnary(call, only),
        [var first, var second] => call.Function.Name switch
        {
            Operators.Index => OfIndex(first, second),
            Operators.In => OfIn(first, second),
            _ => TryEmit(first, second, out var both) ? OfBinary(call, both.Value.First, both.Value.Second) : null,
        },
        _ => null,
    };

    private Emitted? OfBinary(Term.Call call, Emitted a, Emitted b) => call.Function.Name switch
    {
        Operators.Equal when HasEquality(a, b) => Apply(a, b, Same),
        Operators.NotEqual when HasEquality(a, b) => Apply(a, b, static (x, y) => Expression.Not(Same(x, y))),
        Operators.Less => Ordered(a, b, Expression.LessThan),
        Operators.LessOrEqual => Ordered(a, b, Expression.LessThanOrEqual),
        Operators.Greater => Ordered(a, b, Expression.GreaterThan),
        Operators.GreaterOrEqual => Ordered(a, b, Expression.GreaterThanOrEqual),
        Operators.Add or Operators.Subtract or Operators.Multiply or Operators.Divide or Operators.Modulo => Calculated(call.Function.Name, a, b),
        "startsWith" or "endsWith" => OfEnds(call.Function.Name, a, b),
        "contains" => OfContains(a, b),
        _ => null,
    };

    private static bool HasEquality(Emitted a, Emitted b) => a.Type == b.Type
        && (a.Type.IsPrimitive || a.Type == typeof(string) || a.Type == typeof(Timestamp) || a.Type == typeof(Duration));

    private static Expression Same(Expression a, Expression b) => a.Type != typeof(string) ? Expression.Equal(a, b)
        : (Expression?)(SameName(a, b) ?? SameName(b, a)) ?? Expression.Call(SameText, a, b);

    /// <summary>An enum and the name of one of its values, compared without making a name of the enum; null if they are something else.</summary>
    private static BinaryExpression? SameName(Expression name, Expression constant)
    {
        if (!IsNameOfEnum(name) || constant is not ConstantExpression { Value: string wanted }) return null;
        var call = (MethodCallExpression)name;
        return call.Method.DeclaringType!.GetMethod(nameof(EnumNames<>.ValueOf))!.Invoke(null, [wanted]) is { } value ? Expression.Equal(call.Arguments[0], Expression.Constant(value)) : null;
    }

    private static bool IsNameOfEnum(Expression code) =>
        code is MethodCallExpression { Method: { DeclaringType: { IsGenericType: true } names, Name: nameof(EnumNames<>.Of) } } && names.GetGenericTypeDefinition() == typeof(EnumNames<>);

    private Emitted? Ordered(Emitted a, Emitted b, Func<Expression, Expression, Expression> order)
    {
        if (a.Type != b.Type || a.Type == typeof(bool) || !HasEquality(a, b)) return null;
        return a.Type == typeof(string)
            ? Apply(a, b, (x, y) => order(Expression.Call(CompareTexts, x, y), Expression.Constant(0)))
            : Apply(a, b, order);
    }

    private Emitted? Calculated(string name, Emitted a, Emitted b)
    {
        if (a.Type == typeof(double) && b.Type == typeof(double))
        {
            return name switch
            {
                Operators.Add => Apply(a, b, Expression.Add),
                Operators.Subtract => Apply(a, b, Expression.Subtract),
                Operators.Multiply => Apply(a, b, Expression.Multiply),
                Operators.Divide => Apply(a, b, Expression.Divide),
                _ => null,
            };
        }

        var attempt = Attempts().FirstOrDefault(method => method.GetParameters() is [var x, var y, _] && x.ParameterType == a.Type && y.ParameterType == b.Type);
        return attempt is null ? null : Then(a, b, (x, y) => Try(attempt, x, y));

        IEnumerable<MethodInfo> Attempts() => new[] { typeof(Arithmetic), typeof(Timestamp), typeof(Duration) }
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.Name == name switch
            {
                Operators.Add => nameof(Arithmetic.TryAdd),
                Operators.Subtract => nameof(Arithmetic.TrySubtract),
                Operators.Multiply => nameof(Arithmetic.TryMultiply),
                Operators.Divide => nameof(Arithmetic.TryDivide),
                _ => nameof(Arithmetic.TryModulo),
            });
    }

    private Emitted? OfEnds(string name, Emitted text, Emitted part)
    {
        if (text.Type != typeof(string) || part.Type != typeof(string)) return null;
        var method = typeof(string).GetMethod(name == "startsWith" ? nameof(string.StartsWith) : nameof(string.EndsWith), [typeof(string), typeof(StringComparison)])!;
        return Apply(text, part, (a, b) => Expression.Call(a, method, b, Expression.Constant(StringComparison.Ordinal)));
    }

    private Emitted? OfContains(Emitted text, Emitted part)
    {
        if (text.Type != typeof(string) || part.Type != typeof(string)) return null;
        var method = typeof(string).GetMethod(nameof(string.Contains), [typeof(string), typeof(StringComparison)])!;
        return Then(text, part, (a, b) => Spend(Expression.Property(a, TextLength), Expression.Call(a, method, b, Expression.Constant(StringComparison.Ordinal))));
    }

    private Emitted? OfMatches(Term.Matches matches) => Native(matches.Text, typeof(string)) is { } text
        ? Then(text, a => Spend(Expression.Property(a, TextLength), Expression.Call(Expression.Constant(matches.Pattern), IsMatch, a)))
        : null;

    private Emitted? OfUnary(Term.Call call, Term argument)
    {
        if (Emit(argument) is not { } value) return null;
        return (call.Function.Name, value.Type) switch
        {
            (Operators.Not, var type) when type == typeof(bool) => Apply(value, Expression.Not),
            (Operators.Negate, var type) when type == typeof(double) => Apply(value, Expression.Negate),
            (Operators.Negate, var type) when type == typeof(long) => Then(value, a => Try(TryNegate, a)),
            ("size", var type) => OfSize(value, type),
            ("int" or "uint" or "double" or "string" or "bool", _) when value.Type == NativeType(call.Type) => value,
            ("double", var type) when type == typeof(long) || type == typeof(ulong) => Apply(value, a => Expression.Convert(a, typeof(double))),
            ("int", var type) when type == typeof(double) => Then(value, a => Try(TryInt, a)),
            ("int", var type) when type == typeof(Timestamp) => Apply(value, a => Expression.Property(a, nameof(Timestamp.Seconds))),
            (var name, var type) when type == typeof(Timestamp) && CalendarParts.TryGetValue(name, out var part) => Apply(value, a => Part(a, part)),
            (var name, var type) when type == typeof(Duration) && name is "getHours" or "getMinutes" or "getSeconds" or "getMilliseconds" =>
                Apply(value, a => Expression.Property(a, name[3..])),
            _ => null,
        };
    }

    private static readonly MethodInfo TryNegate = typeof(Arithmetic).GetMethod(nameof(Arithmetic.TryNegate))!;
    private static readonly MethodInfo TryInt = typeof(Numbers).GetMethod(nameof(Numbers.TryInt))!;
    private static readonly MethodInfo CalendarOf = typeof(Calendar).GetMethod(nameof(Calendar.Of))!;

    private static readonly Dictionary<string, (string Property, int Less)> CalendarParts = new(StringComparer.Ordinal)
    {
        ["getFullYear"] = (nameof(Calendar.Year), 0),
        ["getMonth"] = (nameof(Calendar.Month), 1),
        ["getDate"] = (nameof(Calendar.Day), 0),
        ["getDayOfMonth"] = (nameof(Calendar.Day), 1),
        ["getDayOfWeek"] = (nameof(Calendar.DayOfWeek), 0),
        ["getDayOfYear"] = (nameof(Calendar.DayOfYear), 0),
        ["getHours"] = (nameof(Calendar.Hour), 0),
        ["getMinutes"] = (nameof(Calendar.Minute), 0),
        ["getSeconds"] = (nameof(Calendar.Second), 0),
    };

    private static UnaryExpression Part(Expression time, (string Property, int Less) part)
    {
        var value = Expression.Property(Expression.Call(CalendarOf, Expression.Property(time, nameof(Timestamp.Seconds))), part.Property);
        return Expression.Convert(Expression.Subtract(value, Expression.Constant(part.Less)), typeof(long));
    }

    private Emitted? OfSize(Emitted value, Type type)
    {
        if (type == typeof(string)) return Apply(value, a => Expression.Call(CountText, a));
        var method = ClrTypes.EntryOf(type) is { } entry ? typeof(Containers).GetMethod(nameof(Containers.CountOfMap))!.MakeGenericMethod(entry.Key, entry.Value)
            : ClrTypes.ElementOf(type) is { } element ? typeof(Containers).GetMethod(nameof(Containers.Count))!.MakeGenericMethod(element)
            : null;
        return method is null ? null : Apply(value, a => Expression.Convert(Expression.Call(method, a), typeof(long)));
    }

    private Emitted? OfIn(Term wantedTerm, Term containerTerm)
    {
        if (!TryEmit(wantedTerm, containerTerm, out var both)) return null;
        var (wanted, container) = both.Value;
        if (ClrTypes.EntryOf(container.Type) is { } entry)
        {
            if (entry.Key != wanted.Type) return null;
            var hasKey = typeof(Containers).GetMethod(nameof(Containers.HasKey))!.MakeGenericMethod(entry.Key, entry.Value);
            return Apply(wanted, container, (key, map) => Expression.Call(hasKey, map, key));
        }

        if (ClrTypes.ElementOf(container.Type) is not { } element || element != wanted.Type) return null;
        var contains = element == typeof(string)
            ? typeof(Containers).GetMethod(nameof(Containers.ContainsText))!
            : typeof(Containers).GetMethod(nameof(Containers.Contains))!.MakeGenericMethod(element);
        var count = typeof(Containers).GetMethod(nameof(Containers.Count))!.MakeGenericMethod(element);
        return Then(wanted, container, (value, list) => Spend(Expression.Call(count, list), Expression.Call(contains, list, value)));
    }
}
