using System.Linq.Expressions;
using Candor.Cel.Records;
using Candor.Cel.Syntax;
using Candor.Cel.Terms;

namespace Candor.Cel.Compilation;

/// <summary>`all`, `exists` and `exists_one` over lists of records; other macros make lists and are evaluated in the general way.</summary>
internal sealed partial class Emitter
{
    private Emitted? OfLoop(Term.Loop loop)
    {
        if (loop.Kind is not (LoopKind.All or LoopKind.Exists or LoopKind.ExistsOne)) return null;
        if (Emit(loop.Range) is not { } range || ClrTypes.ElementOf(range.Type) is not { } element || ClrTypes.EntryOf(range.Type) is not null) return null;
        if (Adapted(Expression.Variable(element), fillsNull: true) is not { } sample) return null;
        var index = Expression.Variable(typeof(int), "index");
        var current = Expression.Variable(sample.Type, "element");
        var place = Expression.Variable(typeof(long), "place");
        var failure = sample.CanFail ? Expression.Variable(typeof(int), "elementFailure") : null;
        _slots[loop.First] = new Slot(loop.HasTwo ? place : current, loop.HasTwo ? null : failure);
        if (loop.HasTwo) _slots[loop.First + 1] = new Slot(current, failure);
        var body = Native(loop.Body, typeof(bool));
        _slots.Remove(loop.First);
        if (loop.HasTwo) _slots.Remove(loop.First + 1);
        if (body is null) return null;
        UsesSteps = true;
        return Then(range, list =>
        {
            var item = Expression.Property(list, typeof(IReadOnlyList<>).MakeGenericType(element).GetProperty("Item")!, index);
            var read = Adapted(item, fillsNull: true)!.Value;
            var begin = new List<Expression> { Expression.Assign(current, read.Code), Expression.Assign(place, Expression.Convert(index, typeof(long))) };
            if (failure is not null)
            {
                begin.Add(Expression.Assign(failure, Failure));
                begin.Add(Expression.Assign(Failure, Expression.Constant(0)));
            }

            var count = Expression.Call(typeof(Containers).GetMethod(nameof(Containers.Count))!.MakeGenericMethod(element), list);
            var turns = Turns(loop, index, count, Expression.Block(typeof(void), begin), body.Value.Code);
            var variables = new[] { index, current, place, failure }.OfType<ParameterExpression>();
            return new Emitted(Expression.Block(variables, turns), CanFail: true);
        });
    }

    private BlockExpression Turns(Term.Loop loop, ParameterExpression index, Expression count, Expression begin, Expression body)
    {
        var end = Expression.Label("end");
        var earlier = Expression.Variable(typeof(int), "earlier");
        var value = Expression.Variable(typeof(bool), "value");
        var result = Expression.Variable(typeof(bool), "result");
        var found = Expression.Variable(typeof(int), "found");
        var length = Expression.Variable(typeof(int), "length");
        var isOne = loop.Kind == LoopKind.ExistsOne;
        var deciding = loop.Kind == LoopKind.Exists;
        Expression step = isOne
            ? Expression.Block(
                Expression.IfThen(HasFailed, Expression.Break(end)),
                Expression.IfThen(value, Expression.PreIncrementAssign(found)))
            : Expression.Block(
                Expression.IfThen(Expression.Equal(Failure, Expression.Constant(Fallback.Final)), Expression.Break(end)),
                Expression.IfThen(
                    Expression.AndAlso(Expression.Not(HasFailed), Expression.Equal(value, Expression.Constant(deciding))),
                    Expression.Block(
                        Expression.Assign(result, Expression.Constant(deciding)),
                        Expression.Assign(earlier, Expression.Constant(0)),
                        Expression.Break(end))),
                Expression.Assign(earlier, Expression.Or(earlier, Failure)),
                Expression.Assign(Failure, Expression.Constant(0)));
        var turn = Expression.Block(
            Expression.IfThen(Expression.GreaterThanOrEqual(index, length), Expression.Break(end)),
            Expression.IfThen(
                Expression.LessThan(Expression.SubtractAssign(Left, Expression.Constant((long)loop.Cost)), Expression.Constant(0L)),
                Expression.Block(Expression.Assign(Failure, Expression.Constant(Fallback.Final)), Expression.Break(end))),
            begin,
            Expression.Assign(value, body),
            step,
            Expression.PreIncrementAssign(index));
        return Expression.Block(
            [earlier, value, result, found, length],
            Expression.Assign(earlier, Expression.Constant(0)),
            Expression.Assign(found, Expression.Constant(0)),
            Expression.Assign(result, Expression.Constant(!deciding)),
            Expression.Assign(index, Expression.Constant(0)),
            Expression.Assign(length, count),
            Expression.Loop(turn, end),
            Expression.IfThen(Expression.Not(HasFailed), Expression.Assign(Failure, earlier)),
            isOne ? Expression.Equal(found, Expression.Constant(1)) : result);
    }
}
