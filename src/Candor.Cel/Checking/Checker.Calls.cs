using System.Text.Json;
using Candor.Cel.Functions;
using Candor.Cel.Patterns;
using Candor.Cel.Syntax;
using Candor.Cel.Values;

namespace Candor.Cel.Checking;

/// <summary>Functions, operators and the macros that go through lists.</summary>
internal sealed partial class Checker
{
    private const int MostOverloadsShown = 6;

    private CelType CallType(Node.Call call)
    {
        if (call.Target is null)
        {
            var function = Names.Candidates(environment.Container, call.Function, call.IsRooted).Select(environment.FindFunction).FirstOrDefault(found => found is not null);
            return Resolve(call, function, isQualified: false, call.Arguments);
        }

        if (Qualified(call.Target) is { } name)
        {
            var qualified = Names.Candidates(environment.Container, $"{name.Text}.{call.Function}", name.IsRooted)
                .Select(environment.FindFunction).FirstOrDefault(found => found is not null);
            if (qualified is not null) return Resolve(call, qualified, isQualified: true, call.Arguments);
            if (environment.IsNamespace(name.Text) && Global(call.Target, name.Text, name.IsRooted) is null)
            {
                return Report(call.Offset, $"there is no function `{name.Text}.{call.Function}`{Spelling.Hint($"{name.Text}.{call.Function}", environment.FunctionNames)}");
            }
        }

        return Resolve(call, environment.FindFunction(call.Function), isQualified: false, [call.Target, .. call.Arguments]);
    }

    private CelType Resolve(Node.Call call, Function? function, bool isQualified, IReadOnlyList<Node> arguments)
    {
        var isMember = call.Target is not null && !isQualified;
        if (function is null && IsMacro(call.Function)) return Report(call.Offset, WrongMacro(call.Function));
        var types = arguments.Select(Argument).ToArray();
        var isDefinite = types.All(type => IsDefinite(_substitution.Apply(type)));
        if (function is null) return Report(call.Offset, UnknownFunction(call, isMember));
        if (types.Any(type => type.TypeKind == TypeKind.Error)) return CelType.Error;
        _tree.Refer(call, new Reference.Called(function, isQualified));
        CelType? result = null;
        foreach (var overload in function.Overloads.Where(overload => overload.IsMember == isMember))
        {
            var fresh = overload.TypeParameters.ToDictionary(name => name, _ => NewVariable());
            if (!_substitution.TryAssign(types, [.. overload.Parameters.Select(type => Instance(type, fresh))])) continue;
            var given = _substitution.Apply(Instance(overload.Result, fresh));
            result = result is null || result.Equals(given) ? given : CelType.Dyn;
            if (isDefinite) break;
        }

        if (result is null) return Report(call.Offset, Mismatch(function, isMember, types));
        CheckPattern(function, arguments);
        if (environment.ChecksNames) CheckNames(function, arguments);
        return result;
    }

    // An element of an empty list may be anything; no overload decides what it is.
    private CelType Argument(Node node)
    {
        var type = Visit(node);
        return _substitution.Apply(type).TypeKind == TypeKind.Parameter && _substitution.TryAssign(CelType.Dyn, type) ? CelType.Dyn : type;
    }

    // Where all is known, the first overload that fits is the one that is meant; else several may be.
    private static bool IsDefinite(CelType type) =>
        type.TypeKind is not (TypeKind.Dyn or TypeKind.Parameter or TypeKind.Error) && type.Parameters.All(IsDefinite);

    private static bool IsMacro(string name) => name is "all" or "exists" or "exists_one" or "filter" or "map" or "has";

    private static string WrongMacro(string name) => name == "has"
        ? "`has` takes another argument: a field, as in `has(event.text)`"
        : $"`{name}` takes other arguments: a variable and what is asked of it, as in `tags.exists(tag, tag == \"ad\")`";

    private static CelType Instance(CelType type, Dictionary<string, CelType> fresh)
    {
        if (type.TypeKind == TypeKind.Parameter) return fresh[type.Name];
        return type.Parameters.Count == 0 ? type : type.With([.. type.Parameters.Select(parameter => Instance(parameter, fresh))]);
    }

    private void CheckPattern(Function function, IReadOnlyList<Node> arguments)
    {
        if (function.Name != "matches" || arguments is not [_, Node.Literal { Value.Kind: CelKind.String } literal]) return;
        if (!Pattern.TryCompile(literal.Value.Text, environment.Limits, out _, out var problem)) problems.Add(literal.Offset, $"this is no regular expression: {problem}");
    }

    // A field that is an enum in .NET has the names of its values and no others: a comparison with another text is a slip that would never be true.
    private void CheckNames(Function function, IReadOnlyList<Node> arguments)
    {
        if (function.Name is not (Operators.Equal or Operators.NotEqual or Operators.In) || arguments is not [var left, var right]) return;
        if (EnumOf(left) is { } of) CheckNames(left, of, right is Node.List list && function.Name == Operators.In ? list.Items : [right]);
        else if (function.Name != Operators.In && EnumOf(right) is { } other) CheckNames(right, other, [left]);
    }

    private void CheckNames(Node field, Type type, IReadOnlyList<Node> values)
    {
        string[] names = [.. Enum.GetNames(type).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];
        foreach (var literal in values.OfType<Node.Literal>().Where(literal => literal.Value.Kind == CelKind.String && !names.Contains(literal.Value.Text)))
        {
            problems.Add(literal.Offset, $"`{literal.Value.Text}` is no value of {((Node.Select)field).Field}, which is {string.Join(", ", names[..^1])} or {names[^1]}{Spelling.Hint(literal.Value.Text, names)}");
        }
    }

