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
        var assumptions = new Assumptions();
        var asCompiled = new List<Expression>();
        var inGeneral = new List<Expression>();
        foreach (var (bit, rule) in rules)
        {
            var record = PredicateCompiler.ContextOf<TContext>(rule);
            var emitter = new Emitter(rule.Environment.Types, record, assumptions.Context(context), assumptions, rule.Environment.Limits);
            var fire = Expression.OrAssign(fired, Expression.Constant(1UL << bit));
            var fail = Expression.OrAssign(failed, Expression.Constant(1UL << bit));
            asCompiled.Add(Outcome(emitter, emitter.Condition(rule.Term, rule.Slots), rule, fire, fail));
            inGeneral.Add(Outcome(emitter, new Emitted(emitter.General(rule.Term, rule.Slots), CanFail: true), rule, fire, fail));
        }

        asCompiled.Add(fired);
        inGeneral.Add(fired);
        var body = Expression.Block(
            [fired, .. assumptions.Variables],
            Expression.Assign(fired, Expression.Constant(0UL)),
            assumptions.Guard(Expression.Block(asCompiled), Expression.Block(inGeneral)));
        return Expression.Lambda<RuleGroup<TContext>>(body, context, failed).Compile();
    }

    private static Expression Outcome(Emitter emitter, Emitted condition, CelExpression rule, Expression fire, Expression fail)
    {
        if (!condition.CanFail) return Expression.IfThen(condition.Code, fire);
        var value = Expression.Variable(typeof(bool), "value");
        return Expression.Block(
            [emitter.Failure, emitter.Left, value],
            Expression.Assign(emitter.Failure, Expression.Constant(0)),
            Expression.Assign(emitter.Left, Expression.Constant(rule.Environment.Limits.Steps)),
            Expression.Assign(value, condition.Code),
            Expression.IfThenElse(Expression.NotEqual(emitter.Failure, Expression.Constant(0)), fail, Expression.IfThen(value, fire)));
    }
}
