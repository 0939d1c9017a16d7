using Candor.Cli.Reporting.Charts;
using Candor.Cli.Reporting.Words;
using static System.FormattableString;

namespace Candor.Cli.Reporting.Sections;

/// <summary>The spread of evidence, by language and kind.</summary>
internal static class EvidenceSection
{
    private const int Most = 12;
    private const int WorthDrawing = 10;

    public static void Write(PageWriter page, ReportFigures figures)
    {
        if (figures.All.Accounts == 0) return;
        page.Write($"""<section id="evidence" aria-labelledby="evidence-h"><h2 id="evidence-h">{StrataWords.EvidenceTitle}</h2>""");
        if (figures.Evidence.Count == 0)
        {
            page.Write($"<p>{StrataWords.NoEvidence}</p></section>\n");
            return;
        }

        page.Write($"<p>{StrataWords.EvidenceIntro}</p>");
        page.Write($"""<ul class="legend"><li><svg aria-hidden="true" class="swatch" viewBox="0 0 10 10"><rect class="judged" width="10" height="10"/></svg> {StrataWords.Judged}</li>""");
        page.Write($"""<li><svg aria-hidden="true" class="swatch" viewBox="0 0 10 10"><path class="people" d="M0 5H10"/></svg> {StrataWords.CalibrationPeople}</li>""");
        page.Write($"""<li><svg aria-hidden="true" class="swatch" viewBox="0 0 10 10"><path class="line" d="M5 0V10"/></svg> {StrataWords.ThresholdLine}</li></ul><div class="charts">""");
        var drawn = figures.Evidence.OrderByDescending(pair => pair.Value.Count).Take(Most).TakeWhile((pair, i) => i == 0 || pair.Value.Count >= WorthDrawing).ToArray();
        foreach (var (group, evidence) in drawn)
        {
            var thresholds = figures.Strata
                .Where(stratum => stratum.Scored > 0 && stratum.Stratum.Language == group.Language && stratum.Stratum.Kind == group.Kind)
                .Select(stratum => figures.Thresholds.For(stratum.Stratum))
                .Where(own => own.IsCalibrated).Select(own => own.Threshold).Distinct().Order().ToArray();
            var name = Invariant($"{group.Language}/{group.Kind.ToString().ToLowerInvariant()}.");
            new EvidenceChart([.. evidence.Order()], figures.Thresholds.MaximaOf(group.Language, group.Kind), thresholds)
                .Write(page, new Bilingual(name, name));
        }

        page.Write($"</div>");
        if (figures.Evidence.Count > drawn.Length) page.Write($"<p>{StrataWords.More.With(figures.Evidence.Count - drawn.Length)}</p>");
        page.Write($"</section>\n");
    }
}
