using System.Diagnostics.CodeAnalysis;

namespace Candor.Cel;

/// <summary>What came of a source: an expression, or the problems that it has.</summary>
public sealed class CelCompilation
{
    internal CelCompilation(CelExpression? expression, IReadOnlyList<CelProblem> problems)
    {
        Expression = expression;
        Problems = problems;
    }

    /// <summary>The expression; null if there are problems.</summary>
    public CelExpression? Expression { get; }

    /// <summary>In the order of the source.</summary>
    public IReadOnlyList<CelProblem> Problems { get; }

    /// <summary>The expression, if there is one.</summary>
    public bool TryGet([NotNullWhen(true)] out CelExpression? expression) => (expression = Expression) is not null;

    /// <summary>The expression, where the source is known to be good.</summary>
    /// <exception cref="FormatException">One line a problem.</exception>
    public CelExpression Require() => Expression ?? throw new FormatException(string.Join('\n', Problems));
}
