namespace Candor.Cel.Syntax;

/// <summary>
/// Calls that are no calls: they name variables for a part of their arguments. A call with a macro's name but other arguments stays a call, and the checker says that there is no such function.
/// </summary>
internal sealed class Macros(Problems problems)
{
    /// <summary>The macro that a call stands for, or the call itself.</summary>
    public Node Expand(Node.Call call) => call.Target is null ? Global(call) : Bind(call) ?? Extreme(call) ?? Loop(call) ?? call;

    private Node Global(Node.Call call)
    {
        if (call.Function != "has" || call.Arguments.Count != 1) return call;
        if (call.Arguments[0] is Node.Select select) return new Node.Has(select.Offset, select.Operand, select.Field);
        return Fail(call.Arguments[0], "has() takes a field, as in `has(event.text)`");
    }

    private Node? Bind(Node.Call call)
    {
        if (call is not { Function: "bind", Target: Node.Name { Text: "cel" }, Arguments: [var variable, var value, var body] }) return null;
        return variable is Node.Name { IsRooted: false } name
            ? new Node.Bind(call.Offset, name.Text, value, body)
            : Fail(variable, "the first argument of cel.bind() is the name of a new variable");
    }

    // The greatest of three or more is the greatest of a list.
    private static Node.Call? Extreme(Node.Call call) =>
        call is { Function: "greatest" or "least", Target: Node.Name { Text: "math" }, Arguments.Count: > 2 }
            ? new Node.Call(call.Offset, call.Target, call.Function, [new Node.List(call.Offset, call.Arguments)])
            : null;

    private Node? Loop(Node.Call call)
    {
        var kind = (call.Function, call.Arguments.Count) switch
        {
            ("all", 2 or 3) => LoopKind.All,
            ("exists", 2 or 3) => LoopKind.Exists,
            ("exists_one" or "existsOne", 2 or 3) => LoopKind.ExistsOne,
            ("filter", 2) => LoopKind.Filter,
            ("map", 2 or 3) or ("transformList", 3 or 4) => LoopKind.Map,
            ("transformMap", 3 or 4) => LoopKind.TransformMap,
            ("transformMapEntry", 3 or 4) => LoopKind.TransformMapEntry,
            _ => (LoopKind?)null,
        };
        if (kind is not { } found) return null;
        var hasTwo = found is LoopKind.TransformMap or LoopKind.TransformMapEntry || call.Function == "transformList"
            || (found is LoopKind.All or LoopKind.Exists or LoopKind.ExistsOne && call.Arguments.Count == 3);
        if (Variable(call, 0) is not { } first) return new Node.Broken(call.Offset);
        var second = hasTwo ? Variable(call, 1) : null;
        if (hasTwo && second is null) return new Node.Broken(call.Offset);
        if (first == second) return Fail(call.Arguments[1], $"the two variables of {call.Function}() need two names");
        var rest = call.Arguments.Skip(hasTwo ? 2 : 1).ToArray();
        return new Node.Loop(call.Offset, found, call.Target!, new LoopVariables(first, second), rest.Length == 2 ? rest[0] : null, rest[^1]);
    }

    private string? Variable(Node.Call call, int index)
    {
        if (call.Arguments[index] is Node.Name { IsRooted: false } name) return name.Text;
        problems.Add(call.Arguments[index].Offset, $"argument {index + 1} of {call.Function}() is the name of a new variable");
        return null;
    }

    private Node.Broken Fail(Node node, string message)
    {
        problems.Add(node.Offset, message);
        return new Node.Broken(node.Offset);
    }
}
