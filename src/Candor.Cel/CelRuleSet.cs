using System.Diagnostics.CodeAnalysis;
using Candor.Cel.Compilation;

namespace Candor.Cel;

/// <summary>Many conditions over one record, compiled together: their outcomes are bits, 64 to a word, and what several of them ask is looked at once.</summary>
public sealed class CelRuleSet<TContext>
    where TContext : notnull
{
    private readonly (int Word, RuleGroup<TContext> Group)[] _groups;

    private CelRuleSet(int count, (int Word, RuleGroup<TContext> Group)[] groups)
    {
        Count = count;
        _groups = groups;
    }

    /// <summary>How many conditions.</summary>
    public int Count { get; }

    /// <summary>How many words the outcomes take.</summary>
    public int Words => (Count + 63) / 64;

    /// <summary>Compiles conditions of one environment.</summary>
    /// <exception cref="InvalidOperationException">One of them is no bool, or not over this record.</exception>
    [SuppressMessage("Design", "CA1000", Justification = "Nothing in the arguments tells the record: it is named either way.")]
    public static CelRuleSet<TContext> Compile(IReadOnlyList<CelExpression> rules) => new(rules.Count, RuleSetCompiler.Compile<TContext>(rules));

    /// <summary>Sets bit i % 64 of word i / 64 for each condition i that holds, and that of <paramref name="failed"/> for each that has no value; clears the others.</summary>
    /// <param name="context">What the conditions are about.</param>
    /// <param name="fired">At least <see cref="Words"/> words.</param>
    /// <param name="failed">At least <see cref="Words"/> words.</param>
    public void Evaluate(in TContext context, Span<ulong> fired, Span<ulong> failed)
    {
        fired[..Words].Clear();
        failed[..Words].Clear();
        foreach (var (word, group) in _groups) fired[word] |= group(in context, ref failed[word]);
    }
}
