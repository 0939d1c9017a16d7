namespace Candor.Cel.Syntax;

/// <summary>Literals, names, calls and what hangs on them.</summary>
internal sealed partial class Parser
{
    /// <param name="sign">Where the minus of a number stands; less than 0 without one.</param>
    private Node Member(int sign = -1)
    {
        var node = Primary(sign);
        while (Now.Kind is TokenKind.Dot or TokenKind.OpenBracket)
        {
            if (Now.Kind == TokenKind.OpenBracket)
            {
                var offset = Take().Start;
                var index = Expression();
                Expect(TokenKind.CloseBracket, "`]`");
                node = Made(new Node.Call(offset, null, Operators.Index, [node, index]));
                continue;
            }

            Take();
            node = Selected(node);
        }

        return node;
    }

    private Node Selected(Node operand)
    {
        var name = Now;
        if (name.Kind is not (TokenKind.Name or TokenKind.Reserved or TokenKind.QuotedName))
        {
            Unexpected("a field's or a function's name");
            return new Node.Broken(name.Start);
        }

        Take();
        var text = name.Kind == TokenKind.QuotedName ? name.Value.Text : TextOf(name);
        if (name.Kind != TokenKind.QuotedName && Now.Kind == TokenKind.OpenParenthesis) return Call(name, operand, text);
        if (Now.Kind == TokenKind.OpenBrace && Qualified(operand) is { } type) return Message(type.Offset, $"{type.Text}.{text}", type.IsRooted);
        return Made(new Node.Select(name.Start, operand, text));
    }

    /// <summary>`a.b.c` as one name; null if it is something else.</summary>
    private static Node.Name? Qualified(Node node) => node switch
    {
        Node.Name name => name,
        Node.Select select when Qualified(select.Operand) is { } name => new Node.Name(name.Offset, $"{name.Text}.{select.Field}", name.IsRooted),
        _ => null,
    };

    private Node Primary(int sign)
    {
        var token = Now;
        switch (token.Kind)
        {
            case TokenKind.True or TokenKind.False:
                Take();
                return Made(new Node.Literal(token.Start, token.Kind == TokenKind.True));
            case TokenKind.Null:
                Take();
                return Made(new Node.Literal(token.Start, CelValue.Null));
            case TokenKind.Int or TokenKind.Uint or TokenKind.Double or TokenKind.String or TokenKind.Bytes:
                Take();
                return Made(new Node.Literal(sign < 0 ? token.Start : sign, Literal(token, sign >= 0)));
            case TokenKind.Dot or TokenKind.Name:
                return Named();
            case TokenKind.OpenParenthesis:
                Take();
                var inner = Expression();
                Expect(TokenKind.CloseParenthesis, "`)`");
                return inner;
            case TokenKind.OpenBracket:
                Take();
                return Made(new Node.List(token.Start, Items(TokenKind.CloseBracket, "`]`")));
            case TokenKind.OpenBrace:
                Take();
                return Made(new Node.Map(token.Start, Entries()));
            case TokenKind.Reserved:
                _problems.Add(token.Start, $"`{TextOf(token)}` is a reserved word and cannot be a name");
                Take();
                return new Node.Broken(token.Start);
            default:
                Unexpected("a value");
                SkipTo(TokenKind.End);
                return new Node.Broken(token.Start);
        }
    }

    private CelValue Literal(Token token, bool isNegative)
    {
        if (token.Kind == TokenKind.Double) return isNegative ? -token.Value.Double : token.Value;
        if (token.Kind != TokenKind.Int) return token.Value;
        var size = token.Value.Uint;
        if (isNegative ? size <= 1UL << 63 : size <= long.MaxValue) return isNegative ? unchecked(-(long)size) : (long)size;
        _problems.Add(token.Start, "the number is too large for an int; write `u` behind it for a uint");
        return 0L;
    }

    private Node Named()
    {
        var start = Now.Start;
        var isRooted = Accept(TokenKind.Dot);
        var name = Now;
        if (name.Kind != TokenKind.Name)
        {
            Unexpected("a name");
            return new Node.Broken(start);
        }

        Take();
        var text = TextOf(name);
        if (Now.Kind == TokenKind.OpenParenthesis) return Call(name, null, text, isRooted);
        return Now.Kind == TokenKind.OpenBrace ? Message(start, text, isRooted) : Made(new Node.Name(start, text, isRooted));
    }

    private Node Call(Token name, Node? target, string function, bool isRooted = false)
    {
        Take();
        var arguments = Items(TokenKind.CloseParenthesis, "`)`", canTrail: false);
        return Made(_macros.Expand(new Node.Call(name.Start, target, function, arguments, isRooted)));
    }

    private List<Node> Items(TokenKind end, string wanted, bool canTrail = true)
    {
        var items = new List<Node>();
        while (Now.Kind != end && Now.Kind != TokenKind.End)
        {
            items.Add(Expression());
            if (!NextPart(end, wanted)) return items;
            if (!canTrail && Now.Kind == end) Unexpected("an argument");
        }

        Expect(end, wanted);
        return items;
    }

    private List<(Node Key, Node Value)> Entries()
    {
        var entries = new List<(Node, Node)>();
        while (Now.Kind is not (TokenKind.CloseBrace or TokenKind.End))
        {
            var key = Expression();
            Expect(TokenKind.Colon, "`:` and the key's value");
            entries.Add((key, Expression()));
            if (!NextPart(TokenKind.CloseBrace, "`}`")) return entries;
        }

        Expect(TokenKind.CloseBrace, "`}`");
        return entries;
    }

    private Node Message(int offset, string type, bool isRooted)
    {
        Take();
        var fields = new List<(string, Node)>();
        while (Now.Kind is not (TokenKind.CloseBrace or TokenKind.End))
        {
            var name = Now;
            if (name.Kind is TokenKind.Name or TokenKind.Reserved or TokenKind.QuotedName) Take();
            else Unexpected("a field's name");
            Expect(TokenKind.Colon, "`:` and the field's value");
            fields.Add((name.Kind == TokenKind.QuotedName ? name.Value.Text : TextOf(name), Expression()));
            if (!NextPart(TokenKind.CloseBrace, "`}`")) return Made(new Node.Message(offset, type, isRooted, fields));
        }

        Expect(TokenKind.CloseBrace, "`}`");
        return Made(new Node.Message(offset, type, isRooted, fields));
    }

    /// <summary>After a part: over the comma to the next one, or over the end. False at the end.</summary>
    private bool NextPart(TokenKind end, string wanted)
    {
        if (Accept(end)) return false;
        if (Accept(TokenKind.Comma)) return true;
        Unexpected($"`,` or {wanted}");
        SkipTo(end);
        if (Accept(TokenKind.Comma)) return true;
        Accept(end);
        return false;
    }
}
