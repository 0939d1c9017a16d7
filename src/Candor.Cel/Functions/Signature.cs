using Candor.Cel.Syntax;

namespace Candor.Cel.Functions;

/// <summary>
/// An overload: `string.contains(string) -> bool`, `size(list(A)) -> int`, `_+_(int, int) -> int`. Single capitals stand for any type. The target of a member function is the first of
/// the parameters.
/// </summary>
internal sealed record Signature(string Function, bool IsMember, IReadOnlyList<CelType> Parameters, CelType Result)
{
    private static readonly Dictionary<string, CelType> Names = new CelType[]
    {
        CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Null, CelType.Timestamp, CelType.Duration, CelType.Dyn, CelType.Type,
    }.ToDictionary(type => type.ToString());

    /// <summary>The type variables that stand in it.</summary>
    public IEnumerable<string> TypeParameters => Parameters.Append(Result).SelectMany(ParametersIn).Distinct();

    /// <summary>Reads a signature of the library; a slip in it is a bug, not an input error.</summary>
    public static Signature Parse(string text)
    {
        var arrow = text.IndexOf(" -> ", StringComparison.Ordinal);
        var open = text.IndexOf('(');
        if (text[..open] is "list" or "map" && text[Closing(text, open) + 1] == '.') open = text.IndexOf('(', Closing(text, open));
        var head = text[..open];
        var dot = MemberDot(head);
        var parameters = Split(text[(open + 1)..(arrow - 1)]).Select(TypeOf);
        return new Signature(
            dot < 0 ? head : head[(dot + 1)..],
            dot >= 0,
            dot < 0 ? [.. parameters] : [TypeOf(head[..dot]), .. parameters],
            TypeOf(text[(arrow + 4)..]));
    }

    /// <summary>As it is written in problems: `int + int`, `string.contains(string)`.</summary>
    public override string ToString() => Describe(Function, IsMember, Parameters);

    /// <summary>A call of these types, as it would be written.</summary>
    public static string Describe(string function, bool isMember, IReadOnlyList<CelType> types)
    {
        var name = Operators.Written(function);
        if (function == Operators.Index && types.Count == 2) return $"{types[0]}[{types[1]}]";
        if (name != function && types.Count == 2) return $"{types[0]} {name} {types[1]}";
        if (name != function && types.Count == 1) return $"{name}{types[0]}";
        return isMember ? $"{types[0]}.{name}({string.Join(", ", types.Skip(1))})" : $"{name}({string.Join(", ", types)})";
    }

    // `math.abs` is a name, `string.contains` a member of a type.
    private static int MemberDot(string head)
    {
        var dot = head.LastIndexOf('.');
        if (dot < 0) return -1;
        var owner = head[..dot];
        return Names.ContainsKey(owner) || owner.EndsWith(')') || (owner.Length == 1 && char.IsAsciiLetterUpper(owner[0])) ? dot : -1;
    }

    private static CelType TypeOf(string text)
    {
        if (Names.TryGetValue(text, out var simple)) return simple;
        if (text.Length == 1) return CelType.Parameter(text);
        var open = text.IndexOf('(');
        var inner = Split(text[(open + 1)..^1]).Select(TypeOf).ToArray();
        return text[..open] switch
        {
            "list" => CelType.List(inner[0]),
            "map" => CelType.Map(inner[0], inner[1]),
            "type" => CelType.TypeOf(inner[0]),
            _ => throw new FormatException($"`{text}` is no type."),
        };
    }

    private static IEnumerable<string> Split(string list)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] == '(') depth++;
            if (list[i] == ')') depth--;
            if (list[i] != ',' || depth > 0) continue;
            yield return list[start..i].Trim();
            start = i + 1;
        }

        if (start < list.Length) yield return list[start..].Trim();
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; ; i++)
        {
            if (text[i] == '(') depth++;
            if (text[i] == ')' && --depth == 0) return i;
        }
    }

    private static IEnumerable<string> ParametersIn(CelType type) => type.TypeKind == Checking.TypeKind.Parameter
        ? [type.Name]
        : type.Parameters.SelectMany(ParametersIn);
}
