using Candor.Cel.Syntax;
using Candor.Cel.Values;

namespace Candor.Cel.Checking;

/// <summary>
/// Deduces the type of every part of an expression and finds what its names mean. After a problem it goes on with a type that is right everywhere, so that one slip is one problem.
/// </summary>
internal sealed partial class Checker(CelEnvironment environment, Problems problems)
{
    private readonly CheckedTree _tree = new();
    private readonly Substitution _substitution = new();
    private readonly Scope _scope = new();
    private int _variables;

    public CheckedTree Check(Node root)
    {
        Visit(root);
        _tree.Finish(_substitution);
        return _tree;
    }

    private CelType Visit(Node node) => problems.IsFull ? CelType.Error : _tree.Set(node, node switch
    {
        Node.Literal literal => TypeOf(literal.Value),
        Node.Name name => NameType(name),
        Node.Select select => SelectType(select),
        Node.Has has => HasType(has),
        Node.Call call => CallType(call),
        Node.Logic logic => LogicType(logic),
        Node.Conditional conditional => ConditionalType(conditional),
        Node.List list => CelType.List(Joined(list.Items)),
        Node.Map map => MapType(map),
        Node.Message message => MessageType(message),
        Node.Loop loop => LoopType(loop),
        Node.Bind bind => BindType(bind),
        _ => CelType.Error,
    });

    private static CelType TypeOf(in CelValue literal) => literal.Kind switch
    {
        CelKind.Bool => CelType.Bool,
        CelKind.Int => CelType.Int,
        CelKind.Uint => CelType.Uint,
        CelKind.Double => CelType.Double,
        CelKind.String => CelType.String,
        CelKind.Bytes => CelType.Bytes,
        _ => CelType.Null,
    };

    private CelType NewVariable() => CelType.Parameter(FormattableString.Invariant($"%{_variables++}"));

    private CelType Report(int offset, string message)
    {
        problems.Add(offset, message);
        return CelType.Error;
    }

    /// <summary>As problems write it, with what is known of type variables put in.</summary>
    private CelType Shown(CelType type) => _substitution.Apply(type, isLast: true);

    private CelType NameType(Node.Name name)
    {
        if (!name.IsRooted && _scope.Find(name.Text) is { } local) return local;
        return Global(name, name.Text, name.IsRooted) ?? Report(name.Offset, Undeclared(name.Text));
    }

    private string Undeclared(string name)
    {
        var near = Spelling.Hint(name, _scope.Names.Concat(environment.Variables.Keys).Concat(Functions.StandardLibrary.Types.Keys));
        return environment.FindFunction(name) is null
            ? $"`{name}` is not declared{near}"
            : $"`{name}` is a function; write `{name}(...)`";
    }

    // A variable of the environment or a type, by a simple or a qualified name.
    private CelType? Global(Node node, string name, bool isRooted)
    {
        foreach (var candidate in Names.Candidates(environment.Container, name, isRooted))
        {
            if (environment.Variables.TryGetValue(candidate, out var type))
            {
                _tree.Refer(node, new Reference.Variable(candidate));
                return type;
            }

            if (environment.FindType(candidate) is not { } named) continue;
            _tree.Refer(node, new Reference.TypeName(candidate));
            return CelType.TypeOf(named);
        }

        return null;
    }

    /// <summary>`a.b.c` as a name; null if it is something else or begins with a variable of a macro.</summary>
    private (string Text, bool IsRooted)? Qualified(Node node) => node switch
    {
        Node.Name name when name.IsRooted || _scope.Find(name.Text) is null => (name.Text, name.IsRooted),
        Node.Select select when Qualified(select.Operand) is { } operand => ($"{operand.Text}.{select.Field}", operand.IsRooted),
        _ => null,
    };

    private CelType SelectType(Node.Select select)
    {
        if (Qualified(select) is { } name && Global(select, name.Text, name.IsRooted) is { } known) return known;
        return FieldType(select.Offset, Visit(select.Operand), select.Field);
    }

