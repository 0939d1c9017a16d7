using System.Net;

namespace Candor.Provenance.Reading.Texts;

/// <summary>A tag of HTML.</summary>
/// <param name="Name">In small letters; with a slash if it is an end tag.</param>
/// <param name="Attributes">What stands after the name.</param>
/// <param name="End">Where the tag ends in the document.</param>
internal readonly record struct HtmlTag(string Name, ReadOnlyMemory<char> Attributes, int End)
{
    /// <summary>Reads a tag.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">Where its `&lt;` stands.</param>
    /// <returns>Null if none begins here. One that does not end takes the rest of the document, as it does in browsers.</returns>
    public static HtmlTag? Read(string document, int start)
    {
        var at = start + 1;
        if (at < document.Length && document[at] == '/') at++;
        if (at >= document.Length || !char.IsAsciiLetter(document[at])) return null;
        var name = at;
        while (at < document.Length && document[at] is not (' ' or '\t' or '\r' or '\n' or '/' or '>')) at++;
        var attributes = at;
        char? quote = null;
        for (; at < document.Length && (quote is not null || document[at] != '>'); at++)
        {
            if (quote == document[at]) quote = null;
            else if (quote is null && document[at] is '"' or '\'' && document[at - 1] is '=' or ' ' or '\n' or '\t') quote = document[at];
        }

        return new($"{(document[start + 1] == '/' ? "/" : "")}{document[name..attributes].ToLowerInvariant()}", document.AsMemory(attributes, at - attributes), Math.Min(at + 1, document.Length));
    }

    /// <summary>The value of an attribute, with its entities undone.</summary>
    /// <returns>Null if it is not there.</returns>
    public string? Attribute(string name)
    {
        var text = Attributes.Span;
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n' or '/') at++;
            var start = at;
            while (at < text.Length && text[at] is not ('=' or ' ' or '\t' or '\r' or '\n' or '/')) at++;
            var isAsked = text.Slice(start, at - start).Equals(name, StringComparison.OrdinalIgnoreCase);
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            var value = "";
            if (at < text.Length && text[at] == '=') value = Value(text, ref at);
            if (isAsked) return WebUtility.HtmlDecode(value);
            if (at == start) at++;
        }

        return null;
    }

    private static string Value(ReadOnlySpan<char> text, ref int at)
    {
        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at >= text.Length) return "";
        var start = at;
        if (text[at] is not ('"' or '\''))
        {
            while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
            return text[start..at].ToString();
        }

        var value = text[(start + 1)..];
        var end = value.IndexOf(text[at]);
        at = end < 0 ? text.Length : start + end + 2;
        return (end < 0 ? value : value[..end]).ToString();
    }
}
