using Candor.Cli.Reporting.Words;
using Candor.Verdicts;

namespace Candor.Cli.Reporting.Charts;

/// <summary>Verdicts of a stratum as one bar, each verdict as its share.</summary>
internal static class ShareBar
{
    private const double Length = 1000;
    private const int Height = 18;

    /// <summary>From the left: what matters most first.</summary>
    public static IReadOnlyList<VerdictKind> Order { get; } = [VerdictKind.Managed, VerdictKind.Assisted, VerdictKind.NoFinding, VerdictKind.Unknown];

    /// <summary>Writes a bar under its label, which is its text alternative.</summary>
    public static void Write(PageWriter page, string name, int accounts, IReadOnlyDictionary<VerdictKind, int> counts)
    {
        var label = page.NextLabel();
        var text = StrataWords.Bar.With([name, accounts, .. Order.Select(kind => (object)counts[kind])]);
        page.Write($"""<li><span id="l{label}">{text}</span><svg role="img" aria-labelledby="l{label}" class="bar" viewBox="0 0 {Length:0} {Height}" preserveAspectRatio="none">""");
        var x = 0.0;
        foreach (var kind in Order.Where(kind => counts[kind] > 0))
        {
            var width = Length * counts[kind] / accounts;
            page.Write($"""<rect class="{ClassOf(kind)}" x="{x:0.##}" y="0" width="{width:0.##}" height="{Height}"/>""");
            x += width;
            if (x < Length - 1) page.Write($"""<rect class="gap" x="{x - 1:0.##}" y="0" width="2" height="{Height}"/>""");
        }

        page.Write($"</svg></li>\n");
    }

    /// <summary>What the colours mean.</summary>
    public static void WriteLegend(PageWriter page)
    {
        page.Write($"""<ul class="legend">""");
        foreach (var kind in Order)
        {
            page.Write($"""<li><svg aria-hidden="true" class="swatch" viewBox="0 0 10 10"><rect class="{ClassOf(kind)}" width="10" height="10"/></svg> {NameWords.Short(kind)}</li>""");
        }

        page.Write($"</ul>\n");
    }

    /// <summary>The class that gives a verdict its colour.</summary>
    public static string ClassOf(VerdictKind kind) => kind switch
    {
        VerdictKind.Managed => "k-managed",
        VerdictKind.Assisted => "k-assisted",
        VerdictKind.NoFinding => "k-none",
        _ => "k-unknown",
    };
}
