namespace Candor.Cel.Compilation;

/// <summary>Some conditions of a word; gives the bits of those that hold and sets the bits of those that fail.</summary>
internal delegate ulong RuleGroup<TContext>(in TContext context, ref ulong failed);
