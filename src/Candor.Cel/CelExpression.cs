using Candor.Cel.Compilation;
using Candor.Cel.Terms;

namespace Candor.Cel;

/// <summary>An expression that was compiled. It can be evaluated from any number of threads.</summary>
public sealed class CelExpression
{
    internal CelExpression(CelEnvironment environment, string source, Term term, int slots)
    {
        Environment = environment;
        Slots = slots;
        Source = source;
        Unfolded = term;
        Term = new Folding(environment.Limits, slots).Fold(term);
        Reads = ReadPaths.Of(term);
    }

    /// <summary>As it was written.</summary>
    public string Source { get; }

    /// <summary>The type of its value; `dyn` if it was not checked.</summary>
    public CelType Type => Unfolded.Type;

    /// <summary>
    /// The variables and fields that it looks at, in order: `event.text`, `counters.posts_1h`. A path ends where an index is computed or a macro goes through a list.
    /// </summary>
    public IReadOnlyList<string> Reads { get; }

    internal Term Term { get; }

    /// <summary>As it is before anything is computed beforehand.</summary>
    internal Term Unfolded { get; }

    internal CelEnvironment Environment { get; }

    /// <summary>How many variables of macros are alive at once.</summary>
    internal int Slots { get; }

    /// <summary>Its value over variables by name, or the error.</summary>
    public CelValue Evaluate(IReadOnlyDictionary<string, CelValue> variables) => Evaluate(Term, new Activation.Named(variables));

    /// <summary>Its value over a record that is the environment's context, or the error.</summary>
    /// <exception cref="InvalidOperationException">The environment's context is of another type.</exception>
    public CelValue EvaluateOver<TContext>(TContext context)
        where TContext : notnull
    {
        if (Environment.Context?.Clr != typeof(TContext)) throw new InvalidOperationException($"{typeof(TContext)} is not the context of the environment.");
        return Evaluate(Term, new Activation.Context(Environment.Context, context));
    }

    /// <summary>Its value without any variables, or the error.</summary>
    public CelValue Evaluate() => Evaluate(Term, Activation.Empty);

    /// <summary>The expression as machine code over the environment's context: the same outcome as <see cref="EvaluateOver"/>, without garbage where no text, list or map is made.</summary>
    /// <exception cref="InvalidOperationException">The environment's context is of another type, or the expression is no bool.</exception>
    public CelPredicate<TContext> ToPredicate<TContext>()
        where TContext : notnull => PredicateCompiler.Compile<TContext>(this);

    /// <summary>
    /// What can be said of a condition before everything is known: one that looks only at some paths, and holds or has no value wherever this one holds or has no value.
    /// Where it does not hold, neither does this one.
    /// </summary>
    /// <param name="isKnown">Whether a path, as in <see cref="Reads"/>, may be looked at.</param>
    public CelExpression Weaken(Predicate<string> isKnown) =>
        new(Environment, Source, Weakening.Of(Unfolded, isKnown) ?? new Term.Constant(Unfolded.Position, CelType.Bool, true), Slots);

    /// <inheritdoc/>
    public override string ToString() => Source;

    internal CelValue Evaluate(Term term, Activation activation) => term.Evaluate(new Frame(activation, Environment.Limits, Slots));
}
