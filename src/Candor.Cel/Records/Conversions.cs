using System.Linq.Expressions;
using System.Reflection;

namespace Candor.Cel.Records;

/// <summary>Makes the functions that turn .NET values into values of the language, without boxing where numbers and texts are concerned.</summary>
internal sealed class Conversions(CelTypes types)
{
    private static readonly MethodInfo ListOfMethod = Method(nameof(ListOf));
    private static readonly MethodInfo MapOfMethod = Method(nameof(MapOf));

    /// <summary>Reads a property of a boxed record.</summary>
    public Func<object, CelValue> Reader(PropertyInfo property, bool fillsNull)
    {
        var record = Expression.Parameter(typeof(object), "record");
        Expression read = Expression.Property(Expression.Convert(record, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, CelValue>>(Convert(read, fillsNull), record).Compile();
    }

    /// <summary>An expression that gives a <see cref="CelValue"/> of a .NET value.</summary>
    public Expression Convert(Expression value, bool fillsNull)
    {
        var clr = value.Type;
        if (Nullable.GetUnderlyingType(clr) is not null)
        {
            var held = Expression.Variable(clr);
            var found = Convert(Expression.Property(held, "Value"), fillsNull: false);
            return Expression.Block([held], Expression.Assign(held, value), Expression.Condition(Expression.Property(held, "HasValue"), found, NoValue));
        }

        if (clr.IsEnum) return Implicit(Expression.Call(typeof(EnumNames<>).MakeGenericType(clr).GetMethod(nameof(EnumNames<>.Of))!, value), typeof(string));
        if (clr == typeof(string)) return Implicit(fillsNull ? Expression.Coalesce(value, Expression.Constant(string.Empty)) : value, typeof(string));
        if (ClrTypes.Find(clr) is { } simple)
        {
            if (simple == CelType.Bool) return Implicit(value, typeof(bool));
            if (simple == CelType.Int) return Implicit(Expression.Convert(value, typeof(long)), typeof(long));
            if (simple == CelType.Uint) return Implicit(value, typeof(ulong));
            if (simple == CelType.Double) return Implicit(Expression.Convert(value, typeof(double)), typeof(double));
            if (clr == typeof(DateTimeOffset)) return Implicit(value, typeof(DateTimeOffset));
            return clr == typeof(CelValue) ? value : General(value);
        }

        if (ClrTypes.EntryOf(clr) is { } entry) return Call(MapOfMethod.MakeGenericMethod(entry.Key, entry.Value), value, fillsNull);
        return ClrTypes.ElementOf(clr) is { } element ? Call(ListOfMethod.MakeGenericMethod(element), value, fillsNull) : General(value);
    }

    private static Expression NoValue => Expression.Default(typeof(CelValue));

    private static MethodInfo Method(string name) => typeof(Conversions).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static MethodCallExpression Implicit(Expression value, Type from) =>
        Expression.Call(typeof(CelValue).GetMethod("op_Implicit", [from])!, value);

    private MethodCallExpression General(Expression value) =>
        Expression.Call(Expression.Constant(types), typeof(CelTypes).GetMethod(nameof(CelTypes.ToValue))!, Expression.Convert(value, typeof(object)));

    // The function that wraps is made once, here; what it makes converts elements when they are read.
    private InvocationExpression Call(MethodInfo wrap, Expression value, bool fillsNull)
    {
        var wrapper = wrap.Invoke(this, [fillsNull])!;
        return Expression.Invoke(Expression.Constant(wrapper), value);
    }

    private Func<IReadOnlyList<T>?, CelValue> ListOf<T>(bool fillsNull)
    {
        var convert = Function<T>();
        return list => list is null ? (fillsNull ? CelValue.Of(Values.ValueList.Empty) : default) : CelValue.Of(new TypedList<T>(list, convert.Value));
    }

    private Func<IReadOnlyDictionary<TKey, TValue>?, CelValue> MapOf<TKey, TValue>(bool fillsNull)
        where TKey : notnull
    {
        var key = Function<TKey>();
        var convert = Function<TValue>();
        return map => map is null
            ? (fillsNull ? CelValue.Of(new Values.ValueMap()) : default)
            : CelValue.Of(new TypedMap<TKey, TValue>(map, key.Value, convert.Value));
    }

    // What lies in lists and maps is taken never to be null: a null text reads as empty.
    private Lazy<Func<T, CelValue>> Function<T>() => new(() =>
    {
        var value = Expression.Parameter(typeof(T), "value");
        return Expression.Lambda<Func<T, CelValue>>(Convert(value, fillsNull: true), value).Compile();
    });
}
