using System.Net;
using System.Text;

namespace Candor.Cli.Mapping.Values;

/// <summary>
/// Turns HTML into the text that a reader sees: tags go, blocks and <c>br</c> become line breaks, what is in <c>script</c> and <c>style</c> goes
/// altogether, entities become characters. Takes time in proportion to the length, whatever is in it.
/// </summary>
internal sealed class HtmlText
{
    private const int LongestEntity = 32;
    private const int Paragraph = 2;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hr", "li", "main", "nav", "ol", "pre", "section", "table", "tr", "ul",
    };

    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "template", "noscript" };

    private readonly string _html;
    private readonly StringBuilder _text;
    private readonly int _lastClose;
    private bool _quotesEnd = true;
    private bool _space;
    private int _breaks;
    private int _pre;

    private HtmlText(string html)
    {
        (_html, _text) = (html, new StringBuilder(html.Length));
        _lastClose = html.LastIndexOf('>');
    }

    /// <summary>The text of some HTML.</summary>
    public static string Strip(string html) => html.AsSpan().IndexOfAny("<&\r\n\t") < 0 && !html.Contains("  ", StringComparison.Ordinal)
        ? html.Trim(' ')
        : new HtmlText(html).Read();

    private string Read()
    {
        for (var at = 0; at < _html.Length;)
        {
            var c = _html[at];
            if (c == '<' && at < _lastClose && IsTag(at)) at = Tag(at);
            else if (c == '&') at = Entity(at);
            else if (c is ' ' or '\t' or '\r' or '\n' or '\f') at = White(at);
            else
            {
                Add(c);
                at++;
            }
        }

        return _text.ToString();
    }

    // Only what looks like a tag is one: `a < b` is text.
    private bool IsTag(int at)
    {
        if (at + 1 >= _html.Length) return false;
        var next = _html[at + 1];
        return char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && at + 2 < _html.Length && char.IsAsciiLetter(_html[at + 2]));
    }

    private int Tag(int at)
    {
        if (_html.AsSpan(at).StartsWith("<!--")) return After("-->", at);
        var end = EndOfTag(at);
        var closes = _html[at + 1] == '/';
        var start = at + (closes ? 2 : 1);
        var length = 0;
        while (start + length < end && char.IsAsciiLetterOrDigit(_html[start + length])) length++;
        var name = length <= 12 ? _html.Substring(start, length) : string.Empty;
        if (!closes && Dropped.Contains(name)) return AfterContent(name, end + 1);
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase)) Break(_breaks + 1);
        else if (name.Equals("p", StringComparison.OrdinalIgnoreCase)) Break(Math.Max(_breaks, Paragraph));
        else if (Blocks.Contains(name)) Break(Math.Max(_breaks, 1));
        else if (name is "td" or "th") _space = true;
        if (name.Equals("pre", StringComparison.OrdinalIgnoreCase)) _pre = Math.Max(0, _pre + (closes ? -1 : 1));
        return end + 1;
    }

    // A '>' in a quoted attribute ends no tag. If a quote never ends, quotes are no longer looked at: nothing is scanned twice.
    private int EndOfTag(int at)
    {
        if (_quotesEnd)
        {
            var quote = '\0';
            for (var i = at + 1; i < _html.Length; i++)
            {
                var c = _html[i];
                if (quote != '\0') quote = c == quote ? '\0' : quote;
                else if (c is '"' or '\'' && _html[i - 1] == '=') quote = c;
                else if (c == '>') return i;
            }

            _quotesEnd = false;
        }

        return _html.IndexOf('>', at);
    }

    private int AfterContent(string name, int at)
    {
        var end = _html.IndexOf("</" + name, Math.Min(at, _html.Length), StringComparison.OrdinalIgnoreCase);
        return end < 0 ? _html.Length : After(">", end);
    }

    private int After(string mark, int at)
    {
        var end = _html.IndexOf(mark, at, StringComparison.Ordinal);
        return end < 0 ? _html.Length : end + mark.Length;
    }

    private int Entity(int at)
    {
        var length = _html.AsSpan(at, Math.Min(LongestEntity, _html.Length - at)).IndexOf(';') + 1;
        if (length > 2)
        {
            var entity = _html.Substring(at, length);
            var decoded = WebUtility.HtmlDecode(entity);
            if (decoded != entity)
            {
                foreach (var c in decoded) Add(c);
                return at + length;
            }
        }

        Add('&');
        return at + 1;
    }

    private int White(int at)
    {
        if (_pre > 0 && _html[at] == '\n') Break(_breaks + 1);
        else if (_pre > 0 && _html[at] != '\r') Add(_html[at]);
        else _space = true;
        return at + 1;
    }

    private void Break(int breaks) => (_breaks, _space) = (breaks, false);

    private void Add(char c)
    {
        if (_text.Length > 0)
        {
            if (_breaks > 0) _text.Append('\n', _breaks);
            else if (_space) _text.Append(' ');
        }

        (_breaks, _space) = (0, false);
        _text.Append(c);
    }
}
