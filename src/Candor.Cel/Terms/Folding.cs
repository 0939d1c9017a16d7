using Candor.Cel.Checking;
using Candor.Cel.Patterns;
using Candor.Cel.Syntax;

namespace Candor.Cel.Terms;

/// <summary>
/// Computes beforehand what does not depend on any variable. What would fail or take long is left as it is, so that an expression gives the same with and without.
/// </summary>
internal sealed class Folding(CelLimits limits, int slots)
{
    private const int MostSteps = 1_000;

    private static readonly HashSet<string> Free = new(StringComparer.Ordinal)
    {
        Operators.Equal, Operators.NotEqual, Operators.Less, Operators.LessOrEqual, Operators.Greater, Operators.GreaterOrEqual, Operators.Not, Operators.Negate,
        Operators.Subtract, Operators.Multiply, Operators.Divide, Operators.Modulo, Operators.Index, "size", "startsWith", "endsWith",
        "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getHours", "getMinutes", "getSeconds", "getMilliseconds",
        "bool", "int", "uint", "double", "timestamp", "duration",
    };

    private readonly CelLimits _small = limits with { Steps = Math.Min(limits.Steps, MostSteps) };

    public Term Fold(Term term)
    {
        if (term is Term.Constant or Term.Local or Term.Variable or Term.Unresolved or Term.Failure) return term;
        if (IsClosed(term, from: int.MaxValue))
        {
            var value = term.Evaluate(new Frame(Activation.Empty, _small, slots));
            if (!value.IsError) return new Term.Constant(term.Position, term.Type, value);
        }

        return term switch
        {
            Term.Field field => new Term.Field(field.Position, field.Type, Fold(field.Operand), field.Name),
            Term.Has has => new Term.Has(has.Position, Fold(has.Operand), has.Name),
            Term.Call call => Prepare(new Term.Call(call.Position, call.Type, call.Function, [.. call.Arguments.Select(Fold)])),
            Term.Logic logic => Fold(logic),
            Term.Conditional choice => Fold(choice),
            Term.List list => new Term.List(list.Position, list.Type, [.. list.Items.Select(Fold)]),
            Term.Map map => new Term.Map(map.Position, map.Type, [.. map.Entries.Select(entry => (Fold(entry.Key), Fold(entry.Value)))]),
            Term.Loop loop => new Term.Loop(
                loop.Position, loop.Type, loop.Kind, Fold(loop.Range), loop.First, loop.HasTwo, loop.Filter is null ? null : Fold(loop.Filter), Fold(loop.Body)),
            Term.Bind bind => new Term.Bind(bind.Position, bind.Type, bind.Slot, Fold(bind.Value), Fold(bind.Body)),
            _ => term,
        };
    }

    // Closed: no variable of the environment, no function whose result may change, no variable of a macro around it.
    private static bool IsClosed(Term term, int from) => term switch
    {
        Term.Variable or Term.Unresolved or Term.Failure => false,
        Term.Local local => local.Slot >= from,
        Term.Call call => call.Function is { IsPure: true, Body: not null } && call.Arguments.All(argument => IsClosed(argument, from)),
        Term.Loop loop => IsClosed(loop.Range, from) && new[] { loop.Filter, loop.Body }.All(part => part is null || IsClosed(part, Math.Min(from, loop.First))),
        Term.Bind bind => IsClosed(bind.Value, from) && IsClosed(bind.Body, Math.Min(from, bind.Slot)),
        _ => term.Parts.All(part => IsClosed(part, from)),
    };

    // An operand that decides is the result; one that changes nothing is left out. What takes steps comes after what takes none: often that decides already.
    private Term Fold(Term.Logic logic)
    {
        var operands = logic.Operands.Select(Fold).ToList();
        var deciding = operands.Find(operand => operand is Term.Constant { Value: { Kind: CelKind.Bool } value } && value.Bool != logic.IsAnd);
        if (deciding is not null) return deciding;
        var open = operands.Where(operand => operand is not Term.Constant { Value.Kind: CelKind.Bool }).OrderBy(Expense).ToList();
        return open is [var only] && only.Type.Equals(CelType.Bool) ? only : new Term.Logic(logic.Position, logic.IsAnd, open.Count > 0 ? open : operands);
    }

    private static int Expense(Term term) => term switch
    {
        Term.Loop => 2,
        _ => Math.Max(TakesSteps(term) ? 1 : 0, term.Parts.Select(Expense).DefaultIfEmpty().Max()),
    };

    private static bool TakesSteps(Term term) => term switch
    {
        Term.Matches => true,
        Term.Call { Function.Name: Operators.Add } call => call.Type.TypeKind is TypeKind.Dyn or TypeKind.String or TypeKind.Bytes or TypeKind.List,
        Term.Call call => !Free.Contains(call.Function.Name),
        _ => false,
    };

    private Term Fold(Term.Conditional choice)
    {
        var condition = Fold(choice.Condition);
        if (condition is Term.Constant { Value: { Kind: CelKind.Bool } value }) return Fold(value.Bool ? choice.Yes : choice.No);
        return new Term.Conditional(choice.Position, choice.Type, condition, Fold(choice.Yes), Fold(choice.No));
    }

    private Term Prepare(Term.Call call) => (call.Function.Name, call.Arguments) switch
    {
        ("matches", [var text, Term.Constant { Value: { Kind: CelKind.String } value }]) when Pattern.TryCompile(value.Text, limits, out var pattern, out _) =>
            new Term.Matches(call, text, pattern),
        (Operators.In, [var wanted, Term.Constant { Value: { Kind: CelKind.List } value }]) => new Term.InConstants(call, wanted, value.List),
        _ => call,
    };
}
