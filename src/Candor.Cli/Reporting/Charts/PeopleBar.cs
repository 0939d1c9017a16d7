namespace Candor.Cli.Reporting.Charts;

/// <summary>Where an account lies among people: a mark on a line from nobody below to everybody below.</summary>
internal static class PeopleBar
{
    private const int Length = 200;

    /// <summary>Writes the bar; nothing if there is nobody to compare with.</summary>
    /// <param name="page">Where.</param>
    /// <param name="shareBelow">Share of people with less.</param>
    /// <param name="label">The sentence that says the same in words.</param>
    public static void Write(PageWriter page, double shareBelow, int label)
    {
        if (!double.IsFinite(shareBelow)) return;
        var at = 4 + (Math.Clamp(shareBelow, 0, 1) * (Length - 8));
        page.Write($"""<div class="people-bar"><svg role="img" aria-labelledby="l{label}" viewBox="0 0 {Length} 12"><path class="axis" d="M4 6H{Length - 4}M4 2v8M{Length / 2} 3v6M{Length - 4} 2v8"/>""");
        page.Write($"""<circle class="mark" cx="{at:0.#}" cy="6" r="4"/></svg></div>""");
    }
}
