using System.Linq.Expressions;
using Candor.Cel.Records;
using Candor.Cel.Values;

namespace Candor.Cel.Compilation;

/// <summary>Makes delegates of conditions.</summary>
internal static class PredicateCompiler
{
    public static CelPredicate<TContext> Compile<TContext>(CelExpression expression)
    {
        var record = ContextOf<TContext>(expression);
        var context = Expression.Parameter(typeof(TContext).MakeByRefType(), "context");
        var assumptions = new Assumptions();
        var emitter = new Emitter(expression.Environment.Types, record, assumptions.Context(context), assumptions, expression.Environment.Limits);
        var condition = emitter.Condition(expression.Term, expression.Slots);
        var value = Expression.Variable(typeof(bool), "value");
        var body = Expression.Block(
            [emitter.Failure, emitter.Left, value, .. assumptions.Variables],
            Expression.Assign(emitter.Left, Expression.Constant(expression.Environment.Limits.Steps)),
            Expression.Assign(value, assumptions.Guard(condition.Code, emitter.General(expression.Term, expression.Slots))),
            Expression.Condition(
                Expression.NotEqual(emitter.Failure, Expression.Constant(0)),
                Expression.Constant(CelOutcome.Error),
                Expression.Condition(value, Expression.Constant(CelOutcome.True), Expression.Constant(CelOutcome.False))));
        return Expression.Lambda<CelPredicate<TContext>>(body, context).Compile();
    }

    /// <exception cref="InvalidOperationException">The expression is no condition over this record.</exception>
    public static RecordType ContextOf<TContext>(CelExpression expression)
    {
        if (expression.Environment.Context is not { } record || record.Clr != typeof(TContext)) throw new InvalidOperationException($"{typeof(TContext)} is not the context of the environment.");
        return expression.Type.Equals(CelType.Bool) || expression.Type.Equals(CelType.Dyn)
            ? record
            : throw new InvalidOperationException($"`{expression.Source}` is {Wording.A(expression.Type)}, not a bool.");
    }
}
