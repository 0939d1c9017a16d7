using Candor.Cli.Reporting.Charts;
using Candor.Cli.Reporting.Words;
using Candor.Verdicts;

namespace Candor.Cli.Reporting.Sections;

/// <summary>Verdicts by stratum: bars, and a table with what each threshold is based on.</summary>
internal static class StrataSection
{
    public static void Write(PageWriter page, ReportInput input, ReportFigures figures)
    {
        if (figures.Strata.Count == 0) return;
        var isPublished = input.Calibration.IsPublished;
        page.Write($"""<section id="strata" aria-labelledby="strata-h"><h2 id="strata-h">{StrataWords.Title}</h2><p>{StrataWords.Intro}</p>""");
        page.Write($"<h3>{(isPublished ? StrataWords.WouldBeBarsAre : StrataWords.BarsAre)}</h3>");
        ShareBar.WriteLegend(page);
        page.Write($"""<ul class="bars">""");
        foreach (var stratum in figures.Strata.OrderByDescending(stratum => stratum.Accounts))
        {
            ShareBar.Write(page, stratum.Stratum.ToString(), stratum.Accounts, isPublished ? stratum.WouldBe : stratum.Verdicts);
        }

        page.Write($"</ul>\n");
        WriteTable(page, input, figures);
        page.Write($"<p>{StrataWords.Explained}</p></section>\n");
    }

    private static void WriteTable(PageWriter page, ReportInput input, ReportFigures figures)
    {
        DataTable.Open(page, StrataWords.Caption, isSortable: true);
        DataTable.Head(page, StrataWords.Stratum);
        DataTable.NumberHead(page, SummaryWords.Accounts);
        foreach (var kind in ShareBar.Order) DataTable.NumberHead(page, NameWords.Short(kind));
        DataTable.NumberHead(page, StrataWords.WouldBe);
        DataTable.NumberHead(page, StrataWords.Above);
        DataTable.NumberHead(page, StrataWords.ByChance);
        DataTable.NumberHead(page, StrataWords.People);
        DataTable.NumberHead(page, StrataWords.Threshold);
        DataTable.NumberHead(page, StrataWords.Confidence);
        DataTable.Body(page);
        foreach (var stratum in figures.Strata) WriteRow(page, input, figures, stratum);
        DataTable.Close(page);
    }

    private static void WriteRow(PageWriter page, ReportInput input, ReportFigures figures, StratumFigures stratum)
    {
        var own = figures.Thresholds.For(stratum.Stratum);
        var isPromised = own.IsCalibrated && !input.Calibration.IsPublished;
        page.Write($"""<tr><th scope="row">{stratum.Stratum.ToString()}</th>""");
        DataTable.Number(page, stratum.Accounts);
        foreach (var kind in ShareBar.Order) DataTable.Number(page, stratum.Verdicts[kind]);
        DataTable.Number(page, stratum.WouldBe[VerdictKind.Managed]);
        DataTable.Number(page, own.IsCalibrated ? stratum.Above : double.NaN, "0");
        DataTable.Number(page, isPromised ? stratum.Scored * input.Alpha : double.NaN, "0.0");
        page.Write($"""<td class="n" data-v="{own.Maxima.Length}">{own.Maxima.Length:N0}""");
        if (own.Strata.Count > 1) page.Write($" <small>{StrataWords.Pooled}</small>");
        if (!own.IsCalibrated) page.Write($" <small>{StrataWords.TooFew}</small>");
        page.Write($"</td>");
        DataTable.Number(page, own.Threshold, "0.00");
        DataTable.Number(page, isPromised ? own.Confidence : double.NaN, "0.0%");
        page.Write($"</tr>\n");
    }
}
