using System.Linq.Expressions;

namespace Candor.Cel.Compilation;

/// <summary>Writes many conditions as few functions, none so large that the just-in-time compiler would stop optimizing it.</summary>
internal static class RuleSetCompiler
{
    private const int WordSize = 64;
    private const int MostTerms = 1_000;

    public static (int Word, RuleGroup<TContext> Group)[] Compile<TContext>(IReadOnlyList<CelExpression> rules)
    {
        var groups = new List<(int, RuleGroup<TContext>)>();
        var group = new List<(int Bit, CelExpression Rule)>();
        var terms = 0;
        for (var i = 0; i < rules.Count; i++)
        {
            var size = rules[i].Term.Size;
            if (group.Count > 0 && (i % WordSize == 0 || terms + size > MostTerms))
            {
                groups.Add(((i - 1) / WordSize, Compile<TContext>(group)));
                group.Clear();
                terms = 0;
            }

            group.Add((i % WordSize, rules[i]));
            terms += size;
        }

        if (group.Count > 0) groups.Add(((rules.Count - 1) / WordSize, Compile<TContext>(group)));
        return [.. groups];
    }

    private static RuleGroup<TContext> Compile<TContext>(List<(int Bit, CelExpression Rule)> rules)
    {
        var context = Expression.Parameter(typeof(TContext).MakeByRefType(), "context");
        var failed = Expression.Parameter(typeof(ulong).MakeByRefType(), "failed");
        var fired = Expression.Variable(typeof(ulong), "fired");
        var body = new List<Expression> { Expression.Assign(fired, Expression.Constant(0UL)) };
        var variables = new List<ParameterExpression> { fired };
        foreach (var (bit, rule) in rules)
        {
            var record = PredicateCompiler.ContextOf<TContext>(rule);
            var emitter = new Emitter(rule.Environment.Types, record, context, rule.Environment.Limits);
            var condition = emitter.Condition(rule.Term, rule.Slots);
            var fire = Expression.OrAssign(fired, Expression.Constant(1UL << bit));
            if (!condition.CanFail)
            {
                body.Add(Expression.IfThen(condition.Code, fire));
                continue;
            }

            var value = Expression.Variable(typeof(bool), "value");
            body.Add(Expression.Block(
                [emitter.Failure, emitter.Left, value],
                Expression.Assign(emitter.Failure, Expression.Constant(0)),
                Expression.Assign(emitter.Left, Expression.Constant(rule.Environment.Limits.Steps)),
                Expression.Assign(value, condition.Code),
                Expression.IfThenElse(
                    Expression.NotEqual(emitter.Failure, Expression.Constant(0)),
                    Expression.OrAssign(failed, Expression.Constant(1UL << bit)),
                    Expression.IfThen(value, fire))));
        }

        body.Add(fired);
        return Expression.Lambda<RuleGroup<TContext>>(Expression.Block(variables, body), context, failed).Compile();
    }
}
