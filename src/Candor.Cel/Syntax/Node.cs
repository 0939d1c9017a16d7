namespace Candor.Cel.Syntax;

/// <summary>A parsed expression.</summary>
/// <param name="offset">Where problems with it are shown: an operator's place, a function's name.</param>
/// <param name="depth">How deep it nests, itself counted.</param>
internal abstract class Node(int offset, int depth)
{
    public int Offset => offset;

    public int Depth => depth;

    private static int Over(params IEnumerable<Node?> children) => 1 + children.Max(child => child?.Depth ?? 0);

    internal sealed class Literal(int offset, CelValue value) : Node(offset, 1)
    {
        public CelValue Value => value;
    }

    /// <summary>A simple name; a rooted one (`.x`) means no variable of a macro.</summary>
    internal sealed class Name(int offset, string text, bool isRooted) : Node(offset, 1)
    {
        public string Text => text;

        public bool IsRooted => isRooted;
    }

    internal sealed class Select(int offset, Node operand, string name) : Node(offset, Over(operand))
    {
        public Node Operand => operand;

        public string Field => name;
    }

    /// <summary>`has(operand.field)`.</summary>
    internal sealed class Has(int offset, Node operand, string name) : Node(offset, Over(operand))
    {
        public Node Operand => operand;

        public string Field => name;
    }

    /// <summary>A function or an operator; operators have names that cannot be written, as `_+_`.</summary>
    internal sealed class Call(int offset, Node? target, string function, IReadOnlyList<Node> arguments, bool isRooted = false)
        : Node(offset, Over([target, .. arguments]))
    {
        public Node? Target => target;

        public string Function => function;

        public IReadOnlyList<Node> Arguments => arguments;

        public bool IsRooted => isRooted;
    }

    /// <summary>Two or more operands of `&amp;&amp;` or of `||`.</summary>
    internal sealed class Logic(int offset, bool isAnd, IReadOnlyList<Node> operands) : Node(offset, Over(operands))
    {
        public bool IsAnd => isAnd;

        public IReadOnlyList<Node> Operands => operands;
    }

    internal sealed class Conditional(int offset, Node condition, Node yes, Node no) : Node(offset, Over(condition, yes, no))
    {
        public Node Condition => condition;

        public Node Yes => yes;

        public Node No => no;
    }

    internal sealed class List(int offset, IReadOnlyList<Node> items) : Node(offset, Over([null, .. items]))
    {
        public IReadOnlyList<Node> Items => items;
    }

    internal sealed class Map(int offset, IReadOnlyList<(Node Key, Node Value)> entries)
        : Node(offset, Over([null, .. entries.Select(entry => entry.Key), .. entries.Select(entry => entry.Value)]))
    {
        public IReadOnlyList<(Node Key, Node Value)> Entries => entries;
    }

    internal sealed class Message(int offset, string type, bool isRooted, IReadOnlyList<(string Field, Node Value)> fields)
        : Node(offset, Over([null, .. fields.Select(field => field.Value)]))
    {
        public string Type => type;

        public bool IsRooted => isRooted;

        public IReadOnlyList<(string Field, Node Value)> Fields => fields;
    }

    /// <summary>A macro that goes through a list or a map.</summary>
    internal sealed class Loop(int offset, LoopKind kind, Node range, LoopVariables variables, Node? filter, Node body)
        : Node(offset, Over(range, filter, body))
    {
        public LoopKind Kind => kind;

        public Node Range => range;

        public LoopVariables Variables => variables;

        /// <summary>Only elements for which it holds are taken.</summary>
        public Node? Filter => filter;

        public Node Body => body;
    }

    /// <summary>`cel.bind(variable, value, body)`.</summary>
    internal sealed class Bind(int offset, string variable, Node value, Node body) : Node(offset, Over(value, body))
    {
        public string Variable => variable;

        public Node Value => value;

        public Node Body => body;
    }

    /// <summary>Stands where a problem was reported.</summary>
    internal sealed class Broken(int offset) : Node(offset, 1);
}
