using Candor.Cli.Reporting.Sections;
using Candor.Cli.Reporting.Words;

namespace Candor.Cli.Reporting;

/// <summary>The whole page: one file, well-formed as XML too, that loads nothing. The same input gives the same bytes.</summary>
internal static class ReportPage
{
    /// <summary>Makes the page.</summary>
    /// <param name="input">What it is made of.</param>
    /// <param name="figures">What was gathered of it.</param>
    /// <param name="language">Its languages.</param>
    public static string Of(ReportInput input, ReportFigures figures, ReportLanguage language)
    {
        var page = new PageWriter(language);
        PageFrame.Open(page, SummaryWords.Title, PageFrame.Style);
        page.Write($"<body>");
        if (figures.FlaggedCount > 0) page.Write($"""<a class="skip" href="#accounts">{SummaryWords.Skip}</a>""");
        page.Write($"""<header><h1>{SummaryWords.Title}</h1>""");
        PageFrame.WriteSwitch(page);
        page.Write($"</header>\n");
        if (figures.All.Accounts > 0) WriteContents(page);
        page.Write($"<main>\n");
        SummarySection.Write(page, input, figures);
        StrataSection.Write(page, input, figures);
        EvidenceSection.Write(page, figures);
        AccountsSection.Write(page, figures);
        TakeoverSection.Write(page, input, figures);
        MethodSection.Write(page, input, figures);
        page.Write($"</main><footer><p>{MethodWords.Footer}</p></footer>");
        PageFrame.Close(page);
        return page.Page.ToString();
    }

    private static void WriteContents(PageWriter page)
    {
        page.Write($"""<nav aria-labelledby="contents"><h2 id="contents">{SummaryWords.Contents}</h2><ul>""");
        (string Place, Bilingual Name)[] sections =
        [
            ("summary", SummaryWords.Summary), ("strata", StrataWords.Title), ("evidence", StrataWords.EvidenceTitle), ("accounts", AccountWords.Title),
            ("takeovers", TakeoverWords.Title), ("method", MethodWords.Title),
        ];
        foreach (var (place, name) in sections) page.Write($"""<li><a href="#{place}">{name}</a></li>""");
        page.Write($"</ul></nav>\n");
    }
}
