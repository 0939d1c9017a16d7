namespace Candor.Cel.Checking;

/// <summary>The variables that the macros around a place have named, the innermost last.</summary>
internal sealed class Scope
{
    private readonly List<(string Name, CelType Type)> _variables = [];

    public IEnumerable<string> Names => _variables.Select(variable => variable.Name);

    public CelType? Find(string name)
    {
        var found = _variables.FindLastIndex(variable => variable.Name == name);
        return found < 0 ? null : _variables[found].Type;
    }

    /// <summary>Checks something with more variables in sight.</summary>
    public CelType With(IReadOnlyCollection<(string Name, CelType Type)> variables, Func<CelType> check)
    {
        _variables.AddRange(variables);
        var type = check();
        _variables.RemoveRange(_variables.Count - variables.Count, variables.Count);
        return type;
    }
}
