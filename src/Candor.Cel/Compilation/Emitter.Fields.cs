using System.Linq.Expressions;
using System.Reflection;
using Candor.Cel.Records;
using Candor.Cel.Terms;
using Candor.Cel.Values;

namespace Candor.Cel.Compilation;

/// <summary>Variables, fields, elements and entries.</summary>
internal sealed partial class Emitter
{
    private static readonly MethodInfo FromTime = typeof(Timestamp).GetMethod(nameof(Timestamp.From))!;
    private static readonly MethodInfo FromSpan = typeof(Duration).GetMethod(nameof(Duration.TryFrom), [typeof(TimeSpan), typeof(Duration).MakeByRefType()])!;

    private Emitted? OfVariable(Term.Variable variable) =>
        _record.Fields.TryGetValue(variable.Name, out var field) ? Read(variable, _context, field) : null;

    private Emitted? Read(Term term, Expression record, RecordField field)
    {
        var value = Expression.Property(record, field.Property);
        return field.IsNeverNull && IsRecord(value.Type) && PathOf(term) is { } path ? Sure(_assumptions.Take(path, value)) : Adapted(value, field.FillsNull);
    }

    private static bool IsRecord(Type clr) => !clr.IsValueType && ClrTypes.Find(clr) is null && ClrTypes.ElementOf(clr) is null && ClrTypes.EntryOf(clr) is null;

    /// <summary>The path of a record that is assumed to be there; null for what is read through something else.</summary>
    private string? PathOf(Term term) => term switch
    {
        Term.Variable variable => variable.Name,
        Term.Field field when PathOf(field.Operand) is { } operand && _assumptions.Knows(operand) => $"{operand}.{field.Name}",
        _ => null,
    };

    private Emitted? OfLocal(Term.Local local)
    {
        if (!_slots.TryGetValue(local.Slot, out var slot)) return null;
        if (slot.Failure is null) return new Emitted(slot.Value, CanFail: false);
        return new Emitted(Expression.Block(Expression.Assign(Failure, slot.Failure), slot.Value), CanFail: true);
    }

    /// <summary>A .NET value as the code works with it; null where there is no code for its type. What is not there fails.</summary>
    private Emitted? Adapted(Expression value, bool fillsNull)
    {
        var clr = value.Type;
        if (Nullable.GetUnderlyingType(clr) is not null)
        {
            if (Adapted(Expression.Property(Expression.Variable(clr), "Value"), fillsNull: false) is null) return null;
            return Then(new Emitted(value, CanFail: false), held =>
            {
                var found = Adapted(Expression.Property(held, "Value"), fillsNull: false)!.Value;
                return new Emitted(Expression.Condition(Expression.Property(held, "HasValue"), found.Code, Fail(found.Type)), CanFail: true);
            });
        }

        if (clr.IsEnum) return Sure(Expression.Call(typeof(EnumNames<>).MakeGenericType(clr).GetMethod(nameof(EnumNames<>.Of))!, value));
        if (clr == typeof(string)) return fillsNull ? Sure(Expression.Coalesce(value, Expression.Constant(string.Empty))) : Required(value);
        if (clr == typeof(bool) || clr == typeof(long) || clr == typeof(ulong) || clr == typeof(double)) return Sure(value);
        if (clr == typeof(float)) return Sure(Expression.Convert(value, typeof(double)));
        if (clr == typeof(DateTimeOffset)) return Sure(Expression.Call(FromTime, value));
        if (clr == typeof(TimeSpan)) return Try(FromSpan, value);
        if (ClrTypes.Find(clr) is { } simple) return simple.Equals(CelType.Int) ? Sure(Expression.Convert(value, typeof(long))) : null;
        if (ClrTypes.ElementOf(clr) is null && ClrTypes.EntryOf(clr) is null) return clr.IsValueType ? Sure(value) : Required(value);
        if (clr.IsValueType) return null;
        if (!fillsNull) return Required(value);
        return EmptyOf(clr) is { } empty ? Sure(Expression.Coalesce(value, empty)) : null;
    }

    private static Emitted Sure(Expression code) => new(code, CanFail: false);

