using System.Linq.Expressions;

namespace Candor.Cel.Compilation;

/// <summary>
/// Records within the context that are declared never to be null. Compiled code takes their word: it reads each once, asks once whether all are there, and leaves everything to the general way if one is not.
/// </summary>
internal sealed class Assumptions
{
    private readonly Dictionary<string, ParameterExpression> _known = new(StringComparer.Ordinal);
    private readonly List<(ParameterExpression Local, Expression Read)> _reads = [];

    /// <summary>The context for the code to read: an object is taken out of its reference once, a struct stays where it is.</summary>
    public Expression Context(ParameterExpression context) => context.Type.IsValueType ? context : Take(string.Empty, context);

    /// <summary>The variables that the code needs.</summary>
    public IEnumerable<ParameterExpression> Variables => _known.Values;

    public bool Knows(string path) => _known.ContainsKey(path);

    /// <summary>The record of a path, read as is said; a path within another is asked for after it.</summary>
    public ParameterExpression Take(string path, Expression read)
    {
        if (_known.TryGetValue(path, out var known)) return known;
        var local = Expression.Variable(read.Type, path);
        _known.Add(path, local);
        _reads.Add((local, read));
        return local;
    }

    /// <summary>One piece of code if all records are there, else another.</summary>
    public Expression Guard(Expression code, Expression otherwise)
    {
        if (_reads.Count == 0) return code;
        var areThere = _reads
            .Select(read => (Expression)Expression.NotEqual(Expression.Assign(read.Local, read.Read), Expression.Constant(null, read.Local.Type)))
            .Aggregate(Expression.AndAlso);
        return Expression.Condition(areThere, code, otherwise, code.Type);
    }
}
