using Candor.Cli.Reporting.Words;
using Candor.Verdicts;

namespace Candor.Cli.Reporting.Charts;

/// <summary>How long the gaps between acts are, on a scale of doublings.</summary>
internal static class GapHistogram
{
    private const int Step = 15;
    private const int Left = 38;
    private const int Ceiling = 6;
    private const int Floor = 100;

    private static readonly (double Seconds, Bilingual Label)[] Ticks =
    [
        (0, ActivityWords.Seconds.With(0)), (10, ActivityWords.Seconds.With(10)), (60, ActivityWords.Minutes.With(1)), (600, ActivityWords.Minutes.With(10)),
        (3600, ActivityWords.Hours.With(1)), (86_400, ActivityWords.Days.With(1)), (604_800, ActivityWords.Days.With(7)),
    ];

    /// <summary>Writes the figure.</summary>
    public static void Write(PageWriter page, IReadOnlyList<int> gaps)
    {
        var (all, most) = (gaps.Sum(), gaps.Max());
        var seen = ActivityWords.NoGaps;
        if (all > 0)
        {
            var (middle, below) = (0, gaps[0]);
            while (below * 2 <= all) below += gaps[++middle];
            var fullest = Enumerable.Range(0, gaps.Count).First(bin => gaps[bin] == most);
            seen = ActivityWords.Gaps.With(all, Start(middle), End(middle), Start(fullest), End(fullest), most);
        }

        Figure.Write(page, ActivityWords.GapTitle, [seen], Left + (ActivityProfile.GapBins * Step) + 2, Floor + 23, () => Draw(page, gaps, Math.Max(most, 1)));
    }

    private static void Draw(PageWriter page, IReadOnlyList<int> gaps, int most)
    {
        for (var bin = 0; bin < gaps.Count; bin++)
        {
            if (gaps[bin] == 0) continue;
            var height = (Floor - Ceiling) * (double)gaps[bin] / most;
            page.Write($"""<rect class="gaps" x="{Left + (bin * Step)}" y="{Floor - height:0.#}" width="{Step - 1}" height="{height:0.#}"/>""");
        }

        page.Write($"""<text x="{Left - 5}" y="{Ceiling + 8}" text-anchor="end">{most}</text><text x="{Left - 5}" y="{Floor}" text-anchor="end">0</text>""");
        page.Write($"""<path class="axis" d="M{Left} {Floor}h{ActivityProfile.GapBins * Step}"/>""");
        foreach (var (seconds, label) in Ticks)
        {
            var x = Left + (Math.Log2(1 + seconds) / Math.Log2(1 + ActivityProfile.GapStart(1)) * Step);
            page.Write($"""<path class="axis" d="M{x:0.#} {Floor}v4"/><text x="{x:0.#}" y="{Floor + 16}" text-anchor="middle">{label:svg}</text>""");
        }
    }

    private static Bilingual Start(int bin) => Duration(ActivityProfile.GapStart(bin));

    private static Bilingual End(int bin) => bin + 1 == ActivityProfile.GapBins ? ActivityWords.EndlessDays : Duration(ActivityProfile.GapStart(bin + 1));

    private static Bilingual Duration(double seconds) => seconds switch
    {
        < 100 => ActivityWords.Seconds.With(Round(seconds)),
        < 6000 => ActivityWords.Minutes.With(Round(seconds / 60)),
        < 172_800 => ActivityWords.Hours.With(Round(seconds / 3600)),
        _ => ActivityWords.Days.With(Round(seconds / 86_400)),
    };

    private static string Round(double value) => value.ToString(value < 10 ? "0.#" : "0", System.Globalization.CultureInfo.InvariantCulture);
}
