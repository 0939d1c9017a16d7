using Candor.Cli.Reporting.Words;
using Candor.Evidence.Calibrating;
using Candor.Verdicts;

namespace Candor.Cli.Reporting.Sections;

/// <summary>The numbers, the promise in a sentence, and how it is kept.</summary>
internal static class SummarySection
{
    public static void Write(PageWriter page, ReportInput input, ReportFigures figures)
    {
        page.Write($"""<section id="summary" aria-labelledby="summary-h"><h2 id="summary-h">{SummaryWords.Summary}</h2>""");
        if (figures.All.Accounts == 0) page.Write($"<p>{SummaryWords.Nobody}</p>\n");
        else WriteNumbers(page, figures);
        if (input.Calibration.IsPublished) WriteWarning(page);
        else WritePromise(page, input, figures);
        page.Write($"</section>\n");
    }

    private static void WriteNumbers(PageWriter page, ReportFigures figures)
    {
        if (figures.WindowStarts is { } starts)
        {
            page.Write($"<p>{SummaryWords.Lede.With(Numerals.Count(figures.All.Accounts), Numerals.Day(starts.First), Numerals.Day(starts.Last))}</p>\n");
        }

        page.Write($"""<dl class="numbers">""");
        WriteNumber(page, SummaryWords.Accounts, figures.All.Accounts, "plain");
        foreach (var kind in Charts.ShareBar.Order) WriteNumber(page, NameWords.Short(kind), figures.All.Verdicts[kind], Charts.ShareBar.ClassOf(kind));
        WriteNumber(page, SummaryWords.WouldBeManaged, figures.All.WouldBe[VerdictKind.Managed], "plain");
        WriteNumber(page, SummaryWords.Takeovers, figures.TakeoverCount, "plain");
        page.Write($"</dl>\n");
    }

    private static void WriteNumber(PageWriter page, Bilingual name, int number, string mark) =>
        page.Write($"""<div class="number {mark}"><dt>{name}</dt><dd>{number:N0}</dd></div>""");

    private static void WriteWarning(PageWriter page) => page.Write(
        $"""<div class="warning" role="note"><h3>{SummaryWords.PublishedTitle}</h3><p>{SummaryWords.Published}</p></div>""");

    private static void WritePromise(PageWriter page, ReportInput input, ReportFigures figures)
    {
        var least = Conformal.LeastAccounts(input.Alpha);
        page.Write($"""<h3>{SummaryWords.PromiseTitle}</h3><p class="promise">{SummaryWords.Promise.With(Numerals.Share(input.Alpha))}</p>""");
        var calibrated = figures.Strata.Where(stratum => figures.Thresholds.For(stratum.Stratum).IsCalibrated).ToArray();
        if (calibrated.Length == 0)
        {
            page.Write($"<p>{SummaryWords.NotKept.With(least)}</p>\n");
            return;
        }

        var confidence = calibrated.Select(stratum => figures.Thresholds.For(stratum.Stratum).Confidence).ToArray();
        page.Write($"<p>{SummaryWords.Kept.With(least, Numerals.Share(confidence.Min()), Numerals.Share(confidence.Max()), confidence.Length)}</p>\n");
        var scored = calibrated.Sum(stratum => stratum.Scored);
        page.Write($"<p>{SummaryWords.Chance.With(Numerals.Count(scored), Numerals.Count(calibrated.Sum(stratum => stratum.Above)), Numerals.Count(scored * input.Alpha))}</p>\n");
        if (input.Calibration.IsCrossConformal) page.Write($"<p>{SummaryWords.CrossConformal}</p>\n");
    }
}
