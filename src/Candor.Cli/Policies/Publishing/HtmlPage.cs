using Candor.Cli.Policies.Publishing.Sections;
using Candor.Cli.Reporting;
using Candor.Cli.Reporting.Sections;
using Candor.Cli.Reporting.Words;

namespace Candor.Cli.Policies.Publishing;

/// <summary>The page as one HTML file, well-formed as XML too, that loads nothing. The same policy gives the same bytes.</summary>
internal sealed class HtmlPage
{
    private static readonly string Style = PageFrame.Style + PageFrame.Resource("rules.css");

    private readonly PageWriter _page;

    private HtmlPage(ReportLanguage language) => _page = new PageWriter(language);

    /// <summary>Writes a version.</summary>
    public static string Of(PublishedVersion published, ReportLanguage language)
    {
        var html = new HtmlPage(language);
        html.Write(published);
        return html._page.Page.ToString();
    }

    private void Write(PublishedVersion published)
    {
        var title = PolicyPage.TitleOf(published);
        var blocks = PolicyPage.Blocks(published);
        PageFrame.Open(_page, title, Style);
        _page.Write($"<body><header><h1>{title}</h1>");
        PageFrame.WriteSwitch(_page);
        _page.Write($"</header>\n");
        foreach (var paragraph in PolicyPage.Opening(published)) Write(paragraph);
        WriteContents(published, blocks);
        _page.Write($"<main>\n");
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is Block.Heading { Level: 2 }) Append(i == 0 ? "<section>" : "</section>\n<section>");
            Write(blocks[i]);
        }

        _page.Write($"</section></main><footer><p>{RulesWords.Footer}</p></footer>");
        PageFrame.Close(_page);
    }

    private void WriteContents(PublishedVersion published, IReadOnlyList<Block> blocks)
    {
        _page.Write($"""<nav aria-labelledby="contents"><h2 id="contents">{RulesWords.Contents}</h2><ul>""");
        foreach (var heading in blocks.OfType<Block.Heading>().Where(heading => heading.Level == 2))
        {
            _page.Write($"""<li><a href="#{heading.Anchor}">""");
            Write(heading.Text);
            _page.Write($"</a></li>");
        }

        _page.Write($"</ul><h2>{RulesWords.Versions}</h2><p>");
        Write(HistorySection.Links(published));
        _page.Write($"</p></nav>\n");
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                Append($"<h{heading.Level}");
                if (heading.Anchor.Length > 0) _page.Write($" id=\"{heading.Anchor}\"");
                Append(">");
                Write(heading.Text);
                Append($"</h{heading.Level}>\n");
                break;
            case Block.Paragraph paragraph:
                Write(paragraph);
                break;
            case Block.Items items:
                Append("<ul>");
                foreach (var entry in items.Entries) Write("<li>", entry, "</li>");
                Append("</ul>\n");
                break;
            case Block.Table table:
                Write(table);
                break;
            case Block.Facts facts:
                Append("<dl class=\"pairs\">");
                foreach (var (name, value) in facts.Rows)
                {
                    Write("<dt>", name, "</dt>");
                    Write("<dd>", value, "</dd>");
                }

                Append("</dl>\n");
                break;
            case Block.Folded folded:
                Write("<details><summary>", folded.Summary, "</summary><pre><code>");
                foreach (var (place, line) in folded.Code.ReplaceLineEndings("\n").Split('\n').Index())
                {
                    if (place > 0) Append("\n");
                    _page.Write($"{line}");
                }

                Append("</code></pre></details>\n");
                break;
            case Block.Card card:
                _page.Write($"""<article class="card m-{card.Mark}" id="{card.Anchor}">""");
                foreach (var inner in card.Blocks) Write(inner);
                Append("</article>\n");
                break;
        }
    }

    private void Write(Block.Paragraph paragraph)
    {
        var (open, close) = paragraph.Tone switch
        {
            Tone.Quoted => ("<blockquote><p>", "</p></blockquote>\n"),
            Tone.Small => ("<p><small>", "</small></p>\n"),
            Tone.Notice => ("<div class=\"warning\"><p>", "</p></div>\n"),
            _ => ("<p>", "</p>\n"),
        };
        Write(open, paragraph.Text, close);
    }

    private void Write(Block.Table table)
    {
        DataTable.Open(_page, table.Caption);
        foreach (var head in table.Heads) DataTable.Head(_page, head);
        DataTable.Body(_page);
        foreach (var (place, row) in table.Rows.Index())
        {
            if (place < table.Anchors.Count) _page.Write($"""<tr id="{table.Anchors[place]}">""");
            else Append("<tr>");
            Write("<th scope=\"row\">", row[0], "</th>");
            foreach (var (column, cell) in row.Index().Skip(1))
            {
                Append(cell.IsEmpty ? "<td class=\"none\">" : "<td>");
                Write("<span class=\"head\">", table.Heads[column], "</span> ");
                Write(cell);
                Append("</td>");
            }

            Append("</tr>\n");
        }

        DataTable.Close(_page);
    }

    private void Write(string open, Phrase phrase, string close)
    {
        Append(open);
        Write(phrase);
        Append(close);
    }

    private void Write(Phrase phrase)
    {
        if (_page.Language != ReportLanguage.Both) Write(_page.Language == ReportLanguage.English ? phrase.English : phrase.Chinese);
        else if (phrase.English.SequenceEqual(phrase.Chinese)) Write(phrase.English);
        else
        {
            Append("<span class=\"en\" lang=\"en\">");
            Write(phrase.English);
            Append("</span><span class=\"zh\" lang=\"zh-Hans\">");
            Write(phrase.Chinese);
            Append("</span>");
        }
    }

    private void Write(IReadOnlyList<Span> spans)
    {
        foreach (var span in spans)
        {
            if (span.Target is { } target) _page.Write($"""<a href="#{target}">""");
            _ = span.Kind switch
            {
                SpanKind.Code => _page.Write($"<code>{new Name(span.Text)}</code>"),
                SpanKind.Value => _page.Write($"<var>{span.Text}</var>"),
                SpanKind.Strong => _page.Write($"<strong>{span.Text}</strong>"),
                _ => _page.Write($"{span.Text}"),
            };
            if (span.Target is not null) Append("</a>");
        }
    }

    // Markup of this class alone; whatever comes from outside goes through a hole of PageWriter.Write.
    private void Append(string markup) => _page.Page.Append(markup);
}
