namespace Candor.Cel.Checking;

/// <summary>What the type variables of an expression were found to stand for. The rules are those of the reference checker.</summary>
internal sealed class Substitution
{
    private readonly Dictionary<string, CelType> _found = new(StringComparer.Ordinal);
    private readonly List<(string Name, CelType? Before)> _changes = [];

    /// <summary>Whether each of some types can stand where the other is asked for; what that says of type variables is kept only if all can.</summary>
    public bool TryAssign(IReadOnlyList<CelType> types, IReadOnlyList<CelType> wanted)
    {
        if (types.Count != wanted.Count) return false;
        _changes.Clear();
        for (var i = 0; i < types.Count; i++)
        {
            if (Assigns(types[i], wanted[i])) continue;
            Undo();
            return false;
        }

        return true;
    }

    public bool TryAssign(CelType type, CelType wanted) => TryAssign([type], [wanted]);

    /// <summary>One type for both: the more general one, or `dyn` if neither can stand for the other.</summary>
    public CelType Join(CelType a, CelType b) => TryAssign(a, b) ? MoreGeneral(a, b) : CelType.Dyn;

    /// <summary>A type with its variables replaced by what they stand for; the last time, those that stand for nothing become `dyn`.</summary>
    public CelType Apply(CelType type, bool isLast = false)
    {
        if (type.TypeKind == TypeKind.Parameter)
        {
            return _found.TryGetValue(type.Name, out var found) ? Apply(found, isLast) : isLast ? CelType.Dyn : type;
        }

        return type.Parameters.Count == 0 ? type : type.With([.. type.Parameters.Select(parameter => Apply(parameter, isLast))]);
    }

    private static bool IsWild(CelType type) => type.TypeKind is TypeKind.Dyn or TypeKind.Error;

    private bool Assigns(CelType a, CelType b)
    {
        if (b.TypeKind == TypeKind.Parameter)
        {
            if (Stands(a, b, out var isKnown)) return true;
            if (isKnown) return false;
        }

        if (a.TypeKind == TypeKind.Parameter) return Stands(b, a, out _);
        if (IsWild(a) || IsWild(b)) return true;
        if (a.TypeKind == TypeKind.Null || b.TypeKind == TypeKind.Null) return IsNull(a) && IsNull(b);
        if (a.TypeKind == TypeKind.Type) return b.TypeKind == TypeKind.Type;
        return a.TypeKind == b.TypeKind && a.Name == b.Name && a.Parameters.Count == b.Parameters.Count
            && a.Parameters.Zip(b.Parameters).All(pair => Assigns(pair.First, pair.Second));
    }

    private static bool IsNull(CelType type) => type.TypeKind is TypeKind.Null or TypeKind.Opaque;

    // Whether a type can be what a variable stands for.
    private bool Stands(CelType type, CelType variable, out bool isKnown)
    {
        isKnown = true;
        if (type.Equals(variable)) return true;
        if (_found.TryGetValue(variable.Name, out var found))
        {
            if (type.Equals(found)) return true;
            if (!Assigns(type, found)) return false;
            var general = MoreGeneral(type, found);
            if (IsNotIn(variable, general)) Find(variable.Name, general);
            return true;
        }

        isKnown = false;
        if (!IsNotIn(variable, type)) return false;
        Find(variable.Name, type);
        return true;
    }

    private void Find(string name, CelType type)
    {
        _changes.Add((name, _found.GetValueOrDefault(name)));
        _found[name] = type;
    }

    private void Undo()
    {
        for (var i = _changes.Count - 1; i >= 0; i--)
        {
            var (name, before) = _changes[i];
            if (before is null) _found.Remove(name);
            else _found[name] = before;
        }
    }

    private bool IsNotIn(CelType variable, CelType type)
    {
        if (variable.Equals(type)) return false;
        if (type.TypeKind == TypeKind.Parameter) return !_found.TryGetValue(type.Name, out var found) || IsNotIn(variable, found);
        return type.Parameters.All(parameter => IsNotIn(variable, parameter));
    }

    private static CelType MoreGeneral(CelType a, CelType b) => IsAsGeneral(a, b) ? a : b;

    private static bool IsAsGeneral(CelType a, CelType b)
    {
        if (a.TypeKind is TypeKind.Dyn or TypeKind.Parameter) return true;
        if (b.TypeKind is TypeKind.Dyn or TypeKind.Parameter || a.TypeKind != b.TypeKind) return false;
        return a.TypeKind switch
        {
            TypeKind.Opaque or TypeKind.List or TypeKind.Map => a.Name == b.Name && a.Parameters.Count == b.Parameters.Count
                && a.Parameters.Zip(b.Parameters).All(pair => IsAsGeneral(pair.First, pair.Second)),
            TypeKind.Type => true,
            _ => a.Equals(b),
        };
    }
}
