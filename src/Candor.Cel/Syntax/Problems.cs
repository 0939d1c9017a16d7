namespace Candor.Cel.Syntax;

/// <summary>Everything that is wrong in an expression; the work goes on after each.</summary>
internal sealed class Problems(Source source, CelLimits limits)
{
    private readonly List<CelProblem> _problems = [];

    /// <summary>Whether so many were reported that looking on is of no use.</summary>
    public bool IsFull => _problems.Count >= limits.Problems;

    public bool Any => _problems.Count > 0;

    public void Add(int offset, string message)
    {
        var problem = new CelProblem(source.PositionOf(Math.Clamp(offset, 0, source.Text.Length)), message);
        if (!IsFull && !_problems.Contains(problem)) _problems.Add(problem);
    }

    /// <summary>In the order of the source.</summary>
    public IReadOnlyList<CelProblem> ToList() => [.. _problems.OrderBy(problem => problem.Position)];
}
