using System.Text.RegularExpressions;

namespace Candor.Signals.Templates;

/// <summary>A piece of a text: a word, a character of a script without spaces, a number, a link, a mention, a tag, a pictograph or a mark.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsSpaced">Whether white space stands before it.</param>
internal readonly partial record struct TextToken(string Text, TokenKind Kind, bool IsSpaced)
{
    /// <summary>Cuts a text.</summary>
    public static List<TextToken> Read(string text) => [.. Pieces().Matches(text).Select(match =>
        new TextToken(match.Value, KindOf(match.Value), match.Index > 0 && char.IsWhiteSpace(text[match.Index - 1])))];

    private static TokenKind KindOf(string piece) => piece[0] switch
    {
        '@' when piece.Length > 1 => TokenKind.Mention,
        >= '0' and <= '9' => TokenKind.Number,
        'h' when piece.StartsWith("http://", StringComparison.Ordinal) || piece.StartsWith("https://", StringComparison.Ordinal) => TokenKind.Link,
        var c when char.IsSurrogate(c) || c is >= '\u2600' and <= '\u27BF' => TokenKind.Picture,
        var c when char.IsLetter(c) || (c == '#' && piece.Length > 1) => TokenKind.Word,
        _ => TokenKind.Mark,
    };

    [GeneratedRegex(@"https?://[^\s\u3000-\uffff]+|[@#]\w+|\d+([.,:]\d+)*|[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]|[^\W\d\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff][\w'’-]*|\p{Cs}{2}|\S", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
