using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using Candor.Cel.Checking;
using Candor.Cel.Records;
using Candor.Cel.Terms;
using Candor.Cel.Values;

namespace Candor.Cel.Compilation;

/// <summary>
/// Writes the code of a condition over a record: numbers, texts and times as .NET has them, no boxing, no garbage. What it has no code for is evaluated in the general way, as a whole. Errors are a
/// variable that is looked at where something may have failed.
/// </summary>
internal sealed partial class Emitter
{
    private readonly CelTypes _types;
    private readonly RecordType _record;
    private readonly CelLimits _limits;
    private readonly Expression _context;
    private readonly Assumptions _assumptions;
    private readonly Dictionary<int, Slot> _slots = [];
    private int _slotCount;

    /// <param name="types">The records that are known.</param>
    /// <param name="record">The type of the record.</param>
    /// <param name="context">The record.</param>
    /// <param name="assumptions">What is taken to be there.</param>
    /// <param name="limits">What evaluations may cost.</param>
    public Emitter(CelTypes types, RecordType record, Expression context, Assumptions assumptions, CelLimits limits)
    {
        _types = types;
        _record = record;
        _context = context;
        _assumptions = assumptions;
        _limits = limits;
    }

    /// <summary>0 none, 1 an error, 2 an error that no operator passes over.</summary>
    public ParameterExpression Failure { get; } = Expression.Variable(typeof(int), "failure");

    /// <summary>The steps that are left.</summary>
    public ParameterExpression Left { get; } = Expression.Variable(typeof(long), "left");

    /// <summary>Whether the code looks at the steps that are left.</summary>
    public bool UsesSteps { get; private set; }

    private BinaryExpression HasFailed => Expression.NotEqual(Failure, Expression.Constant(0));

    /// <summary>The code of a condition that leaves it to the general way.</summary>
    public Expression General(Term term, int slots)
    {
        _slotCount = slots;
        return ByFallback(term, CelType.Bool).Code;
    }

    /// <summary>The code of a condition; it gives a bool.</summary>
    public Emitted Condition(Term term, int slots)
    {
        _slotCount = slots;
        return Native(term, typeof(bool)) is { } native ? native : ByFallback(term, CelType.Bool);
    }

    /// <summary>The code of a term that gives a wanted .NET type; null if there is none.</summary>
    private Emitted? Native(Term term, Type wanted) => Emit(term) is { } emitted && emitted.Type == wanted ? emitted : null;

    /// <summary>The code of a term, of one type or another; null if there is none.</summary>
    private Emitted? Emit(Term term)
    {
        var native = term switch
        {
            Term.Constant constant => OfConstant(constant),
            Term.Local local => OfLocal(local),
            Term.Variable variable => OfVariable(variable),
            Term.Field field => OfField(field),
            Term.Has has => OfHas(has),
            Term.Logic logic => OfLogic(logic),
            Term.Conditional choice => OfConditional(choice),
            Term.Call call => OfCall(call),
            Term.Matches matches => OfMatches(matches),
            Term.InConstants among => OfInConstants(among),
            Term.Loop loop => OfLoop(loop),
            Term.Bind bind => OfBind(bind),
            _ => null,
        };
        return native ?? (NativeType(term.Type) is not null && !HasOpenLocals(term, int.MaxValue) ? ByFallback(term, term.Type) : null);
    }

    private Emitted ByFallback(Term term, CelType type)
    {
        UsesSteps = true;
        var native = NativeType(type)!;
        var value = Expression.Variable(native);
        var fallback = Expression.Constant(new Fallback(term, _limits, _slotCount, _record));
        var evaluate = Expression.Call(fallback, FallbackMethod(native), Expression.Convert(_context, typeof(object)), Left, value);
        return new Emitted(Expression.Block([value], Expression.Assign(Failure, evaluate), value), CanFail: true);
    }

    private static Type? NativeType(CelType type) => type.TypeKind switch
    {
        TypeKind.Bool => typeof(bool),
        TypeKind.Int => typeof(long),
        TypeKind.Uint => typeof(ulong),
        TypeKind.Double => typeof(double),
        TypeKind.String => typeof(string),
        TypeKind.Timestamp => typeof(Timestamp),
        TypeKind.Duration => typeof(Duration),
        _ => null,
    };

