using YamlDotNet.RepresentationModel;
using static System.FormattableString;

namespace Candor.Cli.Mapping.Reading;

/// <summary>Everything that is wrong in a mapping document; reading goes on after each.</summary>
/// <param name="name">The document's path, or the name of a built-in map.</param>
internal sealed class MapProblems(string name)
{
    private readonly List<MapProblem> _problems = [];

    /// <summary>How many were noted.</summary>
    public int Count => _problems.Count;

    /// <summary>Notes a problem at a node.</summary>
    public void Add(YamlNode node, string message) => _problems.Add(new MapProblem(node.Start.Line, node.Start.Column, message));

    /// <summary>Notes a problem at a place.</summary>
    public void Add(int line, int column, string message) => _problems.Add(new MapProblem(line, column, message));

    /// <summary>Ends the reading if anything was noted.</summary>
    /// <exception cref="FormatException">One line a problem, in the order of the document.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count == 0) return;
        var lines = _problems.Distinct().OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)
            .Select(problem => Invariant($"{name}: line {problem.Line}, column {problem.Column}: {problem.Message}"));
        throw new FormatException(string.Join('\n', lines));
    }
}
