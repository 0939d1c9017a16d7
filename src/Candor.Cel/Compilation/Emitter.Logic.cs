using System.Linq.Expressions;
using Candor.Cel.Terms;

namespace Candor.Cel.Compilation;

/// <summary>`&amp;&amp;`, `||`, `?:`, constants in sets and names for values.</summary>
internal sealed partial class Emitter
{
    private const int FewConstants = 8;

    // What cannot fail goes first: it may decide, and then errors do not matter.
    private Emitted? OfLogic(Term.Logic logic)
    {
        var operands = logic.Operands.Select(Operand).ToList();
        if (operands.Contains(null)) return null;
        var sure = operands.Where(operand => !operand!.Value.CanFail).Select(operand => operand!.Value.Code).ToList();
        var unsure = operands.Where(operand => operand!.Value.CanFail).Select(operand => operand!.Value.Code).ToList();
        var parts = unsure.Count == 0 ? sure : [.. sure, unsure.Count == 1 ? unsure[0] : Undecided(unsure, logic.IsAnd)];
        parts.Reverse();
        var code = parts.Aggregate((rest, part) => logic.IsAnd ? Expression.AndAlso(part, rest) : Expression.OrElse(part, rest));
        return new Emitted(code, CanFail: unsure.Count > 0);
    }

    private Emitted? Operand(Term term)
    {
        if (Native(term, typeof(bool)) is { } native) return native;
        return HasOpenLocals(term, int.MaxValue) ? null : ByFallback(term, CelType.Bool);
    }

    // An operand that decides ends it without an error; a failure before it is remembered until the end.
    private BlockExpression Undecided(List<Expression> operands, bool isAnd)
    {
        var earlier = Expression.Variable(typeof(int), "earlier");
        var value = Expression.Variable(typeof(bool), "value");
        var deciding = Expression.Constant(!isAnd);
        Expression rest = Expression.Block(Expression.Assign(Failure, earlier), Expression.Constant(isAnd));
        for (var i = operands.Count - 1; i >= 0; i--)
        {
            var next = Expression.Block(
                Expression.Assign(earlier, Expression.Or(earlier, Failure)),
                Expression.Assign(Failure, Expression.Constant(0)),
                rest);
            var isDecided = Expression.AndAlso(Expression.Not(HasFailed), Expression.Equal(value, deciding));
            rest = Expression.Block(
                Expression.Assign(value, operands[i]),
                Expression.Condition(
                    Expression.Equal(Failure, Expression.Constant(Fallback.Final)),
                    Expression.Constant(false),
                    Expression.Condition(isDecided, deciding, next)));
        }

        return Expression.Block([earlier, value], Expression.Assign(earlier, Expression.Constant(0)), rest);
    }

    private Emitted? OfConditional(Term.Conditional choice)
    {
        if (Native(choice.Condition, typeof(bool)) is not { } condition || !TryEmit(choice.Yes, choice.No, out var both)) return null;
        var (yes, no) = both.Value;
        if (yes.Type != no.Type) return null;
        if (!condition.CanFail) return new Emitted(Expression.Condition(condition.Code, yes.Code, no.Code), yes.CanFail || no.CanFail);
        return Then(condition, holds => new Emitted(Expression.Condition(holds, yes.Code, no.Code), yes.CanFail || no.CanFail));
    }

    private Emitted? OfInConstants(Term.InConstants among)
    {
        if (Emit(among.Wanted) is not { } wanted) return null;
        if (wanted.Type == typeof(string) && among.Constants.All(value => value.Kind == CelKind.String))
        {
            return Among(wanted, [.. among.Constants.Select(value => value.Text).Distinct(StringComparer.Ordinal)]);
        }

        return wanted.Type == typeof(long) && among.Constants.All(value => value.Kind == CelKind.Int)
            ? Among(wanted, [.. among.Constants.Select(value => value.Int).Distinct()])
            : null;
    }

    private Emitted Among<T>(Emitted wanted, T[] constants)
    {
        if (constants.Length == 0) return Apply(wanted, _ => Expression.Constant(false));
        if (constants.Length > FewConstants)
        {
            var set = Expression.Constant(new HashSet<T>(constants));
            return Apply(wanted, value => Expression.Call(set, typeof(HashSet<T>).GetMethod(nameof(HashSet<>.Contains))!, value));
        }

        // An enum is read again for each: that costs less than its name.
        if (!wanted.CanFail && IsNameOfEnum(wanted.Code)) return Sure(constants.Select(constant => Same(wanted.Code, Expression.Constant(constant))).Aggregate(Expression.OrElse));
        return Then(wanted, value => Sure(constants.Select(constant => Same(value, Expression.Constant(constant))).Aggregate(Expression.OrElse)));
    }

    private Emitted? OfBind(Term.Bind bind)
    {
        if (Emit(bind.Value) is not { } value) return null;
        var held = Expression.Variable(value.Type, "bound");
        var failure = value.CanFail ? Expression.Variable(typeof(int), "boundFailure") : null;
        _slots[bind.Slot] = new Slot(held, failure);
        var body = Emit(bind.Body);
        _slots.Remove(bind.Slot);
        if (body is not { } found) return null;
        if (failure is null) return new Emitted(Expression.Block([held], Expression.Assign(held, value.Code), found.Code), found.CanFail);
        var code = Expression.Block(
            [held, failure],
            Expression.Assign(held, value.Code),
            Expression.Assign(failure, Failure),
            Expression.Condition(
                Expression.Equal(Failure, Expression.Constant(Fallback.Final)),
                Expression.Default(found.Type),
                Expression.Block(Expression.Assign(Failure, Expression.Constant(0)), found.Code)));
        return new Emitted(code, CanFail: true);
    }
}