    private Type? EnumOf(Node node) =>
        node is Node.Select select && _tree.TypeOf(select.Operand) is { TypeKind: TypeKind.Object } operand
        && environment.Types.Find(operand.Name)?.Fields.GetValueOrDefault(select.Field)?.Property.PropertyType is { IsEnum: true } type ? type : null;

    private string UnknownFunction(Node.Call call, bool isMember)
    {
        var names = environment.FunctionNames.Where(name => char.IsAsciiLetter(name[0])).Concat(isMember ? ["all", "exists", "exists_one", "filter", "map"] : ["has"]);
        return $"there is no function `{call.Function}`{Spelling.Hint(call.Function, names)}";
    }

    private string Mismatch(Function function, bool isMember, CelType[] types)
    {
        CelType[] shown = [.. types.Select(Shown)];
        if (function.Name is Operators.Equal or Operators.NotEqual) return Unequal(function, shown);
        var found = Signature.Describe(function.Name, isMember, shown);
        var possible = function.Overloads.Where(overload => overload.IsMember == isMember).ToList();
        if (possible.Count == 0)
        {
            var other = function.Overloads[0];
            return $"`{function.Name}` is {(isMember ? "not called on a value" : "called on a value")}: write {other}";
        }

        // What begins as the call does is what was most likely meant.
        var near = possible.Where(overload => overload.Parameters.Count == shown.Length && overload.Parameters[0].TypeKind == shown[0].TypeKind).ToList();
        var named = (near.Count > 0 ? near : possible).Take(MostOverloadsShown).Select(overload => overload.ToString());
        var more = near.Count == 0 && possible.Count > MostOverloadsShown ? ", ..." : string.Empty;
        return $"there is no {found}; there is {string.Join(", ", named)}{more}{ConversionHint(shown)}";
    }

    private static string Unequal(Function function, CelType[] types)
    {
        var written = Operators.Written(function.Name);
        if (types.Any(type => type.TypeKind == TypeKind.Null))
        {
            var other = types[types[0].TypeKind == TypeKind.Null ? 1 : 0];
            return $"{Wording.A(other)} is never null; `has(x.field)` asks whether a field is there";
        }

        return $"`{written}` compares {Wording.A(types[0])} with {Wording.A(types[1])}; both sides need one type{ConversionHint(types)}";
    }

    private static string ConversionHint(CelType[] types)
    {
        if (types.Length != 2 || types[0].Equals(types[1])) return string.Empty;
        var kinds = types.Select(type => type.TypeKind).ToHashSet();
        var isWhole = kinds.Contains(TypeKind.Int) || kinds.Contains(TypeKind.Uint);
        if (isWhole && kinds.Contains(TypeKind.Double)) return "; write `2.0` for a double, or convert with double(...)";
        if (kinds.Contains(TypeKind.Int) && kinds.Contains(TypeKind.Uint)) return "; write `2u` for a uint, or convert with int(...)";
        return string.Empty;
    }

    private CelType LoopType(Node.Loop loop)
    {
        var range = _substitution.Apply(Visit(loop.Range));
        var (first, second) = ElementTypes(loop, range);
        var variables = new List<(string, CelType)> { (loop.Variables.First, first) };
        if (loop.Variables.Second is { } name) variables.Add((name, second));
        return _scope.With(variables, () =>
        {
            if (loop.Filter is not null) RequireBool(loop.Filter, "the condition of a macro is a bool");
            if (loop.Kind is LoopKind.All or LoopKind.Exists or LoopKind.ExistsOne or LoopKind.Filter) RequireBool(loop.Body, "the condition of a macro is a bool");
            var body = loop.Kind is LoopKind.Map or LoopKind.TransformMap or LoopKind.TransformMapEntry ? Visit(loop.Body) : CelType.Bool;
            return loop.Kind switch
            {
                LoopKind.Filter => CelType.List(_substitution.Apply(first)),
                LoopKind.Map => CelType.List(_substitution.Apply(body)),
                LoopKind.TransformMap => CelType.Map(_substitution.Apply(first), _substitution.Apply(body)),
                LoopKind.TransformMapEntry => EntryType(loop, body),
                _ => CelType.Bool,
            };
        });
    }

    private CelType EntryType(Node.Loop loop, CelType body)
    {
        var map = CelType.Map(NewVariable(), NewVariable());
        return _substitution.TryAssign(body, map) ? _substitution.Apply(map) : Report(loop.Body.Offset, $"transformMapEntry() gives maps; this is {Wording.A(Shown(body))}");
    }

    private (CelType First, CelType Second) ElementTypes(Node.Loop loop, CelType range)
    {
        var hasTwo = loop.Variables.Second is not null;
        switch (range.TypeKind)
        {
            case TypeKind.List:
                return hasTwo ? (CelType.Int, range.Parameters[0]) : (range.Parameters[0], range.Parameters[0]);
            case TypeKind.Map:
                return (range.Parameters[0], range.Parameters[1]);
            case TypeKind.Parameter:
                _substitution.TryAssign(CelType.Dyn, range);
                return (CelType.Dyn, CelType.Dyn);
            case TypeKind.Dyn:
                return (CelType.Dyn, CelType.Dyn);
            case TypeKind.Error:
                return (CelType.Error, CelType.Error);
            default:
                Report(loop.Offset, $"this macro goes through a list or a map; this is {Wording.A(Shown(range))}");
                return (CelType.Error, CelType.Error);
        }
    }

    private CelType BindType(Node.Bind bind)
    {
        var value = Visit(bind.Value);
        return _scope.With([(bind.Variable, value)], () => Visit(bind.Body));
    }
}
