namespace Candor.Cli.Reporting.Charts;

/// <summary>A drawing with its text alternative, which everybody sees: the caption.</summary>
internal static class Figure
{
    /// <summary>Writes a figure.</summary>
    /// <param name="page">Where.</param>
    /// <param name="title">What is drawn.</param>
    /// <param name="alternative">What is to be seen in it.</param>
    /// <param name="width">Units of the drawing; texts in it are about a tenth of a hundred units high.</param>
    /// <param name="height">Units of the drawing.</param>
    /// <param name="draw">Writes the shapes.</param>
    public static void Write(PageWriter page, Bilingual title, IReadOnlyList<Bilingual> alternative, int width, int height, Action draw)
    {
        var label = page.NextLabel();
        page.Write($"""<figure class="chart"><svg role="img" aria-labelledby="l{label}" viewBox="0 0 {width} {height}">""");
        draw();
        page.Write($"""</svg><figcaption id="l{label}"><strong>{title}</strong>""");
        foreach (var sentence in alternative) page.Write($" {sentence}");
        page.Write($"</figcaption></figure>\n");
    }
}
