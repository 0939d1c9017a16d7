using Candor.Cli.Reporting.Words;

namespace Candor.Cli.Reporting.Sections;

/// <summary>Accounts that may have been taken over: a list of its own, apart from the flagged ones, for it accuses nobody.</summary>
internal static class TakeoverSection
{
    public static void Write(PageWriter page, ReportInput input, ReportFigures figures)
    {
        if (figures.All.Accounts == 0) return;
        page.Write($"""<section id="takeovers" aria-labelledby="takeovers-h"><h2 id="takeovers-h">{TakeoverWords.Title}</h2>""");
        if (figures.TakeoverCount == 0) page.Write($"<p>{(input.Calibration.IsPublished ? TakeoverWords.NotWatched : TakeoverWords.Nobody)}</p>");
        else WriteTable(page, figures);
        page.Write($"</section>\n");
    }

    private static void WriteTable(PageWriter page, ReportFigures figures)
    {
        page.Write($"<p>{TakeoverWords.Intro.With(figures.Takeovers.Count, figures.TakeoverCount)}</p>");
        DataTable.Open(page, TakeoverWords.Caption, isSortable: true);
        DataTable.Head(page, AccountWords.Account);
        foreach (var name in (Bilingual[])[TakeoverWords.At, TakeoverWords.Statistic]) DataTable.NumberHead(page, name);
        DataTable.Head(page, AccountWords.ComparedWith);
        DataTable.Body(page);
        foreach (var account in figures.Takeovers)
        {
            page.Write($"""<tr><th scope="row">{new Name(account.Account)}</th>""");
            DataTable.Number(page, account.BrokeAt ?? 0);
            DataTable.Number(page, account.Break, "0.0");
            page.Write($"<td>{account.Stratum.ToString()}</td></tr>\n");
        }

        DataTable.Close(page);
    }
}
