namespace Candor.Cel.Syntax;

/// <summary>The names that operators have as functions.</summary>
internal static class Operators
{
    public const string Add = "_+_";
    public const string Subtract = "_-_";
    public const string Multiply = "_*_";
    public const string Divide = "_/_";
    public const string Modulo = "_%_";
    public const string Negate = "-_";
    public const string Not = "!_";
    public const string Equal = "_==_";
    public const string NotEqual = "_!=_";
    public const string Less = "_<_";
    public const string LessOrEqual = "_<=_";
    public const string Greater = "_>_";
    public const string GreaterOrEqual = "_>=_";
    public const string In = "@in";
    public const string Index = "_[_]";

    /// <summary>As it is written: `+` for `_+_`, a function's name as it is.</summary>
    public static string Written(string function) => function switch
    {
        In => "in",
        Index => "[]",
        _ => function.Contains('_', StringComparison.Ordinal) && !char.IsAsciiLetter(function[0]) ? function.Trim('_') : function,
    };

    /// <summary>The operator's name and how strongly it binds; null for what is no binary operator.</summary>
    public static (string Function, int Strength)? Binary(TokenKind kind) => kind switch
    {
        TokenKind.Equal => (Equal, 1),
        TokenKind.NotEqual => (NotEqual, 1),
        TokenKind.Less => (Less, 1),
        TokenKind.LessOrEqual => (LessOrEqual, 1),
        TokenKind.Greater => (Greater, 1),
        TokenKind.GreaterOrEqual => (GreaterOrEqual, 1),
        TokenKind.In => (In, 1),
        TokenKind.Plus => (Add, 2),
        TokenKind.Minus => (Subtract, 2),
        TokenKind.Times => (Multiply, 3),
        TokenKind.Divide => (Divide, 3),
        TokenKind.Modulo => (Modulo, 3),
        _ => null,
    };
}
