using System.Diagnostics;
using Candor.Cli.Mapping.Values;
using Xunit;

namespace Candor.Tests.Mapping;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>one</p><p>two</p>", "one\n\ntwo")]
    [InlineData("<p>one<br>two<br/>three</p>", "one\ntwo\nthree")]
    [InlineData("<p>one</p>\n<p>two</p>\n", "one\n\ntwo")]
    [InlineData("a<br><br>b", "a\n\nb")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "a\nb")]
    [InlineData("<div><div><b>bold <i>and</i></b> plain</div></div>", "bold and plain")]
    [InlineData("<a href=\"https://x.example/?a=1&b=2\" title=\"x > y\">link</a>", "link")]
    [InlineData("<SCRIPT>if (a < b) alert('x')</SCRIPT>after", "after")]
    [InlineData("<style>p > a { color: red }</style>after", "after")]
    [InlineData("before<script>never ends", "before")]
    [InlineData("before<!-- a <b> comment -->after", "beforeafter")]
    [InlineData("one\n   two\tthree", "one two three")]
    [InlineData("<pre><code>a\n  b\n</code></pre>", "a\n  b")]
    [InlineData("&lt;b&gt; &amp;amp; &quot;q&quot; &#39; &eacute; &#x4e2d;&#20013;", "<b> &amp; \"q\" ' é 中中")]
    [InlineData("<p></p>", "")]
    [InlineData("", "")]
    public void Tags_go_and_blocks_break_lines(string html, string text) => Assert.Equal(text, HtmlText.Strip(html));

    [Theory]
    [InlineData("a < b")]
    [InlineData("a <b and no end")]
    [InlineData("1<2 and 3>2")]
    [InlineData("<3 you")]
    [InlineData("a <- b -> c")]
    [InlineData("R&D, AT&T; & co")]
    [InlineData("&nosuchthing; &#; &#xD83D;")]
    [InlineData("<")]
    [InlineData("今天 > 昨天")]
    public void What_is_no_tag_and_no_entity_stays(string text) => Assert.Equal(text, HtmlText.Strip(text));

    [Theory]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("<a b=\"")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("&")]
    [InlineData("</p")]
    [InlineData("<a b=\">")]
    [InlineData("<script><")]
    public void A_megabyte_of_anything_takes_no_time(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length)) + ">";
        var watch = Stopwatch.StartNew();

        var text = HtmlText.Strip(html);

        Assert.InRange(text.Length, 0, html.Length);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_megabyte_of_less_than_is_kept()
    {
        var html = new string('<', 1 << 20);

        Assert.Equal(html, HtmlText.Strip(html));
    }
}