    private CelType HasType(Node.Has has)
    {
        var type = FieldType(has.Offset, Visit(has.Operand), has.Field);
        return type.TypeKind == TypeKind.Error ? type : CelType.Bool;
    }

    private CelType FieldType(int offset, CelType operand, string field)
    {
        operand = _substitution.Apply(operand);
        switch (operand.TypeKind)
        {
            case TypeKind.Map when _substitution.TryAssign(CelType.String, operand.Parameters[0]):
                return operand.Parameters[1];
            case TypeKind.Map:
                return Report(offset, $"the keys of this {Shown(operand)} are no texts; write `[...]` for an entry");
            case TypeKind.Object when environment.Types.Find(operand.Name) is { } record:
                return record.Fields.TryGetValue(field, out var found)
                    ? found.Type
                    : Report(offset, $"`{field}` is not a field of {operand}{Spelling.Hint(field, record.Fields.Keys)}");
            case TypeKind.Parameter:
                _substitution.TryAssign(CelType.Dyn, operand);
                return CelType.Dyn;
            case TypeKind.Dyn or TypeKind.Error:
                return operand;
            default:
                return Report(offset, $"`{field}` is asked of {Wording.A(Shown(operand))}, which has no fields{MemberHint(operand, field)}");
        }
    }

    private string MemberHint(CelType operand, string field) => environment.FindFunction(field) is { } function
        && function.Overloads.Any(overload => overload is { IsMember: true, Parameters.Count: 1 } && overload.Parameters[0].TypeKind == operand.TypeKind)
            ? $"; write `{field}()`"
            : string.Empty;

    private CelType LogicType(Node.Logic logic)
    {
        foreach (var operand in logic.Operands) RequireBool(operand, logic.IsAnd ? "`&&` takes bools" : "`||` takes bools");
        return CelType.Bool;
    }

    private void RequireBool(Node node, string why)
    {
        var type = Visit(node);
        if (!_substitution.TryAssign(type, CelType.Bool)) problems.Add(node.Offset, $"{why}; this is {Wording.A(Shown(type))}");
    }

    private CelType ConditionalType(Node.Conditional conditional)
    {
        RequireBool(conditional.Condition, "what stands before `?` is a bool");
        var (yes, no) = (Visit(conditional.Yes), Visit(conditional.No));
        var both = NewVariable();
        return _substitution.TryAssign([yes, no], [both, both])
            ? _substitution.Apply(both)
            : Report(conditional.Offset, $"the two sides of `:` are {Wording.A(Shown(yes))} and {Wording.A(Shown(no))}; they need one type, or dyn() around one of them");
    }

    private CelType Joined(IEnumerable<Node> nodes)
    {
        CelType? joined = null;
        foreach (var node in nodes)
        {
            var type = Visit(node);
            joined = joined is null ? type : _substitution.Join(joined, type);
        }

        return joined ?? NewVariable();
    }

    private CelType MapType(Node.Map map)
    {
        foreach (var (key, _) in map.Entries)
        {
            var type = _substitution.Apply(Visit(key));
            if (type.TypeKind is TypeKind.String or TypeKind.Int or TypeKind.Uint or TypeKind.Bool or TypeKind.Dyn or TypeKind.Error or TypeKind.Parameter) continue;
            problems.Add(key.Offset, $"{Wording.A(Shown(type))} cannot be a key; keys are strings, ints, uints or bools");
        }

        var keys = map.Entries.Select(entry => _tree.TypeOf(entry.Key)).ToList();
        var joined = keys.Count == 0 ? NewVariable() : keys.Aggregate(_substitution.Join);
        return CelType.Map(joined, Joined(map.Entries.Select(entry => entry.Value)));
    }

    private CelType MessageType(Node.Message message)
    {
        foreach (var (_, value) in message.Fields) Visit(value);
        return Report(message.Offset, $"`{message.Type}{{...}}` makes a message; expressions can read records, not make them");
    }
}
