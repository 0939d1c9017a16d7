using Candor.Cli.Reporting.Words;
using Candor.Numerics;

namespace Candor.Cli.Reporting.Charts;

/// <summary>How the evidence of judged accounts is spread, as bars, and that of calibration people over it, as an outline.</summary>
/// <param name="judged">Evidence of judged accounts, ascending, at least one.</param>
/// <param name="people">Path maxima of people, ascending.</param>
/// <param name="thresholds">Thresholds in use.</param>
internal sealed class EvidenceChart(float[] judged, float[] people, IReadOnlyList<float> thresholds)
{
    private const int Width = 420;
    private const int Height = 200;
    private const int Floor = 164;
    private const int Ceiling = 22;
    private const int Bins = 42;
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    private readonly double _low = Math.Floor(judged.Concat(people).Concat(thresholds).Min() - 0.5);
    private readonly double _high = Math.Ceiling(judged.Concat(people).Concat(thresholds).Max() + 0.5);

    /// <summary>Writes the figure.</summary>
    /// <param name="page">Where.</param>
    /// <param name="title">Whom it is about.</param>
    public void Write(PageWriter page, Bilingual title)
    {
        var seen = people.Length == 0
            ? StrataWords.DistributionAlone.With(judged.Length, Numerals.Nats(Quantiles.At(judged, 0.5)))
            : StrataWords.Distribution.With(judged.Length, Numerals.Nats(Quantiles.At(judged, 0.5)), people.Length, Numerals.Nats(Quantiles.At(people, 0.5)), Numerals.Nats(people[^1]));
        var lines = thresholds.Count == 0 ? StrataWords.NoThreshold : StrataWords.ThresholdsAt.With(string.Join("; ", thresholds.Select(value => Numerals.Nats(value))));
        Figure.Write(page, title, [seen, lines], Width, Height, () => Draw(page));
    }

    private void Draw(PageWriter page)
    {
        var (bars, outline) = (Shares(judged), Shares(people));
        var most = Math.Max(bars.Max(), outline.Max());
        double Y(double share) => Floor - ((Floor - Ceiling) * share / most);
        for (var bin = 0; bin < Bins; bin++)
        {
            if (bars[bin] > 0) page.Write($"""<rect class="judged" x="{X(bin) + 0.5:0.#}" y="{Y(bars[bin]):0.#}" width="{X(1) - X(0) - 1:0.#}" height="{Floor - Y(bars[bin]):0.#}"/>""");
        }

        if (people.Length > 0)
        {
            page.Write($"""<path class="people" d="M{X(0):0.#} {Floor}""");
            for (var bin = 0; bin < Bins; bin++) page.Write($"V{Y(outline[bin]):0.#}H{X(bin + 1):0.#}");
            page.Write($"""V{Floor}"/>""");
        }

        DrawAxis(page);
        foreach (var threshold in thresholds)
        {
            var x = Place(threshold);
            page.Write($"""<path class="line" d="M{x:0.#} {Ceiling - 4}V{Floor}"/>""");
        }

        if (thresholds.Count == 0) return;
        var at = Place(thresholds[^1]);
        page.Write($"""<text x="{at:0.#}" y="12" text-anchor="{(at > Width * 0.7 ? "end" : "start")}">{StrataWords.ThresholdLine:svg}</text>""");
    }

    private void DrawAxis(PageWriter page)
    {
        page.Write($"""<path class="axis" d="M{X(0):0.#} {Floor}H{X(Bins):0.#}"/>""");
        var step = Steps.FirstOrDefault(step => (_high - _low) / step <= 8, Steps[^1]);
        for (var value = Math.Ceiling(_low / step) * step; value <= _high; value += step)
        {
            page.Write($"""<path class="axis" d="M{Place(value):0.#} {Floor}v4"/><text x="{Place(value):0.#}" y="{Floor + 16}" text-anchor="middle">{value:0}</text>""");
        }

        page.Write($"""<text x="{Width / 2}" y="{Height - 4}" text-anchor="middle">{StrataWords.Axis:svg}</text>""");
    }

    private double[] Shares(float[] values)
    {
        var shares = new double[Bins];
        foreach (var value in values) shares[Math.Clamp((int)((value - _low) / (_high - _low) * Bins), 0, Bins - 1)] += 1.0 / values.Length;
        return shares;
    }

    private double Place(double value) => X((value - _low) / (_high - _low) * Bins);

    private static double X(double bin) => 10 + (bin * (Width - 20) / Bins);

}