    private Emitted Required(Expression value) => Then(
        new Emitted(value, CanFail: false),
        held => new Emitted(Expression.Condition(Expression.Equal(held, Expression.Constant(null, held.Type)), Fail(held.Type), held), CanFail: true));

    private static ConstantExpression? EmptyOf(Type clr)
    {
        if (clr.IsArray) return Expression.Constant(Array.CreateInstance(clr.GetElementType()!, 0), clr);
        if (clr.GetConstructor(Type.EmptyTypes) is not null && !clr.IsAbstract) return Expression.Constant(Activator.CreateInstance(clr), clr);
        if (ClrTypes.EntryOf(clr) is { } entry)
        {
            var dictionary = typeof(Dictionary<,>).MakeGenericType(entry.Key, entry.Value);
            return clr.IsAssignableFrom(dictionary) ? Expression.Constant(Activator.CreateInstance(dictionary), clr) : null;
        }

        var array = Array.CreateInstance(ClrTypes.ElementOf(clr)!, 0);
        return clr.IsInstanceOfType(array) ? Expression.Constant(array, clr) : null;
    }

    private Emitted? OfField(Term.Field field)
    {
        if (Emit(field.Operand) is not { } operand) return null;
        if (ClrTypes.EntryOf(operand.Type) is not null) return OfEntry(operand, Sure(Expression.Constant(field.Name)));
        if (FieldOf(field.Operand, operand, field.Name) is not { } found) return null;
        if (Adapted(Expression.Property(Expression.Variable(operand.Type), found.Property), found.FillsNull) is null) return null;
        return Then(operand, record => Read(field, record, found)!.Value);
    }

    private RecordField? FieldOf(Term term, Emitted operand, string name) =>
        Types(term) is { } record && record.Clr == operand.Type ? record.Fields.GetValueOrDefault(name) : null;

    private RecordType? Types(Term term) => _types.Find(term.Type.Name);

    private Emitted? OfHas(Term.Has has)
    {
        if (Emit(has.Operand) is not { } operand) return null;
        if (ClrTypes.EntryOf(operand.Type) is { } entry)
        {
            if (entry.Key != typeof(string)) return null;
            var contains = typeof(IReadOnlyDictionary<,>).MakeGenericType(entry.Key, entry.Value).GetMethod("ContainsKey")!;
            return Apply(operand, map => Expression.Call(map, contains, Expression.Constant(has.Name)));
        }

        if (FieldOf(has.Operand, operand, has.Name) is not { } field) return null;
        return Apply(operand, record => field.FillsNull ? Expression.Constant(true) : IsThere(Expression.Property(record, field.Property)));
    }

    private static Expression IsThere(Expression value)
    {
        if (Nullable.GetUnderlyingType(value.Type) is not null) return Expression.Property(value, "HasValue");
        return value.Type.IsValueType ? Expression.Constant(true) : Expression.NotEqual(value, Expression.Constant(null, value.Type));
    }

    /// <summary>`container[index]`.</summary>
    private Emitted? OfIndex(Term containerTerm, Term indexTerm)
    {
        if (!TryEmit(containerTerm, indexTerm, out var both)) return null;
        var (container, index) = both.Value;
        if (ClrTypes.EntryOf(container.Type) is not null) return OfEntry(container, index);
        if (ClrTypes.ElementOf(container.Type) is not { } element || index.Type != typeof(long)) return null;
        if (Adapted(Expression.Variable(element), fillsNull: true) is null) return null;
        var find = typeof(Containers).GetMethod(nameof(Containers.TryElement))!.MakeGenericMethod(element);
        return Then(container, index, (list, place) => Then(Try(find, list, place), found => Adapted(found, fillsNull: true)!.Value));
    }

    private Emitted? OfEntry(Emitted map, Emitted key)
    {
        var (keyType, valueType) = ClrTypes.EntryOf(map.Type)!.Value;
        if (Adapted(Expression.Variable(valueType), fillsNull: true) is null) return null;
        var find = Containers.Find(keyType, key.Type, valueType);
        return find is null ? null : Then(map, key, (container, wanted) => Then(Try(find, container, wanted), found => Adapted(found, fillsNull: true)!.Value));
    }
}
