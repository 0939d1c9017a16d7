namespace Candor.Cel.Syntax;

/// <summary>Turns tokens into a tree. After something unexpected it goes on where an argument, an element or an entry ends, so that one reading finds several problems.</summary>
internal sealed partial class Parser
{
    private readonly string _text;
    private readonly CelLimits _limits;
    private readonly Problems _problems;
    private readonly Macros _macros;
    private readonly List<Token> _tokens;
    private int _at;
    private int _nodes;
    private int _open;
    private bool _isTooLarge;
    private bool _isQuiet;

    private Parser(string text, CelLimits limits, Problems problems)
    {
        _text = text;
        _limits = limits;
        _problems = problems;
        _macros = new Macros(problems);
        _tokens = new Lexer(text, problems).ReadAll();
    }

    /// <summary>The tree of a source; with problems it is of no use.</summary>
    public static Node Parse(Source source, CelLimits limits, Problems problems)
    {
        if (source.Text.Length > limits.SourceLength)
        {
            problems.Add(limits.SourceLength, $"the expression is longer than {limits.SourceLength} characters");
            return new Node.Broken(0);
        }

        var parser = new Parser(source.Text, limits, problems);
        var root = parser.Expression();
        if (parser.Now.Kind != TokenKind.End) parser.Unexpected("the end of the expression");
        return root;
    }

    private Token Now => _tokens[_at];

    private string TextOf(Token token) => _text[token.Start..token.End];

    private Token Take()
    {
        _isQuiet = false;
        return _tokens[Now.Kind == TokenKind.End ? _at : _at++];
    }

    private bool Accept(TokenKind kind)
    {
        if (Now.Kind != kind) return false;
        Take();
        return true;
    }

    private void Expect(TokenKind kind, string wanted)
    {
        if (Accept(kind)) return;
        Unexpected(wanted);
        SkipTo(kind);
        Accept(kind);
    }

    // Once, until something is as expected again.
    private void Unexpected(string wanted)
    {
        if (_isTooLarge || _isQuiet) return;
        _isQuiet = true;
        if (Now.Kind == TokenKind.Broken || (_at > 0 && _tokens[_at - 1].Kind == TokenKind.Broken)) return; // reported already
        var found = Now.Kind == TokenKind.End ? "the expression ends" : $"`{Shortened(TextOf(Now))}` stands";
        _problems.Add(Now.Start, $"{found} where {wanted} should be");
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..37] + "...";

    // Up to the wanted mark or to what ends a part of the expression around, passing over whole brackets.
    private void SkipTo(TokenKind wanted)
    {
        var depth = 0;
        for (; Now.Kind != TokenKind.End; _at++)
        {
            if (depth == 0 && (Now.Kind == wanted || IsEndOfPart(Now.Kind))) return;
            if (Now.Kind is TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.OpenBrace) depth++;
            if (Now.Kind is TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace) depth--;
        }
    }

    private static bool IsEndOfPart(TokenKind kind) =>
        kind is TokenKind.Comma or TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace or TokenKind.End;

    private Node Made(Node node)
    {
        if (++_nodes > _limits.Nodes) return TooLarge(node.Offset, $"the expression has more than {_limits.Nodes} parts");
        return node.Depth > _limits.Depth ? TooLarge(node.Offset, $"the expression nests deeper than {_limits.Depth}") : node;
    }

    private Node.Broken TooLarge(int offset, string message)
    {
        if (!_isTooLarge) _problems.Add(offset, message);
        _isTooLarge = true;
        _at = _tokens.Count - 1;
        return new Node.Broken(offset);
    }

    private Node Expression()
    {
        if (_open >= _limits.Depth) return TooLarge(Now.Start, $"the expression nests deeper than {_limits.Depth}");
        _open++;
        var condition = Logic(isAnd: false);
        if (Now.Kind == TokenKind.Question)
        {
            var offset = Take().Start;
            var yes = Logic(isAnd: false);
            Expect(TokenKind.Colon, "`:` and what holds otherwise");
            var no = Expression();
            condition = Made(new Node.Conditional(offset, condition, yes, no));
        }

        _open--;
        return condition;
    }

    private Node Logic(bool isAnd)
    {
        var kind = isAnd ? TokenKind.And : TokenKind.Or;
        var first = isAnd ? Binary(1) : Logic(isAnd: true);
        if (Now.Kind != kind) return first;
        var offset = Now.Start;
        var operands = new List<Node> { first };
        while (Accept(kind)) operands.Add(isAnd ? Binary(1) : Logic(isAnd: true));
        return Made(new Node.Logic(offset, isAnd, operands));
    }

    private Node Binary(int strength)
    {
        var left = strength == 3 ? Unary() : Binary(strength + 1);
        while (Operators.Binary(Now.Kind) is { } found && found.Strength == strength)
        {
            var offset = Take().Start;
            var right = strength == 3 ? Unary() : Binary(strength + 1);
            left = Made(new Node.Call(offset, null, found.Function, [left, right]));
        }

        return left;
    }

    private Node Unary()
    {
        if (Now.Kind is not (TokenKind.Not or TokenKind.Minus)) return Member();
        var kind = Now.Kind;
        var signs = new Stack<int>();
        while (Now.Kind == kind) signs.Push(Take().Start);
        var isNumber = kind == TokenKind.Minus && Now.Kind is TokenKind.Int or TokenKind.Double;
        var operand = isNumber ? Member(signs.Pop()) : Member();
        foreach (var offset in signs) operand = Made(new Node.Call(offset, null, kind == TokenKind.Not ? Operators.Not : Operators.Negate, [operand]));
        return operand;
    }
}
