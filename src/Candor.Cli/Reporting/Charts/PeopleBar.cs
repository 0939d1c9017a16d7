using Candor.Cli.Reporting.Words;

namespace Candor.Cli.Reporting.Charts;

/// <summary>Where an account lies among people: a mark on a line from nobody below to everybody below.</summary>
internal static class PeopleBar
{
    private const int Length = 200;

    /// <summary>Writes the bar with its words; nothing if there is nobody to compare with.</summary>
    public static void Write(PageWriter page, double shareBelow)
    {
        if (!double.IsFinite(shareBelow)) return;
        var (label, at) = (page.NextLabel(), 4 + (shareBelow * (Length - 8)));
        page.Write($"""<p class="people-bar"><svg role="img" aria-labelledby="l{label}" viewBox="0 0 {Length} 12"><path class="axis" d="M4 6H{Length - 4}M4 2v8M{Length / 2} 3v6M{Length - 4} 2v8"/>""");
        page.Write($"""<circle class="mark" cx="{at:0.#}" cy="6" r="4"/></svg> <span id="l{label}">{AccountWords.PeopleBelow.With(Numerals.Share(shareBelow))}</span></p>""");
    }
}
