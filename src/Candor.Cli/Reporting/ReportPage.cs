using System.Security.Cryptography;
using System.Text;
using Candor.Cli.Reporting.Sections;
using Candor.Cli.Reporting.Words;

namespace Candor.Cli.Reporting;

/// <summary>The whole page: one file, well-formed as XML too, that loads nothing. The same input gives the same bytes.</summary>
internal static class ReportPage
{
    private static readonly string Style = Resource("report.css");
    private static readonly string Script = Resource("report.js");

    /// <summary>Makes the page.</summary>
    /// <param name="input">What it is made of.</param>
    /// <param name="figures">What was gathered of it.</param>
    /// <param name="language">Its languages.</param>
    public static string Of(ReportInput input, ReportFigures figures, ReportLanguage language)
    {
        var page = new PageWriter(language);
        WriteHead(page);
        page.Write($"<body>");
        if (figures.FlaggedCount > 0) page.Write($"""<a class="skip" href="#accounts">{SummaryWords.Skip}</a>""");
        page.Write($"""<header><h1>{SummaryWords.Title}</h1>""");
        if (language == ReportLanguage.Both) WriteSwitch(page);
        page.Write($"</header>\n");
        if (figures.All.Accounts > 0) WriteContents(page);
        page.Write($"<main>\n");
        SummarySection.Write(page, input, figures);
        StrataSection.Write(page, input, figures);
        EvidenceSection.Write(page, figures);
        AccountsSection.Write(page, figures);
        TakeoverSection.Write(page, input, figures);
        MethodSection.Write(page, input, figures);
        page.Write($"</main><footer><p>{MethodWords.Footer}</p></footer><script>");
        page.Page.Append(Script).Append("</script></body></html>\n");
        return page.Page.ToString();
    }

    private static void WriteHead(PageWriter page)
    {
        var code = page.Language == ReportLanguage.Chinese ? "zh-Hans" : "en";
        var title = page.Language switch
        {
            ReportLanguage.English => SummaryWords.Title.English,
            ReportLanguage.Chinese => SummaryWords.Title.Chinese,
            _ => $"{SummaryWords.Title.English} · {SummaryWords.Title.Chinese}",
        };
        page.Write($"""
            <!DOCTYPE html>
            <html lang="{code}"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-
            """);
        page.Page.Append(Hash(Style)).Append("'; script-src 'sha256-").Append(Hash(Script));
        page.Write($"""
            '; base-uri 'none'; form-action 'none'"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="referrer" content="no-referrer"/><meta name="color-scheme" content="light dark"/>
            <title>{title}</title><style>
            """);
        page.Page.Append(Style).Append("</style></head>\n");
    }

    private static void WriteSwitch(PageWriter page) => page.Write($"""
        <fieldset class="switch"><legend>Language · 语言</legend><input type="radio" name="language" id="en" checked="checked"/><label for="en" lang="en">English</label><input type="radio" name="language" id="zh"/><label for="zh" lang="zh-Hans">中文</label></fieldset>
        """);

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

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("Candor.Cli.Reporting." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
