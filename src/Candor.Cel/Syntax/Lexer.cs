using System.Globalization;

namespace Candor.Cel.Syntax;

/// <summary>Cuts a source into tokens. What cannot be read is reported, and a broken token stands in its place.</summary>
internal sealed class Lexer(string text, Problems problems)
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while",
    };

    private int _at;

    public List<Token> ReadAll()
    {
        var tokens = new List<Token>();
        Token token;
        do
        {
            token = Next();
            tokens.Add(token);
        }
        while (token.Kind != TokenKind.End);
        return tokens;
    }

    private char Peek(int ahead = 0) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private Token Next()
    {
        SkipBlank();
        var start = _at;
        if (_at >= text.Length) return new Token(TokenKind.End, start, start);
        var first = text[_at];
        if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(Peek(1)))) return Number(start);
        if (StringLiteral.StartsAt(text, _at)) return Quoted(start);
        if (IsNameStart(first)) return Name(start);
        return first == '`' ? QuotedName(start) : Mark(start);
    }

    private void SkipBlank()
    {
        while (_at < text.Length)
        {
            if (text[_at] is ' ' or '\t' or '\n' or '\f' or '\r') _at++;
            else if (text[_at] == '/' && Peek(1) == '/') _at = text.IndexOf('\n', _at) is >= 0 and var end ? end + 1 : text.Length;
            else break;
        }
    }

    private static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character == '_';

    private static bool IsNamePart(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private Token Name(int start)
    {
        while (_at < text.Length && IsNamePart(text[_at])) _at++;
        var name = text[start.._at];
        var kind = name switch
        {
            "true" => TokenKind.True,
            "false" => TokenKind.False,
            "null" => TokenKind.Null,
            "in" => TokenKind.In,
            _ => Reserved.Contains(name) ? TokenKind.Reserved : TokenKind.Name,
        };
        return new Token(kind, start, _at);
    }

    private Token QuotedName(int start)
    {
        var end = text.IndexOf('`', start + 1);
        var name = end < 0 ? string.Empty : text[(start + 1)..end];
        if (name.Length > 0 && name.All(character => IsNamePart(character) || character is '.' or '-' or '/' or ' '))
        {
            _at = end + 1;
            return new Token(TokenKind.QuotedName, start, _at, name);
        }

        _at = end < 0 ? text.Length : end + 1;
        return Broken(start, end < 0 ? "the backtick has no second one" : "a name in backticks is made of letters, digits, `_`, `-`, `.`, `/` and blanks");
    }

    private Token Quoted(int start)
    {
        var literal = StringLiteral.Read(text, start);
        _at = literal.End;
        foreach (var (offset, message) in literal.Problems) problems.Add(offset, message);
        return new Token(literal.IsBytes ? TokenKind.Bytes : TokenKind.String, start, _at, literal.Value);
    }

    private Token Number(int start)
    {
        if (Peek() == '0' && Peek(1) is 'x' or 'X') return Hexadecimal(start);
        while (char.IsAsciiDigit(Peek())) _at++;
        var isDouble = false;
        if (Peek() == '.' && char.IsAsciiDigit(Peek(1)))
        {
            isDouble = true;
            _at++;
            while (char.IsAsciiDigit(Peek())) _at++;
        }

        if (Peek() is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            isDouble = true;
            _at += 2;
            while (char.IsAsciiDigit(Peek())) _at++;
        }

        if (!isDouble) return Whole(start, text.AsSpan(start, _at - start), NumberStyles.None);
        var number = double.Parse(text.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
        return Ended(new Token(TokenKind.Double, start, _at, number));
    }

    private Token Hexadecimal(int start)
    {
        _at += 2;
        while (char.IsAsciiHexDigit(Peek())) _at++;
        return Whole(start, text.AsSpan(start + 2, _at - start - 2), NumberStyles.AllowHexSpecifier);
    }

    private Token Whole(int start, ReadOnlySpan<char> digits, NumberStyles style)
    {
        var good = ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out var number);
        var kind = TokenKind.Int;
        if (Peek() is 'u' or 'U')
        {
            kind = TokenKind.Uint;
            _at++;
        }

        return good ? Ended(new Token(kind, start, _at, number)) : Broken(start, digits.IsEmpty ? "the hexadecimal number has no digits" : "the number is too large");
    }

    // A number that runs into a name was meant to be something else.
    private Token Ended(Token token)
    {
        if (!IsNamePart(Peek())) return token;
        while (IsNamePart(Peek())) _at++;
        return Broken(token.Start, $"`{text[token.Start..Math.Min(_at, token.Start + 40)]}` is no number");
    }

    private Token Mark(int start)
    {
        var (kind, length) = (text[start], Peek(1)) switch
        {
            ('&', '&') => (TokenKind.And, 2),
            ('|', '|') => (TokenKind.Or, 2),
            ('=', '=') => (TokenKind.Equal, 2),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            ('!', _) => (TokenKind.Not, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Times, 1),
            ('/', _) => (TokenKind.Divide, 1),
            ('%', _) => (TokenKind.Modulo, 1),
            ('.', _) => (TokenKind.Dot, 1),
            (',', _) => (TokenKind.Comma, 1),
            (':', _) => (TokenKind.Colon, 1),
            ('?', _) => (TokenKind.Question, 1),
            ('(', _) => (TokenKind.OpenParenthesis, 1),
            (')', _) => (TokenKind.CloseParenthesis, 1),
            ('[', _) => (TokenKind.OpenBracket, 1),
            (']', _) => (TokenKind.CloseBracket, 1),
            ('{', _) => (TokenKind.OpenBrace, 1),
            ('}', _) => (TokenKind.CloseBrace, 1),
            _ => (TokenKind.Broken, 1),
        };
        if (kind == TokenKind.Broken && char.IsHighSurrogate(text[start]) && char.IsLowSurrogate(Peek(1))) length = 2;
        _at += length;
        return kind == TokenKind.Broken ? Broken(start, Unexpected(text[start.._at])) : new Token(kind, start, _at);
    }

    private static string Unexpected(string character) => character switch
    {
        "=" => "`=` means nothing here; `==` compares",
        "&" => "`&` means nothing here; `&&` is and",
        "|" => "`|` means nothing here; `||` is or",
        _ when char.IsControl(character[0]) || char.IsSurrogate(character[0]) && character.Length == 1 => $"the character U+{(int)character[0]:X4} means nothing here",
        _ => $"`{character}` means nothing here",
    };

    private Token Broken(int start, string message)
    {
        problems.Add(start, message);
        return new Token(TokenKind.Broken, start, _at);
    }
}
