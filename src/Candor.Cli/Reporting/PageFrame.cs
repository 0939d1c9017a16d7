using System.Security.Cryptography;
using System.Text;

namespace Candor.Cli.Reporting;

/// <summary>What all pages have: a head that lets nothing load, styles and script within, and the switch of languages.</summary>
internal static class PageFrame
{
    private static readonly string Script = Resource("report.js");

    /// <summary>The styles of all pages.</summary>
    public static string Style { get; } = Resource("report.css");

    /// <summary>Writes the head, up to the body.</summary>
    /// <param name="page">Where.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="style">Its styles.</param>
    public static void Open(PageWriter page, Bilingual title, string style)
    {
        var code = page.Language == ReportLanguage.Chinese ? "zh-Hans" : "en";
        var shown = page.Language switch
        {
            ReportLanguage.English => title.English,
            ReportLanguage.Chinese => title.Chinese,
            _ => $"{title.English} · {title.Chinese}",
        };
        page.Write($"""
            <!DOCTYPE html>
            <html lang="{code}"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-
            """);
        page.Page.Append(Hash(style)).Append("'; script-src 'sha256-").Append(Hash(Script));
        page.Write($"""
            '; base-uri 'none'; form-action 'none'"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="referrer" content="no-referrer"/><meta name="color-scheme" content="light dark"/>
            <title>{shown}</title><style>
            """);
        page.Page.Append(style).Append("</style></head>\n");
    }

    /// <summary>Writes the switch of languages, if there are two.</summary>
    public static void WriteSwitch(PageWriter page)
    {
        if (page.Language != ReportLanguage.Both) return;
        page.Write($"""
            <fieldset class="switch"><legend>Language · 语言</legend><input type="radio" name="language" id="en" checked="checked"/><label for="en" lang="en">English</label><input type="radio" name="language" id="zh"/><label for="zh" lang="zh-Hans">中文</label></fieldset>
            """);
    }

    /// <summary>Writes the script and ends the page.</summary>
    public static void Close(PageWriter page)
    {
        page.Write($"<script>");
        page.Page.Append(Script).Append("</script></body></html>\n");
    }

    /// <summary>A file that is part of the program.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(PageFrame).Assembly.GetManifestResourceStream("Candor.Cli.Reporting." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
