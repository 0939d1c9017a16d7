using System.Net;

namespace Candor.Cli.Mapping.Values;

/// <summary>Finds the web links of some HTML: where its anchors lead, but for mentions and hashtags. Takes time in proportion to the length.</summary>
internal static class HtmlLinks
{
    /// <summary>The addresses, in order.</summary>
    public static IEnumerable<string> Of(string html)
    {
        for (var at = 0; (at = html.IndexOf("<a", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var end = html.IndexOf('>', at);
            if (end < 0) yield break;
            var tag = html[(at + 2)..end];
            at = end;
            if (tag.Length == 0 || !char.IsWhiteSpace(tag[0]) || IsMention(tag)) continue;
            var link = WebUtility.HtmlDecode(Attribute(tag, "href"));
            if (link.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) yield return link;
        }
    }

    private static bool IsMention(string tag) =>
        Attribute(tag, "class").Contains("mention", StringComparison.OrdinalIgnoreCase)
        || Attribute(tag, "class").Contains("hashtag", StringComparison.OrdinalIgnoreCase)
        || Attribute(tag, "rel").Split(' ').Contains("tag", StringComparer.OrdinalIgnoreCase);

    private static string Attribute(string tag, string name)
    {
        for (var at = 0; (at = tag.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var value = at + name.Length + 1;
            if (!char.IsWhiteSpace(tag[at - 1]) || value >= tag.Length || tag[value - 1] != '=') continue;
            var quote = tag[value];
            if (quote is not ('"' or '\'')) return tag[value..].Split(' ', 2)[0];
            var end = tag.IndexOf(quote, value + 1);
            return end < 0 ? string.Empty : tag[(value + 1)..end];
        }

        return string.Empty;
    }
}