    private static MethodInfo FallbackMethod(Type native) => typeof(Fallback).GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .First(method => method.GetParameters() is [_, _, var value] && value.ParameterType == native.MakeByRefType());

    // Variables of macros that are set by compiled code are not there for the general way.
    private static bool HasOpenLocals(Term term, int from) => term switch
    {
        Term.Local local => local.Slot < from,
        Term.Loop loop => HasOpenLocals(loop.Range, from) || new[] { loop.Filter, loop.Body }.Any(part => part is not null && HasOpenLocals(part, Math.Min(from, loop.First))),
        Term.Bind bind => HasOpenLocals(bind.Value, from) || HasOpenLocals(bind.Body, Math.Min(from, bind.Slot)),
        _ => term.Parts.Any(part => HasOpenLocals(part, from)),
    };

    private static Emitted? OfConstant(Term.Constant constant)
    {
        object? value = constant.Value.Kind switch
        {
            CelKind.Bool => constant.Value.Bool,
            CelKind.Int => constant.Value.Int,
            CelKind.Uint => constant.Value.Uint,
            CelKind.Double => constant.Value.Double,
            CelKind.String => constant.Value.Text,
            CelKind.Timestamp => constant.Value.Timestamp,
            CelKind.Duration => constant.Value.Duration,
            _ => null,
        };
        return value is null ? null : new Emitted(Expression.Constant(value), CanFail: false);
    }

    private BlockExpression Fail(Type type, int failure = Fallback.Error) =>
        Expression.Block(type, Expression.Assign(Failure, Expression.Constant(failure)), Expression.Default(type));

    /// <summary>What follows on a value, unless that failed. The value is looked at as often as is asked, but computed once.</summary>
    private Emitted Then(Emitted value, Func<Expression, Emitted> next)
    {
        if (value.Code is ConstantExpression or ParameterExpression) return next(value.Code);
        var held = Expression.Variable(value.Type);
        var following = next(held);
        return new Emitted(
            Expression.Block([held], Expression.Assign(held, value.Code), value.CanFail ? Unless(following) : following.Code),
            value.CanFail || following.CanFail);
    }

    private ConditionalExpression Unless(Emitted following) => Expression.Condition(HasFailed, Expression.Default(following.Type), following.Code);

    private Emitted Then(Emitted first, Emitted second, Func<Expression, Expression, Emitted> next) => Then(first, a => Then(second, b => next(a, b)));

    /// <summary>An operator on two values that cannot fail itself.</summary>
    private Emitted Apply(Emitted first, Emitted second, Func<Expression, Expression, Expression> operation) => first.CanFail || second.CanFail
        ? Then(first, second, (a, b) => new Emitted(operation(a, b), CanFail: false))
        : new Emitted(operation(first.Code, second.Code), CanFail: false);

    private Emitted Apply(Emitted value, Func<Expression, Expression> operation) => value.CanFail
        ? Then(value, a => new Emitted(operation(a), CanFail: false))
        : new Emitted(operation(value.Code), CanFail: false);

    /// <summary>A call of `bool Try(..., out result)`.</summary>
    private Emitted Try(MethodInfo method, params Expression[] arguments)
    {
        var result = Expression.Variable(method.GetParameters()[^1].ParameterType.GetElementType()!);
        return new Emitted(
            Expression.Block([result], Expression.Condition(Expression.Call(method, [.. arguments, result]), result, Fail(result.Type))),
            CanFail: true);
    }

    /// <summary>Takes the steps of something of a size before it is done.</summary>
    private Emitted Spend(Expression size, Expression operation)
    {
        UsesSteps = true;
        var steps = Expression.Divide(Expression.Convert(size, typeof(long)), Expression.Constant((long)Functions.Budget.Grain));
        return new Emitted(
            Expression.Condition(
                Expression.LessThan(Expression.SubtractAssign(Left, steps), Expression.Constant(0L)),
                Fail(operation.Type, Fallback.Final),
                operation),
            CanFail: true);
    }

    private bool TryEmit(Term first, Term second, [NotNullWhen(true)] out (Emitted First, Emitted Second)? both)
    {
        both = Emit(first) is { } a && Emit(second) is { } b ? (a, b) : null;
        return both is not null;
    }

    /// <summary>A variable of a macro: where its value lies, and its failure if it can have one.</summary>
    private sealed record Slot(ParameterExpression Value, ParameterExpression? Failure);
}
