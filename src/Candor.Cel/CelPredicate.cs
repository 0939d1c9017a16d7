namespace Candor.Cel;

/// <summary>A condition over a record, compiled to machine code.</summary>
public delegate CelOutcome CelPredicate<TContext>(in TContext context);
