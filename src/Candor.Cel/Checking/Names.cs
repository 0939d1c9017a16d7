namespace Candor.Cel.Checking;

/// <summary>The full names that a name may stand for within a container, in the order in which they are tried.</summary>
internal static class Names
{
    /// <summary>Within `a.b`, the name `c` is `a.b.c`, `a.c` or `c`; rooted (`.c`) it is only `c`.</summary>
    public static IEnumerable<string> Candidates(string container, string name, bool isRooted)
    {
        if (isRooted) return [name];
        var candidates = new List<string>();
        for (var scope = container; scope.Length > 0; scope = scope[..Math.Max(scope.LastIndexOf('.'), 0)]) candidates.Add($"{scope}.{name}");
        candidates.Add(name);
        return candidates;
    }
}
