using Candor.Cel.Checking;
using Candor.Cel.Functions;
using Candor.Cel.Syntax;

namespace Candor.Cel.Terms;

/// <summary>Makes a term of a tree: names become variables and fields, variables of macros become slots, calls become functions.</summary>
/// <param name="environment">What names may mean.</param>
/// <param name="source">Where places come from.</param>
/// <param name="tree">What the checker found; null to resolve names when the expression runs.</param>
internal sealed class Lowering(CelEnvironment environment, Source source, CheckedTree? tree)
{
    private readonly List<string> _locals = [];

    /// <summary>How many slots an evaluation needs.</summary>
    public int Slots { get; private set; }

    public Term Lower(Node node)
    {
        var position = source.PositionOf(node.Offset);
        var type = tree?.TypeOf(node) ?? CelType.Dyn;
        return node switch
        {
            Node.Literal literal => new Term.Constant(position, type, literal.Value),
            Node.Name or Node.Select => Named(node, position, type),
            Node.Has has => new Term.Has(position, Lower(has.Operand), has.Field),
            Node.Call call => Called(call, position, type),
            Node.Logic logic => new Term.Logic(position, logic.IsAnd, [.. logic.Operands.Select(Lower)]),
            Node.Conditional choice => new Term.Conditional(position, type, Lower(choice.Condition), Lower(choice.Yes), Lower(choice.No)),
            Node.List list => new Term.List(position, type, [.. list.Items.Select(Lower)]),
            Node.Map map => new Term.Map(position, type, [.. map.Entries.Select(entry => (Lower(entry.Key), Lower(entry.Value)))]),
            Node.Loop loop => Looped(loop, position, type),
            Node.Bind bind => Bound(bind, position, type),
            Node.Message message => new Term.Failure(position, $"`{message.Type}{{...}}` makes a message; expressions can read records, not make them"),
            _ => throw new InvalidOperationException("A tree with problems cannot be lowered."),
        };
    }

    private Term Named(Node node, CelPosition position, CelType type)
    {
        switch (tree?.ReferenceOf(node))
        {
            case Reference.Variable variable:
                return new Term.Variable(position, type, variable.Name);
            case Reference.TypeName name:
                return new Term.Constant(position, type, CelValue.OfType(name.Name));
        }

        if (node is Node.Name { IsRooted: false } local && _locals.LastIndexOf(local.Text) is >= 0 and var slot) return new Term.Local(position, type, slot);
        if (tree is null && Qualified(node) is { } qualified) return Unresolved(position, qualified.Parts, qualified.IsRooted);
        var select = (Node.Select)node;
        return new Term.Field(position, type, Lower(select.Operand), select.Field);
    }

    private Term.Unresolved Unresolved(CelPosition position, List<string> parts, bool isRooted)
    {
        var readings = new List<(string, IReadOnlyList<string>)>();
        for (var length = parts.Count; length > 0; length--)
        {
            var fields = parts[length..];
            var name = string.Join('.', parts[..length]);
            readings.AddRange(Names.Candidates(environment.Container, name, isRooted).Select(candidate => (candidate, (IReadOnlyList<string>)fields)));
        }

        return new Term.Unresolved(position, string.Join('.', parts), readings, name => environment.FindType(name) is not null);
    }

    /// <summary>`a.b.c` as parts of a name; null if it is something else or begins with a variable of a macro.</summary>
    private (List<string> Parts, bool IsRooted)? Qualified(Node node)
    {
        var parts = new List<string>();
        for (; node is Node.Select select; node = select.Operand) parts.Add(select.Field);
        if (node is not Node.Name name || (!name.IsRooted && _locals.Contains(name.Text))) return null;
        parts.Add(name.Text);
        parts.Reverse();
        return (parts, name.IsRooted);
    }

    private Term Called(Node.Call call, CelPosition position, CelType type)
    {
        if (tree?.ReferenceOf(call) is Reference.Called called)
        {
            var isMember = call.Target is not null && !called.IsQualified;
            return new Term.Call(position, type, called.Function, [.. Arguments(call, isMember).Select(Lower)]);
        }

        if (call.Target is not null && Qualified(call.Target) is { } qualified
            && Find($"{string.Join('.', qualified.Parts)}.{call.Function}", qualified.IsRooted) is { } global)
        {
            return Unchecked(global, isMember: false);
        }

        var found = call.Target is null ? Find(call.Function, call.IsRooted) : environment.FindFunction(call.Function);
        return found is null ? new Term.Failure(position, $"there is no function `{call.Function}`") : Unchecked(found, call.Target is not null);

        Term Unchecked(Function function, bool isMember) => function.Overloads.Any(overload => overload.IsMember == isMember)
            ? new Term.Call(position, type, function, [.. Arguments(call, isMember).Select(Lower)])
            : new Term.Failure(position, $"no such overload: `{function.Name}` is {(isMember ? "not called on a value" : "called on a value")}");
    }

    private static IEnumerable<Node> Arguments(Node.Call call, bool isMember) => isMember ? call.Arguments.Prepend(call.Target!) : call.Arguments;

    private Function? Find(string name, bool isRooted) =>
        Names.Candidates(environment.Container, name, isRooted).Select(environment.FindFunction).FirstOrDefault(found => found is not null);

    private Term.Loop Looped(Node.Loop loop, CelPosition position, CelType type)
    {
        var range = Lower(loop.Range);
        var first = Enter(loop.Variables.First);
        if (loop.Variables.Second is { } second) Enter(second);
        var filter = loop.Filter is null ? null : Lower(loop.Filter);
        var body = Lower(loop.Body);
        _locals.RemoveRange(first, _locals.Count - first);
        return new Term.Loop(position, type, loop.Kind, range, first, loop.Variables.Second is not null, filter, body);
    }

    private Term.Bind Bound(Node.Bind bind, CelPosition position, CelType type)
    {
        var value = Lower(bind.Value);
        var slot = Enter(bind.Variable);
        var body = Lower(bind.Body);
        _locals.RemoveAt(slot);
        return new Term.Bind(position, type, slot, value, body);
    }

    private int Enter(string name)
    {
        _locals.Add(name);
        Slots = Math.Max(Slots, _locals.Count);
        return _locals.Count - 1;
    }
}
